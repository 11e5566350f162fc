import WorkbookModel

/// A table of a report in HTML. Blocks are bodies of their own, which print does not cut; on a narrow screen each row becomes a card, with
/// the heads before the values.
struct PageTable {
    private let table: ReportTable
    private let title: String

    init(_ table: ReportTable, title: String) {
        self.table = table
        self.title = title
    }

    func write(into builder: inout PageBuilder) {
        builder.open("table", ["role": "table", "aria-label": title])
        writeHead(into: &builder)
        var isOpen = false
        for (index, row) in table.rows.enumerated() {
            let isTitle = row.kind != .cells
            if row.beginsBlock || isTitle || !isOpen {
                if isOpen { builder.close("tbody") }
                builder.line()
                builder.open("tbody", ["role": "rowgroup", "class": isTitle ? "title" : "block"])
                isOpen = true
            }
            write(row, at: index, into: &builder)
        }
        if isOpen { builder.close("tbody") }
        builder.close("table")
    }

    private func writeHead(into builder: inout PageBuilder) {
        let all = max(1, table.columns.map(\.width).reduce(0, +))
        builder.open("colgroup")
        for column in table.columns {
            // In hundredths of a percent, as a decimal.
            let share = column.width * 10_000 / all
            builder.void("col", ["style": "width:\(share / 100).\(share % 100 < 10 ? "0" : "")\(share % 100)%"])
        }
        builder.close("colgroup")
        builder.open("thead", ["role": "rowgroup"])
        builder.open("tr", ["role": "row"])
        for column in table.columns {
            builder.element(
                "th", column.head,
                [
                    "scope": "col", "role": "columnheader", "data-column": column.name, "data-words": column.words,
                    "data-partial": column.isPartial ? "" : nil,
                ])
        }
        builder.close("tr")
        builder.close("thead")
    }

    private func write(_ row: ReportTable.Row, at index: Int, into builder: inout PageBuilder) {
        switch row.kind {
        case .title(let level):
            builder.open("tr", ["role": "row"])
            builder.element(
                "th", row.cells.first??.text ?? "",
                [
                    "scope": "rowgroup", "role": "rowheader", "class": "level\(level)",
                    "colspan": String(table.columns.count),
                ])
        case .cells:
            builder.open("tr", ["role": "row", "data-item": row.item, "data-row": row.key])
            for (column, cell) in zip(table.columns, row.cells) {
                if let cell { write(cell, in: column, into: &builder) }
            }
        }
        builder.close("tr")
    }

    private func write(_ cell: ReportTable.Cell, in column: ReportTable.Column, into builder: inout PageBuilder) {
        let style = cell.result.map { "result \(PageTable.styleName(of: $0))" }
        let kind: String? =
            switch cell.value {
            case .number: "number"
            case .date: "date"
            case .text: nil
            }
        builder.open(
            "td",
            [
                "role": "cell", "data-column": column.name, "data-head": column.head,
                "class": style ?? kind, "rowspan": cell.rows > 1 ? String(cell.rows) : nil,
            ])
        if let link = cell.link {
            builder.element("a", cell.text, ["href": link, "rel": "noopener noreferrer"])
        } else {
            builder.text(cell.text)
        }
        builder.close("td")
    }

    /// The class of a result; a newer version's result has none of its own.
    static func styleName(of result: AssessmentResult) -> String { result.isKnown ? result.word : "unknown" }
}
