import TerminalUI
import WorkbookModel

/// The first line: the workbook, the person, the progress.
enum TitleLine {
    static func draw(_ table: TableState, _ environment: AppEnvironment, into grid: inout Grid) {
        let measure = grid.measure
        let columns = grid.size.columns - 2
        // Where room is short the bar goes first, then parts from the right; the count at the right edge stays longest.
        let counts = environment.workbook.counts
        let count = "\(counts.assessed)/\(counts.total)"
        let bar = "  " + Bar.text(counts.assessed, of: counts.total, columns: 14, measure)
        let parts = parts(table, environment)
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

    private static func parts(
        _ table: TableState, _ environment: AppEnvironment
    ) -> [(text: String, style: Style)] {
        let language = environment.language
        let about = environment.workbook.catalog.about
        var parts: [(String, Style)] = [(language(ja: "点検", en: "tenken"), environment.theme.title)]
        if environment.readOnly != nil {
            parts.append((language(ja: "[読み取り専用]", en: "[read-only]"), environment.theme.warning))
        }
        if environment.workbook.counts.conflicts > 0 {
            let count = environment.workbook.counts.conflicts
            parts.append((language(ja: "[食い違い \(count)]", en: "[\(count) in conflict]"), environment.theme.warning))
        }
        if environment.integrityCount > 0 {
            let count = environment.integrityCount
            parts.append((language(ja: "[完全性 \(count)]", en: "[integrity \(count)]"), environment.theme.warning))
        }
        let page = about.pagesText(language).map { "  " + $0 } ?? ""
        parts.append((about.id + page, .plain))
        parts.append((visible(environment.context.fileName, keepingLineFeeds: false), .plain))
        if !table.filter.isEmpty {
            let shown = "\(table.items.count)/\(environment.workbook.catalog.items.count)"
            parts.append((language(ja: "絞込 \(shown)", en: "filter \(shown)"), environment.theme.label))
        }
        if !table.selection.isEmpty {
            let count = table.selection.count
            parts.append((language(ja: "選択 \(count)", en: "\(count) selected"), environment.theme.label))
        }
        parts.append((visible(environment.context.person, keepingLineFeeds: false), .plain))
        return parts
    }
}
