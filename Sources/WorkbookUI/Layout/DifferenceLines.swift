import TerminalUI
import WorkbookExchange

/// One of two texts, broken into lines, with what the other one lacks told apart.
struct DifferenceLines {
    enum Side {
        case old, new
    }

    /// A stretch of a line.
    struct Run: Hashable, Sendable {
        var text: String
        /// The other text lacks it.
        var isChanged: Bool
    }

    /// Each line's runs, in order; the indent is part of the first one.
    let lines: [[Run]]

    /// - Parameter columns: the most that a line takes.
    init(_ difference: TextDifference, _ side: Side, columns: Int, _ measure: TextMeasure) {
        let other: TextDifference.Kind = side == .old ? .added : .removed
        var scalars: [(scalar: Unicode.Scalar, isChanged: Bool)] = []
        for run in difference.runs where run.kind != other {
            scalars += run.text.unicodeScalars.map { ($0, run.kind != .kept) }
        }
        let text = String(String.UnicodeScalarView(scalars.map(\.scalar)))
        var position = 0
        lines = LineBreaker(measure: measure).lines(of: text, columns: max(4, columns)).map { line in
            var runs: [Run] =
                line.indent > 0 ? [Run(text: String(repeating: " ", count: line.indent), isChanged: false)] : []
            for scalar in line.text.unicodeScalars {
                // Blanks at a line's end are not drawn, and a control is drawn as another sign.
                let found = scalars[position...].prefix(64).firstIndex { $0.scalar == scalar }
                let isChanged = found.map { scalars[$0].isChanged } ?? false
                if let found { position = found + 1 }
                if runs.last?.isChanged == isChanged {
                    runs[runs.count - 1].text.unicodeScalars.append(scalar)
                } else {
                    runs.append(Run(text: String(scalar), isChanged: isChanged))
                }
            }
            return runs
        }
    }
}
