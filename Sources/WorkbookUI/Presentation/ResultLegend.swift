import TerminalUI
import WorkbookModel

/// The keys of the results with their marks and names, for an item that has none yet: `o ○ 適合  p △ 一部適合`.
struct ResultLegend {
    private struct Part {
        let key: String
        let mark: String
        let name: String
        let style: Style
    }

    private static let gap = 2

    private let parts: [Part]
    private let theme: Theme
    private let measure: TextMeasure

    /// Results whose key the configuration took away are left out.
    init(_ environment: AppEnvironment) {
        let (keys, language) = (environment.keys, environment.language)
        theme = environment.theme
        measure = environment.measure
        parts = AssessmentResult.allCases.filter(\.isAssessed).compactMap { [theme] result in
            let key = keys.label(of: .result(result))
            if key.isEmpty { return nil }
            return Part(key: key, mark: String(result.mark), name: result.name(language), style: theme.mark(result))
        }
    }

    /// The columns with names of at most so many columns each; with 0 there are marks alone.
    func columns(names limit: Int) -> Int {
        parts.reduce(-ResultLegend.gap) { sum, part in
            let name = limit == 0 ? 0 : 1 + min(limit, measure.columns(of: part.name))
            return sum + ResultLegend.gap + measure.columns(of: part.key + " " + part.mark) + name
        }
    }

    /// Draws it into at most `room` columns, and returns those used: names too long are shortened, all to the same width, or
    /// left out all; nothing is drawn where there is no room for the marks.
    @discardableResult
    func draw(row: Int, column: Int, columns room: Int, into grid: inout Grid) -> Int {
        var limit = parts.map { measure.columns(of: $0.name) }.max() ?? 0
        while limit > 0, columns(names: limit) > room { limit -= 1 }
        // Of a name of three columns nothing can be read.
        if limit < 4 { limit = 0 }
        guard !parts.isEmpty, columns(names: limit) <= room else { return 0 }
        var end = column
        for part in parts {
            end += grid.put(part.key, row: row, column: end, style: theme.key) + 1
            end += grid.put(part.mark, row: row, column: end, style: part.style)
            if limit > 0 {
                end += 1 + grid.put(measure.truncated(part.name, columns: limit), row: row, column: end + 1)
            }
            end += ResultLegend.gap
        }
        return end - ResultLegend.gap - column
    }
}
