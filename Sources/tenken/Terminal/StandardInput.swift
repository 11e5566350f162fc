import CLibrary
import CommandLineUI
import WorkbookFiles
import WorkbookModel

/// Reads from standard input.
enum StandardInput {
    /// An option's value: `-` stands for all of standard input.
    ///
    /// - Parameters:
    ///   - limit: in bytes; more on standard input is refused.
    ///   - field: what the text is to be, in words.
    static func text(
        of option: String, limit: Int, field: String, _ language: Language
    ) throws(CommandProblem) -> String {
        guard option == "-" else { return option }
        let bytes = try bytes(atMost: InputText.bytesToRead(limit: limit), language)
        return try InputText.text(of: bytes, limit: limit, field: field, language)
    }

    /// A workbook that comes through a pipe or, as `-`, from standard input.
    static func contents(ofStream path: FilePath, _ language: Language) throws(FileProblem) -> [UInt8] {
        if path == StreamedWorkbook.standardInput { tellWhereTerminal(language) }
        return try StreamedWorkbook.contents(path)
    }

    /// Says that a terminal is being read from, where it is one: who forgot a file would wait without knowing for what.
    private static func tellWhereTerminal(_ language: Language) {
        guard StandardStreams.isInputTerminal else { return }
        StandardStreams.complain(
            language(ja: "標準入力（この端末）から読みます。Ctrl-D で終わりです", en: "reading standard input, this terminal; Ctrl-D ends it"))
    }

    /// All that is there, or so much of it that it is known to be more than `limit` bytes.
    static func bytes(atMost limit: Int, _ language: Language) throws(CommandProblem) -> [UInt8] {
        tellWhereTerminal(language)
        var bytes: [UInt8] = []
        while bytes.count < limit {
            let chunk = try chunk(language)
            if chunk.isEmpty { break }
            bytes += chunk
        }
        return bytes
    }

    /// One line from a terminal, without its line feed; `nil` at its end (^D). A terminal hands over one line at a time.
    static func line(_ language: Language) throws(CommandProblem) -> String? {
        var bytes: [UInt8] = []
        while bytes.last != 0x0A {
            let chunk = try chunk(language)
            if chunk.isEmpty { return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self) }
            bytes += chunk
        }
        return String(decoding: bytes.dropLast(), as: UTF8.self)
    }

    /// What is there next, at most 64 KiB; empty at the end.
    static func chunk(_ language: Language) throws(CommandProblem) -> [UInt8] {
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
