import WorkbookModel

/// The whole of standard input as one value.
public enum InputText {
    /// How many bytes are worth reading: one more than fits, not counting a CRLF at the end.
    public static func bytesToRead(limit: Int) -> Int { limit + 3 }

    /// The bytes as text, without the line feed or CRLF that ends the last line.
    ///
    /// - Parameters:
    ///   - limit: in bytes; more is refused.
    ///   - field: what the text is to be, in words.
    /// - Throws: where it is too long or not UTF-8.
    public static func text(
        of bytes: [UInt8], limit: Int, field: String, _ language: Language
    ) throws(CommandProblem) -> String {
        var bytes = bytes[...]
        if bytes.last == 0x0A { bytes.removeLast() }
        if bytes.last == 0x0D { bytes.removeLast() }
        guard bytes.count <= limit else {
            throw .data(
                language(
                    ja: "標準入力の\(field)が長すぎます（上限 \(limit / 1024) KiB）。記録していません",
                    en: "the \(field) on standard input is too long (at most \(limit / 1024) KiB); nothing was recorded"
                ))
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .data(
                language(
                    ja: "標準入力の\(field)が UTF-8 ではありません。変換してからもう一度（記録していません）",
                    en: "the \(field) on standard input is not UTF-8; convert it and try again (nothing was recorded)"))
        }
        return text
    }
}
