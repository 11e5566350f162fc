import TerminalUI
import WorkbookModel

/// The first line: what is open, who records, how far the work is.
enum TitleLine {
    static func draw(_ state: AppState, into grid: inout Grid) {
        let parts = parts(state)
        let measure = grid.measure
        let widths = parts.map { measure.columns(of: $0.text) }
        let count = PartLine.count(fitting: widths, gap: 2, columns: grid.size.columns - 2)
        let used = widths[..<count].reduce(0, +) + 2 * max(0, count - 1)
        // What room is left stands before the progress, so that it is at the right edge.
        let slack = count == parts.count ? grid.size.columns - 2 - used : 0
        var column = 1
        for (index, part) in parts[..<count].enumerated() {
            if index == parts.count - 1 { column += slack }
            grid.put(part.text, row: 0, column: column, style: part.style)
            column += widths[index] + 2
        }
    }

    private static func parts(_ state: AppState) -> [(text: String, style: Style)] {
        let language = state.language
        let about = state.workbook.catalog.about
        let coverage = about.coverage.prefix { !$0.isWhitespace && $0 != "(" }
        var parts: [(String, Style)] = [(language(ja: "点検", en: "tenken"), state.theme.title)]
        if state.readOnly != nil { parts.append((language(ja: "[読むだけ]", en: "[read-only]"), state.theme.warning)) }
        if state.workbook.counts.conflicts > 0 {
            let count = state.workbook.counts.conflicts
            parts.append((language(ja: "[食い違い \(count)]", en: "[\(count) in conflict]"), state.theme.warning))
        }
        let page = coverage.isEmpty ? "" : "  " + language(ja: "\(coverage)頁", en: "p. \(coverage)")
        parts.append((about.id + page, .plain))
        parts.append((visible(state.context.fileName, keepingLineFeeds: false), .plain))
        if !state.table.filter.isEmpty {
            let shown = "\(state.table.items.count)/\(state.workbook.catalog.items.count)"
            parts.append((language(ja: "絞込 \(shown)", en: "filter \(shown)"), state.theme.label))
        }
        if !state.table.selection.isEmpty {
            let count = state.table.selection.count
            parts.append((language(ja: "選択 \(count)", en: "\(count) selected"), state.theme.label))
        }
        parts.append((visible(state.context.person, keepingLineFeeds: false), .plain))
        let counts = state.workbook.counts
        parts.append(
            (
                "\(counts.assessed)/\(counts.total)  "
                    + Bar.text(counts.assessed, of: counts.total, columns: 14, state.context.measure), .plain
            ))
        return parts
    }
}
