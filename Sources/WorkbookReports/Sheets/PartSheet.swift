import OfficeFiles
import WorkbookExchange
import WorkbookModel

/// A sheet of a report: what it holds of a part, from above to below.
struct PartSheet {
    private let section: PartSection
    private let language: Language
    private var sheet: SheetDocument
    /// The widths of the sheet's columns, those of its widest table.
    private let widths: [Int]
    /// The rows of the tables' heads.
    private var heads: [Int] = []
    /// How many texts were cut, as a spreadsheet keeps so many UTF-16 units of a cell.
    private(set) var cutTexts = 0

    /// - Parameter title: the report's, on one line, for the foot of the pages.
    init(_ section: PartSection, of title: String, _ language: Language) {
        self.section = section
        self.language = language
        sheet = SheetDocument(name: section.name)
        widths = PartSheet.widths(of: section.blocks)
        sheet.columns = widths.map { SheetDocument.Column(width: Double($0)) }
        sheet.page.isLandscape = section.kind != .cover
        sheet.page.paper = section.kind == .table ? .a3 : .a4
        sheet.page.foot = title
    }

    private static func widths(of blocks: [ReportDocument.Block]) -> [Int] {
        // What facts say spans three columns, which the fields for signatures share out.
        var widths = [24, 20, 20, 20]
        for block in blocks {
            guard case .table(let table) = block else { continue }
            let own = table.columns.map(\.width)
            if blocks.count == 1 { return own }
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
        if let title = section.title { append([SheetDocument.Cell(.text(title), style: .sheetTitle)], height: 26) }
        for block in section.blocks { append(block) }
        keepHeadInSight()
        return sheet
    }

    /// The most that stands above the rows of a table and stays in sight, in points: half of a small screen.
    private static let mostInSight = 160.0

    /// The head of a sheet's only table is printed on every page; it stays in sight with what is above it, if that is little.
    private mutating func keepHeadInSight() {
        guard heads.count == 1, let head = heads.first else { return }
        sheet.repeatedRows = head...head
        let height = sheet.rows[...head].reduce(0) { $0 + ($1.height ?? RowHeight.line) }
        if height <= PartSheet.mostInSight { sheet.headRows = head + 1 } else { sheet.filter = nil }
    }

    private mutating func append(_ cells: [SheetDocument.Cell?], height: Double? = nil) {
        sheet.rows.append(SheetDocument.Row(cells, height: height))
    }

    private mutating func append(_ block: ReportDocument.Block) {
        switch block {
        case .heading(let text):
            append([])
            append([SheetDocument.Cell(.text(text), style: .title1)], height: 20)
        case .paragraph(let text):
            appendWide(SheetDocument.Cell(.text(kept(text)), style: .plain))
        case .facts(let facts):
            for fact in facts {
                let text = kept(fact.text)
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
        heads.append(head)
        for row in table.rows {
            switch row.kind {
            case .title(let level): appendTitle(row, level: level, columns: table.columns.count)
            case .cells: append(row, of: table)
            }
        }
        let last = sheet.rows.count - 1
        guard last > head, !table.columns.isEmpty else { return }
        if section.tableCount == 1 {
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
        let text = kept(row.cells.first??.text ?? "")
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
            return SheetDocument.Cell(value(of: cell), link: cell.link)
        }
        append(cells, height: min(height, RowHeight.most))
    }

    private mutating func value(of cell: ReportTable.Cell) -> SheetDocument.Cell.Value {
        switch cell.value {
        case .text(""): .blank
        case .text(let text): .text(kept(text))
        case .number(let number): .number(Double(number))
        case .date(let date): .date(year: date.year, month: date.month, day: date.day)
        }
    }

    /// As much of a text as a cell holds.
    private mutating func kept(_ text: String) -> String {
        if ExportedSheet.isCut(text) { cutTexts += 1 }
        return ExportedSheet.cellText(text)
    }

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
