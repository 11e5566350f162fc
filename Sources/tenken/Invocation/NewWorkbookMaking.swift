import WorkbookFiles
import WorkbookModel

/// Makes a new workbook's file.
enum NewWorkbookMaking {
    static func create(
        _ path: FilePath, _ profile: Profile, by person: String, catalog: CatalogLibrary.Source,
        created time: String = LocalClock.timestamp()
    ) throws(FileProblem) {
        let new = NewWorkbook(id: RandomID.uuid(), profile: profile, created: time, by: person)
        try WorkbookFile.create(path, new, catalog: catalog)
    }
}
