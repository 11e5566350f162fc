import OfficeFiles
import Recfile
import TestSupport
import WorkbookModel

/// The built-in catalogue laid out again as the page that it is from: two head rows, runs merged down each block, ◎ and ○.
enum BuiltInTable {
    static func catalog() throws -> Catalog {
        let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        let text = try Command("/bin/cat", ["/\(root)/Catalog/annex2-v1.1.rec"]).run().standardOutput
        return CatalogReader.read(RecfileText(text)).catalog
    }

    static func sheet(of catalog: Catalog) -> Sheet {
        var table = Rows()
        for mapping in catalog.mappings { table.add(mapping, of: catalog) }
        return Sheet(name: "対応表", rows: table.rows, merged: table.merged)
    }

    private struct Rows {
        var rows: [[Cell]] = [
            ["見本の表題"], ["対策項目", "", "", "", "", "対策項目で対応できるリスクシナリオ例", "関連する要求事項"],
            ["大項目", "小項目", "No.", "内容", "区分", "", "編", "項番", "区分", "内容"],
        ].map { $0.map(Rows.cell) }
        var merged = ["A1:J1", "A2:E2", "F2:F3", "G2:J2"].map(TypedTable.range)
        var lastSection = ""

        static func cell(_ text: String) -> Cell { text.isEmpty ? .empty : Cell(.text, text) }

        mutating func add(_ mapping: Catalog.Mapping, of catalog: Catalog) {
            let first = rows.count
            let items = mapping.items.compactMap { catalog.itemIndex($0) }
            let requirements = mapping.requirements.compactMap(catalog.requirement)
            let count = max(items.count, requirements.count)
            var block = [[Cell]](repeating: [Cell](repeating: .empty, count: 10), count: count)
            if let item = items.first, let group = catalog.group(ofItemAt: item),
                let section = catalog.section(ofItemAt: item)
            {
                let isNew = section.id != lastSection && !section.title.text.isEmpty
                if isNew { block[0][0] = Rows.cell("\(section.number). \(section.title.text)") }
                lastSection = section.id
                if !group.title.text.isEmpty { block[0][1] = Rows.cell(group.number + group.title.text) }
            }
            for (place, index) in items.enumerated() {
                let item = catalog.items[index]
                let row = place * count / items.count
                block[row][2] = Rows.cell(item.number)
                block[row][3] = Rows.cell(item.text.text)
                block[row][4] = Rows.cell(item.obligation == .required ? "◎" : "○")
                merge(2...4, first + row, first + (place + 1) * count / items.count - 1)
            }
            if let scenario = mapping.scenario.flatMap(catalog.scenario) { block[0][5] = Rows.cell(scenario.text.text) }
            for (place, requirement) in requirements.enumerated() {
                let row = place * count / requirements.count
                let texts = [
                    requirement.part.text, requirement.chapter.text, "【\(requirement.category.text)】",
                    requirement.text.text,
                ]
                for (column, text) in texts.enumerated() { block[row][6 + column] = Rows.cell(text) }
                merge(6...9, first + row, first + (place + 1) * count / requirements.count - 1)
            }
            for column in [0, 1, 5] { merge(column...column, first, first + count - 1) }
            rows += block
        }

        private mutating func merge(_ columns: ClosedRange<Int>, _ first: Int, _ last: Int) {
            guard last > first else { return }
            for column in columns {
                merged.append(
                    CellRange(CellAddress(row: first, column: column), CellAddress(row: last, column: column)))
            }
        }
    }
}
