import TerminalUI

extension String {
    /// The text on one line: line feeds become spaces.
    var onOneLine: String {
        guard holdsLineFeed else { return self }
        return unicodeScalars.split(separator: "\n").map { String($0) }.joined(separator: " ")
    }
}
