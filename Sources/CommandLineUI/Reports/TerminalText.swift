import TerminalUI

/// Text for standard output where that is a terminal.
public enum TerminalText {
    /// A line of a report without anything that a terminal would obey, or that would end it; tabs stay.
    public static func line(_ text: String) -> String {
        text.split(separator: "\t", omittingEmptySubsequences: false)
            .map { visible(String($0), keepingLineFeeds: false) }.joined(separator: "\t")
    }

    /// `text` without anything that a terminal would obey (see `visible`). Tabs and line feeds stay, as they do no harm; the
    /// byte order mark and the carriage returns of CSV are for files only.
    public static func shown(_ text: String) -> String {
        let unmarked = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
        let lines = unmarked.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
        return lines.split(separator: "\t", omittingEmptySubsequences: false)
            .map { visible(String($0), keepingLineFeeds: true) }.joined(separator: "\t")
    }
}
