import ArgumentParser
import WorkbookFiles
import WorkbookModel

/// Makes new workbooks' files.
enum NewWorkbookMaking {
    static func create(
        _ path: FilePath, _ profile: Profile, by person: String, catalog: CatalogLibrary.Source,
        created time: String = LocalClock.timestamp()
    ) throws(FileProblem) {
        let new = NewWorkbook(id: RandomID.uuid(), profile: profile, created: time, by: person)
        try WorkbookFile.create(path, new, catalog: catalog)
    }

    /// The file's name without its extension.
    static func defaultTitle(for path: FilePath) -> String {
        let name = path.name.description
        return name.hasSuffix(".rec") && name.count > 4 ? String(name.dropLast(4)) : name
    }
}
