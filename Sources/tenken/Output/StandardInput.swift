import CLibrary
import WorkbookModel

/// Reads text from standard input.
enum StandardInput {
    /// All of standard input as one value, without the line feed that ends its last line.
    ///
    /// - Parameter limit: bytes; more is refused.
    /// - Throws: where it can not be read, is too long, or is not UTF-8; the message says so.
    static func value(limit: Int, field: String, _ language: Language) throws(CommandProblem) -> String {
        var bytes: [UInt8] = []
        // A CRLF at the end is dropped: two more bytes may come.
        while bytes.count <= limit + 2 {
            let piece = try read(language)
            if piece.isEmpty { break }
            bytes += piece
        }
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

    /// An option's value: `-` stands for all of standard input (see ``value(limit:field:_:)``).
    static func text(
        of option: String, limit: Int, field: String, _ language: Language
    ) throws(CommandProblem) -> String {
        option == "-" ? try value(limit: limit, field: field, language) : option
    }

    /// One line from a terminal, without its line feed; `nil` at its end (^D). A terminal hands over one line at a time.
    static func line(_ language: Language) throws(CommandProblem) -> String? {
        var bytes: [UInt8] = []
        while bytes.last != 0x0A {
            let piece = try read(language)
            if piece.isEmpty { return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self) }
            bytes += piece
        }
        return String(decoding: bytes.dropLast(), as: UTF8.self)
    }

    /// What is there next, at most 64 KiB; empty at the end.
    static func piece(_ language: Language) throws(CommandProblem) -> [UInt8] { try read(language) }

    private static func read(_ language: Language) throws(CommandProblem) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = readBytes(&buffer)
            if count >= 0 { return Array(buffer[..<count]) }
            if errno == EINTR { continue }
            let reason = String(cString: strerror(errno))
            throw CommandProblem(
                language(ja: "標準入力が読めません（\(reason)）", en: "standard input can not be read (\(reason))"),
                exitStatus: EX_NOINPUT)
        }
    }

    private static func readBytes(_ buffer: inout [UInt8]) -> Int {
        CLibrary.read(STDIN_FILENO, &buffer, buffer.count)
    }
}
