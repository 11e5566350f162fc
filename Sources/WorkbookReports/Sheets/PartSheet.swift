import OfficeFiles
import WorkbookExchange
import WorkbookModel

/// The sheet of one part of a report: what the part holds, from above to below.
struct PartSheet {
    private let part: ReportDocument.Part
    private let language: Language
    private var sheet: SheetDocument
    /// The widths of the sheet's columns, those of its widest table.
    private let widths: [Int]

    init(_ part: ReportDocument.Part, of document: ReportDocument) {
        self.part = part
        language = document.language
        sheet = SheetDocument(name: part.kind.sheetName(document.language))
        widths = PartSheet.widths(of: part)
        sheet.columns = widths.map { SheetDocument.Column(width: Double($0)) }
        sheet.page.isLandscape = part.kind != .cover
        sheet.page.paper = part.kind == .table ? .a3 : .a4
        sheet.page.foot = document.title.split(separator: "\n").joined(separator: " ")
    }

    private static func widths(of part: ReportDocument.Part) -> [Int] {
        // What facts say spans three columns, which the fields for signatures share out.
        var widths = [24, 20, 20, 20]
        for block in part.blocks {
            guard case .table(let table) = block else { continue }
            let own = table.columns.map(\.width)
            if part.blocks.count == 1 { return own }
            for (column, width) in own.enumerated() {
                if column < widths.count {
                    widths[column] = max(widths[column], width)
                } else {
                    widths.append(width)
                }
            }
        }
        return widths
    }

    mutating func made() -> SheetDocument {
        let title = part.blocks.count == 1 && isTable(part.blocks[0]) ? nil : part.title
        if let title { append([SheetDocument.Cell(.text(title), style: .sheetTitle)], height: 26) }
        for block in part.blocks { append(block) }
        return sheet
    }

    private func isTable(_ block: ReportDocument.Block) -> Bool { if case .table = block { true } else { false } }

    private mutating func append(_ cells: [SheetDocument.Cell?], height: Double? = nil) {
        sheet.rows.append(SheetDocument.Row(cells, height: height))
    }

    private mutating func append(_ block: ReportDocument.Block) {
        switch block {
        case .heading(let text):
            append([])
            append([SheetDocument.Cell(.text(text), style: .title1)], height: 20)
        case .paragraph(let text):
            appendWide(SheetDocument.Cell(.text(PartSheet.kept(text)), style: .plain))
        case .facts(let facts):
            for fact in facts {
                let text = PartSheet.kept(fact.text)
                let blanks = [SheetDocument.Cell?](repeating: SheetDocument.Cell(.blank), count: 2)
                merge(row: sheet.rows.count, from: 1, to: 3)
                append(
                    [SheetDocument.Cell(.text(fact.name), style: .label), SheetDocument.Cell(.text(text))] + blanks,
                    height: RowHeight.points(of: text, columns: widths[1...3].reduce(0, +)))
            }
        case .signatures(let names):
            append([])
            append([nil] + names.map { SheetDocument.Cell(.text($0), style: .centred) })
            append([nil] + names.map { _ in SheetDocument.Cell(.blank) }, height: 60)
        case .chart(let chart): append(chart)
        case .table(let table): append(table)
        }
    }

    /// A text over the width of the sheet.
    private mutating func appendWide(_ cell: SheetDocument.Cell) {
        let row = sheet.rows.count
        guard case .text(let text) = cell.value else { return }
        append([cell], height: RowHeight.points(of: text, columns: widths.reduce(0, +)))
        merge(row: row, from: 0, to: widths.count - 1)
    }

    private mutating func merge(row: Int, from first: Int, to last: Int) {
        if last <= first { return }
        sheet.merges.append(
            CellRange(CellAddress(row: row, column: first), CellAddress(row: row, column: last)))
    }

    // MARK: Tables

    private mutating func append(_ table: ReportTable) {
        let head = sheet.rows.count
        append(
            table.columns.map { SheetDocument.Cell(.text($0.head), style: .head) },
            height: RowHeight.points(ofRow: table.columns.map { ($0.head, $0.width) }))
        if part.blocks.count == 1 { sheet.headRows = head + 1 }
        for row in table.rows {
            switch row.kind {
            case .title(let level): appendTitle(row, level: level, columns: table.columns.count)
            case .cells: append(row, of: table)
            }
        }
        let last = sheet.rows.count - 1
        guard last > head, !table.columns.isEmpty else { return }
        if part.blocks.count == 1 {
            sheet.filter = CellRange(
                CellAddress(row: head, column: 0), CellAddress(row: last, column: table.columns.count - 1))
        }
        for (column, described) in table.columns.enumerated() where described.name == AssessmentField.result.key {
            let range = CellRange(CellAddress(row: head + 1, column: column), CellAddress(row: last, column: column))
            sheet.colourings += ResultColours.colourings(of: range, language)
        }
    }

    private mutating func appendTitle(_ row: ReportTable.Row, level: Int, columns: Int) {
        let style: SheetDocument.Style = level == 0 ? .title0 : level == 1 ? .title1 : .title2
        let text = PartSheet.kept(row.cells.first??.text ?? "")
        let place = sheet.rows.count
        append(
            [SheetDocument.Cell(.text(text), style: style)]
                + [SheetDocument.Cell?](repeating: SheetDocument.Cell(.blank, style: style), count: max(0, columns - 1)),
            height: RowHeight.points(of: text, columns: widths.prefix(columns).reduce(0, +)) + 4)
        merge(row: place, from: 0, to: columns - 1)
    }

    private mutating func append(_ row: ReportTable.Row, of table: ReportTable) {
        let place = sheet.rows.count
        var height = RowHeight.line
        let cells = row.cells.enumerated().map { column, cell -> SheetDocument.Cell? in
            // A cell above covers it: it has a frame of its own.
            guard let cell else { return SheetDocument.Cell(.blank) }
            if cell.rows > 1 {
                sheet.merges.append(
                    CellRange(
                        CellAddress(row: place, column: column),
                        CellAddress(row: place + cell.rows - 1, column: column)))
            }
            // What covers several rows shares them out.
            height = max(height, RowHeight.points(of: cell.text, columns: widths[column]) / Double(cell.rows))
            return SheetDocument.Cell(PartSheet.value(of: cell), link: cell.link)
        }
        append(cells, height: min(height, RowHeight.most))
    }

    private static func value(of cell: ReportTable.Cell) -> SheetDocument.Cell.Value {
        switch cell.value {
        case .text(""): .blank
        case .text(let text): .text(kept(text))
        case .number(let number): .number(Double(number))
        case .date(let date): .date(year: date.year, month: date.month, day: date.day)
        }
    }

    /// As much of a text as a cell holds.
    private static func kept(_ text: String) -> String { ExportedSheet.cellText(text) }

    // MARK: Charts

    /// The numbers of a chart are those of the table that follows it.
    private mutating func append(_ chart: ReportChart) {
        let rows = max(8, chart.labels.count + 5)
        let place = sheet.rows.count
        addChart(chart, at: place, rows: rows)
        for _ in 0..<rows { append([], height: RowHeight.line * 1.3) }
    }

    private mutating func addChart(_ chart: ReportChart, at place: Int, rows: Int) {
        let first = place + rows + 1
        let last = first + chart.labels.count - 1
        if chart.labels.isEmpty || chart.series.isEmpty { return }
        sheet.charts.append(
            SheetDocument.Chart(
                title: chart.title,
                labels: CellRange(CellAddress(row: first, column: 0), CellAddress(row: last, column: 0)),
                series: chart.series.enumerated().map { index, series in
                    SheetDocument.Chart.Series(
                        name: CellAddress(row: first - 1, column: index + 1),
                        values: CellRange(
                            CellAddress(row: first, column: index + 1), CellAddress(row: last, column: index + 1)),
                        colour: ResultColours.strong(series.result))
                }, position: CellAddress(row: place, column: 0), width: 900, height: rows * 26 - 8,
                description: chart.title))
    }
}
