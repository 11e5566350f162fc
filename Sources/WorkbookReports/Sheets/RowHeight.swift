import TerminalUI

/// How high a row must be for its texts: spreadsheets that are not Excel do not work that out when they open a file.
enum RowHeight {
    /// One line of the writer's font, in points.
    static let line = 17.0
    /// As high as a row can be, in points.
    static let most = 409.0
    private static let measure = TextMeasure(ambiguousWidth: 2)

    /// The points that a text takes in a column of so many half-width characters.
    static func points(of text: String, columns: Int) -> Double {
        // A proportional font is a little wider than the half of a full-width character here and there.
        let room = max(1, columns - 1)
        // The lines above the one at hand, and the columns of that one: scalar by scalar, as a text is measured ten thousand times.
        var lines = 0
        var used = 0
        for scalar in text.unicodeScalars {
            if scalar.value == 0x0A {
                lines += RowHeight.lines(used, room)
                used = 0
                if Double(lines) * line > most { return most }
            } else {
                used += measure.width(of: scalar)
            }
        }
        return min(Double(lines + RowHeight.lines(used, room)) * line + 3, most)
    }

    private static func lines(_ columns: Int, _ room: Int) -> Int { max(1, (columns + room - 1) / room) }

    /// The same for the highest of several.
    static func points(ofRow cells: [(text: String, columns: Int)]) -> Double {
        cells.map { points(of: $0.text, columns: $0.columns) }.max() ?? line
    }
}

/// Measures rows one below the other. A text that stands in the row above too, as titles and requirements do, is measured once.
struct RowHeights {
    /// By column.
    private var above: [Int: (text: String, points: Double)] = [:]

    /// The points that a text takes in that column, which is so many half-width characters wide.
    mutating func points(of text: String, column: Int, columns: Int) -> Double {
        if let known = above[column], known.text == text { return known.points }
        let points = RowHeight.points(of: text, columns: columns)
        above[column] = (text, points)
        return points
    }
}
