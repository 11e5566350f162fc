import TerminalUI
import WorkbookModel

/// Every entry, newest first; the pane shows what it changed. A step of many entries is a heading that opens.
struct HistoryScreen: ListScreen {
    let name = "history"
    let title = Words("履歴", "history")
    let key = "6"
    let hints = ListDrawing.foldingHints
    let rowNoun = ListNoun.entry
    let hasEntries = true

    /// A step of more entries is one row at first.
    static let mostRowsOfStep = 3

    func rows(_ environment: AppEnvironment) -> [ListRow] {
        HistoryScreen.steps(environment.workbook).flatMap { step -> [ListRow] in
            let rows = step.map { HistoryScreen.row(of: $0, environment) }
            guard step.count > HistoryScreen.mostRowsOfStep else {
                return rows.map { row in
                    var row = row
                    row.isApart = true
                    return row
                }
            }
            var heading = ListRow(opens: .fold, subject: step[0], isHeading: true)
            heading.entries = step
            return [heading] + rows
        }
    }

    static func row(of position: Int, _ environment: AppEnvironment) -> ListRow {
        let item = environment.workbook.entries[position].item.flatMap { environment.workbook.catalog.itemIndex($0) }
        return ListRow(opens: item.map { .item($0) } ?? .nothing, subject: position)
    }

    /// The positions of all entries, the newest first, those that were recorded at once together.
    static func steps(_ workbook: Workbook) -> [[Int]] {
        steps(HistoryReport.order(of: workbook.entries).reversed(), in: workbook)
    }

    /// The same of some entries, in the given order.
    static func steps(_ positions: some Sequence<Int>, in workbook: Workbook) -> [[Int]] {
        var steps: [[Int]] = []
        var last: (batch: String, by: String)?
        for position in positions {
            let entry = workbook.entries[position]
            let batch = entry.batch.map { (batch: $0, by: entry.by) }
            if let batch, let before = last, batch == before {
                steps[steps.count - 1].append(position)
            } else {
                steps.append([position])
            }
            last = batch
        }
        return steps
    }

    func beginsFolded(_ heading: ListRow) -> Bool { true }

    func spans(of row: ListRow, _ environment: AppEnvironment) -> [ListRow.Span] {
        guard let entry = entry(of: row, environment) else { return [] }
        if row.isHeading { return HistoryScreen.spans(ofStep: row.entries, environment) }
        if row.isApart { return HistoryScreen.spans(entry, environment) }
        // Who and when stands above.
        return [ListRow.Span("      ")] + HistoryScreen.itemSpans(entry, environment)
    }

    /// Its day.
    func section(of row: ListRow, _ environment: AppEnvironment) -> String? {
        entry(of: row, environment).map { String($0.at.prefix(10)) }
    }

    func content(of row: ListRow, _ environment: AppEnvironment) -> RowContent {
        guard let entry = entry(of: row, environment) else { return RowContent("") }
        let names = [entry.by] + (row.isHeading ? [] : entry.assessedBy + [ReportedTime.shown(entry.at)])
        var content = textContent(of: row, environment).adding(names)
        if !row.isHeading { content.entry = row.subject }
        return content
    }

    func detail(of row: ListRow, _ environment: AppEnvironment) -> TextPane {
        guard let entry = entry(of: row, environment) else { return TextPane([]) }
        if row.isHeading { return HistoryScreen.detail(ofStep: row.entries, environment) }
        return HistoryScreen.detail(of: entry, environment)
    }

    private func entry(of row: ListRow, _ environment: AppEnvironment) -> Entry? {
        guard let index = row.subject, environment.workbook.entries.indices.contains(index) else { return nil }
        return environment.workbook.entries[index]
    }

    /// What an entry changed.
    static func detail(of entry: Entry, _ environment: AppEnvironment) -> TextPane {
        let format = ReportFormat(
            columns: max(ReportFormat.narrowest, environment.size.columns - 4), language: environment.language,
            measure: environment.measure)
        let lines = HistoryReport.lines(of: entry, in: environment.workbook, format: format)
        return TextPane(lines.map { TextPane.Paragraph($0) })
    }

    /// No pane shows more entries of a step.
    private static let mostEntriesOfPane = 20

    /// What a step changed: each of its entries on a line.
    static func detail(ofStep step: [Int], _ environment: AppEnvironment) -> TextPane {
        TextPane(
            step.prefix(mostEntriesOfPane).map { position in
                let spans = itemSpans(environment.workbook.entries[position], environment)
                return TextPane.Paragraph(spans.map(\.text).joined())
            })
    }

    // MARK: A row

    /// Columns of `2026-11-22 10:00`.
    private static let timeColumns = 16
    /// The least width of a terminal with room for longer names.
    private static let wideColumns = 100

    static func spans(_ entry: Entry, _ environment: AppEnvironment) -> [ListRow.Span] {
        headSpans(entry, environment) + itemSpans(entry, environment)
    }

    /// The entries of a longer step are not compared for each frame: what the first says stands for them, and others.
    private static let mostComparedEntries = 50

    /// A step on one row: how many items, and what became of them where that is the same for all.
    static func spans(ofStep step: [Int], _ environment: AppEnvironment) -> [ListRow.Span] {
        let (workbook, language) = (environment.workbook, environment.language)
        guard let first = step.first.map({ workbook.entries[$0] }) else { return [] }
        let what = change(first, environment)
        let isSame =
            step.count <= mostComparedEntries
            && step.dropFirst().allSatisfy { change(workbook.entries[$0], environment) == what }
        let count = language(ja: "\(step.count) 件", en: Language.counted(step.count, "entry", "entries"))
        return headSpans(first, environment) + [
            ListRow.Span(
                environment.measure.padded(count, columns: ItemRow.labelColumns) + "  ", environment.theme.heading),
            isSame ? what : ListRow.Span(language(ja: "\(what.text) ほか", en: "\(what.text), and others"), what.style),
        ]
    }

    /// When and who. Columns of their own, so that one can read down them; a long name is shortened.
    private static func headSpans(_ entry: Entry, _ environment: AppEnvironment) -> [ListRow.Span] {
        let measure = environment.measure
        let time = ReportedTime.shown(entry.at)
        let nameColumns = environment.size.columns < wideColumns ? 12 : 20
        return [
            ListRow.Span(
                measure.padded(time, columns: max(timeColumns, measure.columns(of: time))) + "  ", environment.theme.gap
            ),
            ListRow.Span(measure.padded(entry.by.onOneLine, columns: nameColumns) + "  "),
        ]
    }

    /// The item, which is never shortened, and what was recorded.
    private static func itemSpans(_ entry: Entry, _ environment: AppEnvironment) -> [ListRow.Span] {
        let (measure, language) = (environment.measure, environment.language)
        let item =
            entry.item.map { item in
                environment.workbook.catalog.itemIndex(item).map { environment.listLabel(ofItem: $0) } ?? item
            } ?? ""
        var spans = [
            ListRow.Span(
                measure.padded(item, columns: max(ItemRow.labelColumns, measure.columns(of: item))) + "  ",
                environment.theme.heading),
            change(entry, environment),
        ]
        if let sign = HistoryReport.undoSign(entry, in: environment.workbook, language) {
            spans.append(ListRow.Span("  " + sign, environment.theme.gap))
        }
        if !entry.isSound {
            spans.append(
                ListRow.Span(language(ja: "  〔照合できません〕", en: "  [does not verify]"), environment.theme.warning))
        }
        return spans
    }

    /// What an entry says, in the colour of a result that changed.
    private static func change(_ entry: Entry, _ environment: AppEnvironment) -> ListRow.Span {
        let language = environment.language
        switch entry.kind {
        case .assess:
            let brief = HistoryReport.brief(entry, in: environment.workbook, language)
            return ListRow.Span(brief.text, brief.changesResult ? environment.theme.mark(entry.result) : .plain)
        case .review: return ListRow.Span(language(ja: "確認 ", en: "review: ") + (entry.verdict?.name(language) ?? ""))
        case .profile: return ListRow.Span(language(ja: "表題・組織・範囲", en: "title, organisation, scope"))
        case .seal: return ListRow.Span(language(ja: "封印", en: "seal"))
        case .unknown: return ListRow.Span(language(ja: "知らない種類の記録", en: "unknown kind"))
        }
    }
}
