import TerminalUI
import WorkbookModel

/// The first line, a bar: the workbook's title and its file, what is shown of it, the person, the progress.
enum TitleLine {
    /// What of a line too long goes first; within one rank from the right.
    private enum Rank: Int, CaseIterable {
        case file, title, filter, warning, person
    }

    /// A part of the line, of which the body may be shortened.
    private struct Part {
        let rank: Rank
        var before = ""
        let body: String
        var after = ""
        /// The columns that the body keeps.
        var least = 6
    }

    private static let gap = 2

    static func draw(_ table: TableState, _ environment: AppEnvironment, into grid: inout Grid) {
        let measure = grid.measure
        let style = environment.theme.title
        grid.fill(Rect(row: 0, column: 0, columns: grid.size.columns, rows: 1), style: style)
        let counts = environment.workbook.counts
        let percent = counts.total == 0 ? "" : " \(counts.assessed * 100 / counts.total)%"
        let progress = "\(counts.assessed)/\(counts.total)\(percent)"
        let end = grid.size.columns - 1 - measure.columns(of: progress)
        grid.put(progress, row: 0, column: end, style: style)
        var column = 1
        for text in texts(of: parts(table, environment), columns: end - gap - column, measure) {
            column += grid.put(text, row: 0, column: column, style: style) + gap
        }
    }

    /// The parts as they fit: the longest are shortened, all to the same width; parts are left out only where there is no room
    /// for the least of each.
    private static func texts(of parts: [Part], columns room: Int, _ measure: TextMeasure) -> [String] {
        var parts = parts
        let widths = parts.map { measure.columns(of: $0.body) }
        var bodies = zip(parts, widths).map { (width: $1, least: min($0.least, $1)) }
        func fixed() -> Int {
            parts.reduce(0) { $0 + measure.columns(of: $1.before + $1.after) + gap } - gap
        }
        while !parts.isEmpty, fixed() + bodies.reduce(0, { $0 + $1.least }) > room {
            let rank = parts.map(\.rank.rawValue).min()
            guard let last = parts.lastIndex(where: { $0.rank.rawValue == rank }) else { break }
            parts.remove(at: last)
            bodies.remove(at: last)
        }
        let free = room - fixed()
        func sum(_ limit: Int) -> Int { bodies.reduce(0) { $0 + max($1.least, min($1.width, limit)) } }
        var limit = bodies.map(\.width).max() ?? 0
        while limit > 0, sum(limit) > free { limit -= 1 }
        return zip(parts, bodies).map { part, body in
            part.before + measure.truncated(part.body, columns: max(body.least, min(body.width, limit))) + part.after
        }
    }

    /// How far what is shown is: all that awaits a review is assessed, so there it is how much that is.
    private static func progress(_ table: TableState, _ environment: AppEnvironment) -> String {
        guard Review.isQueue(table.filter, for: environment.context.person) else { return table.progress.text }
        return environment.language(ja: "\(table.items.count) 件", en: "\(table.items.count)")
    }

    private static func parts(_ table: TableState, _ environment: AppEnvironment) -> [Part] {
        let (language, workbook) = (environment.language, environment.workbook)
        func shown(_ text: String) -> String { visible(text, keepingLineFeeds: false) }
        let title = shown(workbook.profile.title)
        var parts = [Part(rank: .title, body: title.isEmpty ? language(ja: "点検", en: "tenken") : title)]
        func warn(_ text: String) { parts.append(Part(rank: .warning, body: text, least: .max)) }
        if environment.readOnly != nil { warn(language(ja: "[読み取り専用]", en: "[read-only]")) }
        let conflicts = workbook.counts.conflicts
        if conflicts > 0 { warn(language(ja: "[食い違い \(conflicts)]", en: "[\(conflicts) in conflict]")) }
        let integrity = environment.integrityCount
        if integrity > 0 { warn(language(ja: "[完全性 \(integrity)]", en: "[integrity \(integrity)]")) }
        parts.append(Part(rank: .file, body: shown(environment.context.fileName)))
        if !table.filter.isEmpty {
            parts.append(
                Part(
                    rank: .filter, before: language(ja: "絞込 ", en: "filter "), body: shown(table.filter.text(language)),
                    after: " " + progress(table, environment), least: 4))
        }
        if !table.selection.isEmpty {
            let count = table.selection.count
            let text = language(ja: "選択 \(count)", en: "\(count) selected")
            parts.append(Part(rank: .filter, body: text, least: .max))
        }
        parts.append(Part(rank: .person, body: shown(environment.context.person)))
        return parts
    }
}
