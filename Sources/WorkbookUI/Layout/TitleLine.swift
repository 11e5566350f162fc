import TerminalUI
import WorkbookModel

/// The first line: what is open, who records, how far the work is.
enum TitleLine {
    static func draw(_ state: AppState, into grid: inout Grid) {
        let measure = grid.measure
        let columns = grid.size.columns - 2
        // The count stays longest, at the right edge; its bar is the first to go, then parts from the right.
        let counts = state.workbook.counts
        let count = "\(counts.assessed)/\(counts.total)"
        let bar = "  " + Bar.text(counts.assessed, of: counts.total, columns: 14, measure)
        let parts = parts(state)
        let widths = parts.map { measure.columns(of: $0.text) }
        let all = widths.reduce(0) { $0 + $1 + 2 }
        let hasBar = all + measure.columns(of: count + bar) <= columns
        let progress = hasBar ? count + bar : count
        let room = columns - measure.columns(of: progress) - 2
        var column = 1
        for index in 0..<PartLine.count(fitting: widths, gap: 2, columns: room) {
            grid.put(parts[index].text, row: 0, column: column, style: parts[index].style)
            column += widths[index] + 2
        }
        grid.put(progress, row: 0, column: 1 + columns - measure.columns(of: progress))
    }

    private static func parts(_ state: AppState) -> [(text: String, style: Style)] {
        let language = state.language
        let about = state.workbook.catalog.about
        let coverage = about.coverage.prefix { !$0.isWhitespace && $0 != "(" }
        var parts: [(String, Style)] = [(language(ja: "点検", en: "tenken"), state.theme.title)]
        if state.readOnly != nil { parts.append((language(ja: "[読み取り専用]", en: "[read-only]"), state.theme.warning)) }
        if state.workbook.counts.conflicts > 0 {
            let count = state.workbook.counts.conflicts
            parts.append((language(ja: "[食い違い \(count)]", en: "[\(count) in conflict]"), state.theme.warning))
        }
        if state.integrityCount > 0 {
            let count = state.integrityCount
            parts.append((language(ja: "[完全性 \(count)]", en: "[integrity \(count)]"), state.theme.warning))
        }
        let pages = coverage.split(separator: "/")
        let page =
            pages.count == 2
            ? "  " + language(ja: "全\(pages[1])頁の第\(pages[0])頁", en: "page \(pages[0]) of \(pages[1])") : ""
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
        return parts
    }
}
