import Digest

/// A format of tables: how its files are told, and their reader. A new format is a file beside this one and a line in `all`.
public struct TableFormat: Sendable {
    /// Tells a long reading's progress, from 0 to 1, now and then; what it throws ends the reading.
    public typealias Watch = (Double) throws -> Void

    /// What a reader finds in a file.
    struct Content {
        /// What it was read as, for people.
        var format: String
        var sheets: [Sheet]
    }

    /// Whether a file is of this format, told by its bytes alone: names lie.
    let recognizes: @Sendable (_ bytes: [UInt8]) -> Bool
    /// Reads the bytes of a file with a name. Throws `TableProblem`, and what the watch throws.
    let read: @Sendable (_ bytes: [UInt8], _ name: String, _ bounds: TableBounds, _ watch: Watch) throws -> Content

    /// All formats, in the order in which they are asked. Everything may be separated values.
    static let all: [TableFormat] = [.xlsx, .separatedValues]

    /// Reads a file of any known format.
    ///
    /// - Parameters:
    ///   - name: the file's name without its folder; empty for standard input.
    ///   - formats: further formats, which are asked first.
    /// - Throws: `TableProblem`, and what `watch` throws.
    public static func readTable(
        _ bytes: [UInt8], name: String, first formats: [TableFormat] = [], bounds: TableBounds = .standard,
        watch: Watch = { _ in }
    ) throws -> TableFile {
        if bytes.isEmpty {
            throw TableProblem(
                ja: "空です。表のあるファイルを渡してください", en: "it is empty; give a file that holds a table")
        }
        if bytes.count > bounds.fileBytes { throw TableProblem.tooMuch("ファイル", "the file", bounds.fileBytes, at: nil) }
        if let foreign = ForeignFile(bytes) { throw foreign.problem }
        try watch(0)
        guard let format = (formats + all).first(where: { $0.recognizes(bytes) }) else {
            throw TableProblem(ja: "この形式は読めません", en: "files of this format can not be read")
        }
        let content = try format.read(bytes, name, bounds, watch)
        try watch(1)
        return TableFile(
            name: name, digest: SHA256(of: bytes).hex(), format: content.format, sheets: content.sheets)
    }
}
