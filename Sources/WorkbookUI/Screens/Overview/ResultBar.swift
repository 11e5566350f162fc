import TerminalUI
import WorkbookModel

/// A thin bar, filled in the results' colours to the share of what has one: `━━━━──`.
enum ResultBar {
    /// Whether the scalar is one of those that bars are made of.
    static func isPart(_ scalar: Unicode.Scalar) -> Bool { scalar == "━" || scalar == "─" }

    /// A bar of `columns` columns. It is full where all have a result, and only there.
    static func spans(_ share: Share, columns: Int, _ environment: AppEnvironment) -> [ListRow.Span] {
        let results = AssessmentResult.allCases + share.results.keys.filter { !$0.isKnown }.sorted { $0.word < $1.word }
        let parts = results.compactMap { result in
            share.results[result].map { (count: $0, style: environment.theme.mark(result)) }
        }
        return spans(parts, of: share.total, columns: columns, environment)
    }

    /// A bar with one part.
    static func spans(
        _ count: Int, of total: Int, columns: Int, _ style: Style, _ environment: AppEnvironment
    ) -> [ListRow.Span] {
        spans([(count, style)], of: total, columns: columns, environment)
    }

    private static func spans(
        _ parts: [(count: Int, style: Style)], of total: Int, columns: Int, _ environment: AppEnvironment
    ) -> [ListRow.Span] {
        let strokes = BarStrokes(environment.measure)
        var (spans, done, drawn): ([ListRow.Span], Int, Int) = ([], 0, 0)
        for part in parts {
            done += part.count
            let end = total == 0 ? 0 : done * columns / total
            if end > drawn {
                spans.append(ListRow.Span(String(repeating: strokes.done, count: end - drawn), part.style))
            }
            drawn = max(drawn, end)
        }
        let rest = String(repeating: strokes.rest, count: max(0, columns - drawn))
        return rest.isEmpty ? spans : spans + [ListRow.Span(rest, environment.theme.border)]
    }
}

/// Items that belong together: how many there are, and how many were assessed with which result.
struct Share: Hashable, Sendable {
    var total = 0
    private(set) var results: [AssessmentResult: Int] = [:]

    var assessed: Int { results.values.reduce(0, +) }

    /// - Parameter result: `nil` for an item that is not assessed.
    mutating func add(_ result: AssessmentResult?) {
        total += 1
        if let result { results[result, default: 0] += 1 }
    }
}
