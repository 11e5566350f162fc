/// Text that comes from an editor, a file or a pipe.
public enum ForeignText {
    /// The text without what only its way here has put into it: a byte order mark, carriage returns, the line feed that ends
    /// the last line.
    public static func plain(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars.drop(while: { $0 == "\u{FEFF}" }) {
            if scalar == "\r" {
                result.append("\n")
            } else if scalar != "\n" || !afterReturn {
                result.append(scalar)
            }
            afterReturn = scalar == "\r"
        }
        if result.last == "\n" { result.removeLast() }
        return String(result)
    }
}
