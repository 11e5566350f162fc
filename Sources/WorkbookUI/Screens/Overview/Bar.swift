import TerminalUI
import WorkbookModel

/// A name, a bar and figures.
struct Bar {
    var name: String
    var done: Int
    var total: Int
    /// The filter for its items; `nil` if it is about none.
    var filter: Filter?

    /// Whether the scalar is one of those that bars are made of.
    static func isPart(_ scalar: Unicode.Scalar) -> Bool { (0x2591...0x2593).contains(scalar.value) }

    /// The bars as rows, names and figures aligned.
    static func rows(_ bars: [Bar], _ measure: TextMeasure) -> [ListRow] {
        let nameColumns = min(36, bars.map { measure.columns(of: $0.name) }.max() ?? 0)
        return bars.map { bar in
            let name = measure.padded(measure.truncated(bar.name, columns: nameColumns), columns: nameColumns)
            return ListRow(
                [
                    ListRow.Span("  \(name)  "), ListRow.Span(text(bar.done, of: bar.total, columns: 20, measure)),
                    ListRow.Span("  \(bar.done)/\(bar.total)"),
                ],
                opens: bar.filter.map { .items($0) } ?? .nothing, subject: 0)
        }
    }

    /// A bar of `columns` columns, filled to the share of `done` in `total`.
    static func text(_ done: Int, of total: Int, columns: Int, _ measure: TextMeasure) -> String {
        let full = total == 0 ? 0 : done * columns / total
        // Block characters are of ambiguous width; ASCII stands in for them if that is 2.
        let isNarrow = measure.columns(of: "▓") == 1
        return String(repeating: isNarrow ? "▓" : "#", count: full)
            + String(repeating: isNarrow ? "░" : "-", count: columns - full)
    }
}
