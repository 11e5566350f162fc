import TerminalUI

/// What the bars of the screen and of reports in text are drawn with: `━━━━──`.
struct BarStrokes {
    let done: String
    let rest: String

    /// Strokes are of ambiguous width; ASCII stands in for them where that is 2.
    init(_ measure: TextMeasure) {
        let isNarrow = measure.columns(of: "━") == 1
        done = isNarrow ? "━" : "="
        rest = isNarrow ? "─" : "-"
    }

    /// A bar of `columns` columns in plain text, full where all is done and only there.
    func bar(_ count: Int, of total: Int, columns: Int) -> String {
        let drawn = total == 0 ? 0 : count * columns / total
        return String(repeating: done, count: drawn) + String(repeating: rest, count: columns - drawn)
    }
}
