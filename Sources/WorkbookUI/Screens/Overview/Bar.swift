import TerminalUI
import WorkbookModel

/// A name, a bar and figures.
struct Bar {
    var name: String
    var done: Int
    var total: Int
    /// Shows its items; `nil` where it stands for none.
    var filter: Filter?

    /// The bars with their names and figures aligned.
    static func rows(_ bars: [Bar], _ measure: TextMeasure) -> [ListRow] {
        let nameColumns = min(36, bars.map { measure.columns(of: $0.name) }.max() ?? 0)
        return bars.map { bar in
            let name = measure.padded(measure.truncated(bar.name, columns: nameColumns), columns: nameColumns)
            return ListRow(
                [
                    ListRow.Span("  \(name)  "), ListRow.Span(text(bar.done, of: bar.total, columns: 20, measure)),
                    ListRow.Span("  \(bar.done)/\(bar.total)"),
                ], bar.filter.map { .filter($0) } ?? .nothing)
        }
    }

    /// A bar of `columns` columns, full to the share of `done` in `total`.
    static func text(_ done: Int, of total: Int, columns: Int, _ measure: TextMeasure) -> String {
        let full = total == 0 ? 0 : done * columns / total
        // Blocks are of ambiguous width: where that is 2, signs of one column serve instead.
        let isNarrow = measure.columns(of: "▓") == 1
        return String(repeating: isNarrow ? "▓" : "#", count: full)
            + String(repeating: isNarrow ? "░" : "-", count: columns - full)
    }
}
