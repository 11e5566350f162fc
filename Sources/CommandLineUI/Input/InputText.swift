import WorkbookModel

/// The whole of standard input as one value.
public enum InputText {
    /// How many bytes are worth reading: one more than fits, not counting a byte order mark and a CRLF for each line feed.
    public static func bytesToRead(limit: Int) -> Int { 2 * limit + 6 }

    /// The bytes as text, without what only their way here has put into them (see ``ForeignText``).
    ///
    /// - Parameters:
    ///   - limit: in bytes; more is refused.
    ///   - field: what the text is to be, in words.
    /// - Throws: where it is too long or not UTF-8.
    public static func text(
        of bytes: [UInt8], limit: Int, field: String, _ language: Language
    ) throws(CommandProblem) -> String {
        let valid = String(validating: bytes, as: UTF8.self)
        let text = valid.map(ForeignText.plain)
        guard (text?.utf8.count ?? bytes.count) <= limit else {
            throw .data(
                language(
                    ja: "標準入力の\(field)が長すぎます（上限 \(limit / 1024) KiB）。記録していません",
                    en: "the \(field) on standard input is too long (at most \(limit / 1024) KiB); nothing was recorded"
                ))
        }
        // A program before the pipe that failed must not clear anything.
        if text?.isEmpty == true {
            throw .data(
                language(
                    ja: "標準入力が空なので、\(field)を記録していません（消すなら空の値 \"\" を渡してください）",
                    en: "standard input is empty, so no \(field) was recorded (an empty value, \"\", clears it)"))
        }
        guard let text else {
            throw .data(
                language(
                    ja: "標準入力の\(field)が UTF-8 ではありません。変換してからもう一度（記録していません）",
                    en: "the \(field) on standard input is not UTF-8; convert it and try again (nothing was recorded)"))
        }
        return text
    }
}
