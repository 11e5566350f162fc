import WorkbookModel

extension ShellWord {
    /// The path as one word, in the bytes that git is given.
    static func quoted(_ path: FilePath) -> [UInt8] { quoted(path.bytes) }

    /// The path as one word, for showing.
    public static func text(_ path: FilePath) -> String { String(decoding: quoted(path), as: UTF8.self) }
}
