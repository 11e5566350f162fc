/// A format of tables: how its files are told, and their reader. A new format is a file beside this one and a line in `all`.
public struct TableFormat: Sendable {
    /// Tells a long reading's progress, from 0 to 1, now and then; what it throws ends the reading.
    public typealias Watch = (Double) throws -> Void

    /// Reads a file of any known format.
    ///
    /// - Parameter name: the file's name without its folder; empty for standard input.
    /// - Throws: `TableProblem`, and what `watch` throws.
    public static func readTable(_ bytes: [UInt8], name: String, watch: Watch = { _ in }) throws -> TableFile {
        throw TableProblem(ja: "この形式は読めません", en: "files of this format can not be read")
    }
}
