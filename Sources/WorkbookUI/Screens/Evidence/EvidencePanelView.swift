import TerminalUI
import WorkbookModel

/// The list of an item's evidence, in the place of the editor: the kind of each piece, the status of its file, and the
/// piece at the cursor in full below.
enum EvidencePanelView {
    static func draw(_ panel: EvidencePanel, _ environment: AppEnvironment, into grid: inout Grid) {
        let frame = EditorPanel.frame(environment)
        grid.fill(frame)
        grid.frame(frame, style: environment.theme.border)
        let title =
            environment.language(ja: " 証跡  ", en: " evidence  ") + environment.listLabel(ofItem: panel.item) + " "
        grid.put(
            title, row: frame.row, column: frame.column + 2, columns: frame.columns - 4,
            style: environment.theme.heading)
        let inside = frame.inset(rows: 1, columns: 1)
        let pieces = environment.workbook.state(ofItemAt: panel.item).assessment.evidence
        let (list, detail) = inside.split(bottom: inside.rows >= 7 ? 3 : 0)
        let words = pieces.map { status(of: $0, environment) }
        let width = words.map { grid.measure.columns(of: $0.text) }.max() ?? 0
        let scroll = ListScroll(count: pieces.count, height: list.rows, selected: panel.selected)
        for index in scroll.visibleRows {
            let row = list.row + index - scroll.top
            let lead = grid.measure.padded(words[index].text, columns: width)
            let used = grid.put(lead, row: row, column: list.column + 1, style: words[index].style)
            let room = list.columns - used - 4
            let text = visible(pieces[index].shown, keepingLineFeeds: false)
            if room > 0 {
                grid.put(grid.measure.truncated(text, columns: room), row: row, column: list.column + used + 3)
            }
            if index == panel.selected {
                grid.restyle(Rect(row: row, column: list.column, columns: list.columns, rows: 1)) {
                    $0 = environment.theme.cursor
                }
                grid.put(">", row: row, column: list.column, style: environment.theme.cursor)
            }
        }
        guard detail.rows > 1, pieces.indices.contains(panel.selected) else { return }
        drawDetail(pieces[panel.selected], environment, in: detail, &grid)
    }

    /// The piece at the cursor in full, and where its file is now.
    private static func drawDetail(_ piece: Evidence, _ environment: AppEnvironment, in rect: Rect, _ grid: inout Grid)
    {
        let check = environment.evidence[piece]
        let rule = rect.split(top: 1)
        grid.put(
            String(repeating: grid.glyphs.horizontal, count: rect.columns), row: rule.top.row, column: rect.column,
            columns: rect.columns, style: environment.theme.border)
        let text = EvidenceWording.line(piece, check, environment.language)
        let hint =
            check?.movedTo == nil
            ? ""
            : environment.language(
                ja: "  \(EvidenceKey.takeMovedPath.label) でそのパスにする",
                en: "  \(EvidenceKey.takeMovedPath.label) takes that path")
        TextPane(text + hint).draw(into: &grid, rect: rule.rest.inset(columns: 1))
    }

    /// The kind of a piece; for a file, its status.
    static func status(of piece: Evidence, _ environment: AppEnvironment) -> (text: String, style: Style) {
        let language = environment.language
        switch piece.kind {
        case .url: return ("URL", .plain)
        case .words: return (language(ja: "文言", en: "words"), .plain)
        case .file: break
        }
        guard let check = environment.evidence[piece] else {
            return (language(ja: "ファイル", en: "file"), .plain)
        }
        let outside = check.isOutside ? language(ja: "・外", en: ", outside") : ""
        switch check.status {
        case .intact: return (language(ja: "添付のまま", en: "as attached") + outside, .plain)
        case .changed: return (language(ja: "変わっている", en: "changed") + outside, environment.theme.warning)
        case .missing where check.movedTo != nil: return (language(ja: "移っている", en: "moved"), environment.theme.warning)
        case .unchecked: return (language(ja: "フォルダー外（未確認）", en: "outside, not looked at"), environment.theme.warning)
        case .missing: return (language(ja: "ない", en: "missing") + outside, environment.theme.warning)
        }
    }

    static let hints: [KeyHint] = [
        EvidenceKey.add.hint, EvidenceKey.change.hint, EvidenceKey.takeOff.hint, EvidenceKey.close.hint,
        EvidenceKey.checkAgain.hint, EvidenceKey.takeMovedPath.hint, .move(.down, .up, words: Words("移動", "move")),
    ]
}
