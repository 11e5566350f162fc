import OfficeFiles
import WorkbookExchange
import WorkbookModel

/// A table with the columns of the annex, imported.
struct ImportedTable {
    let made: CatalogImport

    /// - Parameters:
    ///   - rows: without the head: 大項目 | 小項目 | No. | 内容 | 区分 | シナリオ | 編 | 項番 | 区分 | 内容. Row 2 is the first.
    ///   - merged: ranges as spreadsheets print them.
    init(
        _ rows: String, merged: [String] = [], fill: TableProfile.Fill = .merged,
        block: TableProfile.Block = .scenario, separator: String = "", further: String? = nil,
        hiddenRows: Set<Int> = []
    ) {
        let head = "大項目|小項目|No.|内容|区分|シナリオ|編|項番|区分|内容\n"
        var sheets = [TypedTable.sheet(head + rows, name: "一", merged: merged, hiddenRows: hiddenRows)]
        if let further { sheets.append(TypedTable.sheet(head + further, name: "二")) }
        var profile = ImportedTable.profile
        profile.fill = fill
        profile.block = block
        profile.separator = separator
        let file = TableFile(
            name: "mihon.xlsx", digest: String(repeating: "0", count: 64), format: "xlsx", sheets: sheets)
        made = CatalogImport.make([file], profile)
    }

    private static var profile: TableProfile {
        var profile = TableProfile(.catalog)
        profile.head = 1...1
        let meanings: [ColumnMeaning] = [
            .section, .group, .number, .text, .obligation, .scenario, .part, .chapter, .category, .requirement,
        ]
        profile.columns = meanings.enumerated().map { position, meaning in
            TableProfile.Column(meaning, letters: CellAddress.letters(ofColumn: position), head: "")
        }
        profile.particulars.title = "見本の表"
        return profile
    }

    var catalog: Catalog { made.catalog }
    var itemIDs: [String] { catalog.items.map(\.id) }

    /// The notices of a severity: `一!C2: …`, in English.
    func notices(_ severity: ImportNotice.Severity) -> [String] {
        made.notices.filter { $0.severity == severity && $0.place != "Catalog" }.map { "\($0.place): \($0.english)" }
    }

    /// Each block as `items > requirements > scenario`.
    var blocks: [String] {
        catalog.mappings.map { mapping in
            [
                mapping.items.joined(separator: " "), mapping.requirements.joined(separator: " "),
                mapping.scenario.flatMap(catalog.scenario)?.text.text ?? "-",
            ].joined(separator: " > ")
        }
    }
}
