import TerminalUI
import WorkbookExchange
import WorkbookModel

/// A review as rows: the item's text, what was recorded, the difference to what the person reviewed last, then the requirements.
struct ReviewView {
    private let panel: ReviewPanel
    private let environment: AppEnvironment
    private var rows: PieceRows

    private var language: Language { environment.language }
    private var measure: TextMeasure { environment.measure }
    private var theme: Theme { environment.theme }

    init(_ panel: ReviewPanel, _ environment: AppEnvironment) {
        self.panel = panel
        self.environment = environment
        rows = PieceRows(environment)
        makeRows()
    }

    /// Where the rows are drawn.
    var rect: Rect { rows.rect }
    var rowCount: Int { rows.rows.count }

    func draw(into grid: inout Grid) {
        let remaining =
            panel.isInQueue ? language(ja: "  残り \(panel.remaining) 件", en: "  \(panel.remaining) to go") : ""
        let label = environment.listLabel(ofItem: panel.item)
        rows.draw(
            language(ja: " 確認  \(label)\(remaining) ", en: " review  \(label)\(remaining) "), top: panel.top,
            more: " \(ReviewKey.page.label) \(ReviewKey.page.words(language)) ", into: &grid)
    }

    // MARK: Rows

    private mutating func makeRows() {
        let state = environment.workbook.state(ofItemAt: panel.item)
        add(ItemText.about(panel.item, environment, state: state, [.text]))
        rows.addBlank()
        addChanges()
        add(ItemText.about(panel.item, environment, state: state, [.conflict, .assessment, .reviews]))
        rows.addBlank()
        add(ItemText.about(panel.item, environment, state: state, [.requirement, .scenario]))
    }

    private mutating func addChanges() {
        let changed = ChangesSinceReview(
            environment.workbook, itemAt: panel.item, by: environment.context.person, language)
        guard let changed, !changed.changes.isEmpty else { return }
        add([TextPane.Paragraph(changed.heading(language), style: theme.warning, label: "▸ ")])
        for (change, line) in zip(changed.changes, changed.lines(language)) {
            if case .text(let old, let new) = change.value, !old.isEmpty, !new.isEmpty {
                add([TextPane.Paragraph(change.name, style: theme.label, label: "  ")])
                addDifference(TextDifference(old: old, new: new))
            } else {
                add([TextPane.Paragraph(line.text, label: "  \(line.name)  ")])
            }
        }
        rows.addBlank()
    }

    /// Both texts beside each other where there is room, else below each other, what the other one lacks underlined.
    private mutating func addDifference(_ difference: TextDifference) {
        let indent = 4
        let isSideBySide = rect.columns >= 60
        let width = isSideBySide ? (rect.columns - indent - PieceRows.gap) / 2 : rect.columns - indent
        let left = side(language(ja: "前 ", en: "was "), difference, .old, width, at: indent)
        let right = side(language(ja: "今 ", en: "now "), difference, .new, width, at: indent)
        if isSideBySide {
            rows.add(left, beside: right, from: indent, width: width)
        } else {
            rows.add(left + right)
        }
    }

    private func side(
        _ name: String, _ difference: TextDifference, _ side: DifferenceLines.Side, _ columns: Int, at start: Int
    ) -> [[PieceRows.Piece]] {
        let label = measure.columns(of: name)
        let lines = DifferenceLines(difference, side, columns: columns - label, measure).lines
        return lines.enumerated().map { index, runs in
            let lead = index == 0 ? [PieceRows.Piece(column: start, text: name, style: theme.gap)] : []
            return lead
                + PieceRows.pieces(runs, from: start + label, measure) { run in
                    run.isChanged ? (side == .old ? theme.gap : theme.key).underline() : .plain
                }
        }
    }

    private mutating func add(_ paragraphs: [TextPane.Paragraph]) {
        for paragraph in paragraphs { rows.add(paragraph, labelStyle: paragraph.style) }
    }
}
