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
        // Nearly always a text is short, and one line.
        if text.utf8.count * 2 <= room * 3, !text.holdsLineFeed, measure.columns(of: text) <= room { return line + 3 }
        var lines = 0
        for part in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            lines += max(1, (measure.columns(of: String(Substring(part))) + room - 1) / room)
            if Double(lines) * line > most { return most }
        }
        return Double(lines) * line + 3
    }

    /// The same for the highest of several.
    static func points(ofRow cells: [(text: String, columns: Int)]) -> Double {
        cells.map { points(of: $0.text, columns: $0.columns) }.max() ?? line
    }
}
