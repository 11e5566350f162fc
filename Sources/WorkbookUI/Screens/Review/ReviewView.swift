import TerminalUI
import WorkbookExchange
import WorkbookModel

/// A review as rows: the item's text, what was recorded, the difference to what the person reviewed last, then the requirements.
struct ReviewView {
    private struct Piece {
        var column: Int
        var text: String
        var style: Style
    }

    private let panel: ReviewPanel
    private let environment: AppEnvironment
    /// Where the rows are drawn.
    let rect: Rect
    private var rows: [[Piece]] = []

    private var language: Language { environment.language }
    private var measure: TextMeasure { environment.measure }
    private var theme: Theme { environment.theme }

    init(_ panel: ReviewPanel, _ environment: AppEnvironment) {
        self.panel = panel
        self.environment = environment
        rect = environment.body.inset(rows: 1, columns: 2)
        makeRows()
    }

    var rowCount: Int { rows.count }

    func draw(into grid: inout Grid) {
        let frame = environment.body
        grid.fill(frame)
        grid.frame(frame, style: theme.border)
        let remaining =
            panel.isInQueue ? language(ja: "  残り \(panel.remaining) 件", en: "  \(panel.remaining) to go") : ""
        let label = environment.listLabel(ofItem: panel.item)
        grid.put(
            language(ja: " 確認  \(label)\(remaining) ", en: " review  \(label)\(remaining) "), row: frame.row,
            column: 2, columns: frame.columns - 4, style: theme.heading)
        for (offset, row) in rows.dropFirst(panel.top).prefix(rect.rows).enumerated() {
            for piece in row {
                grid.put(
                    piece.text, row: rect.row + offset, column: rect.column + piece.column,
                    columns: rect.columns - piece.column, style: piece.style)
            }
        }
        if rows.count > panel.top + rect.rows {
            let more = " \(ReviewKey.page.label) \(ReviewKey.page.words(language)) "
            let columns = grid.measure.columns(of: more)
            grid.put(more, row: frame.endRow - 1, column: frame.endColumn - 2 - columns, style: theme.gap)
        }
    }

    // MARK: Rows

    private mutating func makeRows() {
        let state = environment.workbook.state(ofItemAt: panel.item)
        add(ItemText.about(panel.item, environment, state: state, [.text]))
        rows.append([])
        addChanges()
        add(ItemText.about(panel.item, environment, state: state, [.conflict, .assessment, .reviews]))
        rows.append([])
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
        rows.append([])
    }

    /// Both texts beside each other where there is room, else below each other, what the other one lacks underlined.
    private mutating func addDifference(_ difference: TextDifference) {
        let (indent, gap) = (4, 3)
        let isSideBySide = rect.columns >= 60
        let width = isSideBySide ? (rect.columns - indent - gap) / 2 : rect.columns - indent
        let left = side(language(ja: "前 ", en: "was "), difference, .old, width, at: indent)
        let right = side(language(ja: "今 ", en: "now "), difference, .new, width, at: indent)
        guard isSideBySide else {
            rows += left + right
            return
        }
        for row in 0..<max(left.count, right.count) {
            var pieces = row < left.count ? left[row] : []
            pieces.append(
                Piece(column: indent + width + 1, text: BorderGlyphs(measure: measure).vertical, style: theme.border))
            pieces += (row < right.count ? right[row] : []).map {
                Piece(column: $0.column + width + gap, text: $0.text, style: $0.style)
            }
            rows.append(pieces)
        }
    }

    private func side(
        _ name: String, _ difference: TextDifference, _ side: DifferenceLines.Side, _ columns: Int, at start: Int
    ) -> [[Piece]] {
        let label = measure.columns(of: name)
        let lines = DifferenceLines(difference, side, columns: columns - label, measure).lines
        return lines.enumerated().map { index, runs in
            var column = start + label
            let lead = index == 0 ? [Piece(column: start, text: name, style: theme.gap)] : []
            return lead
                + runs.map { run in
                    defer { column += measure.columns(of: run.text) }
                    let style: Style =
                        run.isChanged ? (side == .old ? theme.gap : theme.key).underline() : Style.plain
                    return Piece(column: column, text: run.text, style: style)
                }
        }
    }

    private mutating func add(_ paragraphs: [TextPane.Paragraph]) {
        for paragraph in paragraphs {
            let label = measure.columns(of: paragraph.label)
            let (text, indent) =
                label + 4 <= rect.columns ? (paragraph.text, label) : (paragraph.label + paragraph.text, 0)
            let lines = LineBreaker(measure: measure).lines(of: text, columns: max(4, rect.columns - indent))
            for (index, line) in lines.enumerated() {
                let lead =
                    index == 0 && indent > 0 ? [Piece(column: 0, text: paragraph.label, style: paragraph.style)] : []
                rows.append(lead + [Piece(column: indent, text: line.indentedText, style: paragraph.style)])
            }
        }
    }
}
