/// Words of a command for a shell: what git is given, and what people are advised to paste.
public enum ShellWord {
    /// The path as one word, for showing.
    public static func text(_ path: FilePath) -> String { String(decoding: quoted(path), as: UTF8.self) }

    /// The path as one word of POSIX sh.
    static func quoted(_ path: FilePath) -> [UInt8] {
        // Letters beyond ASCII mean nothing to a shell.
        let isPlain =
            path.text != nil && !path.bytes.isEmpty && path.bytes.allSatisfy { $0 >= 0x80 || plainBytes.contains($0) }
        if isPlain { return path.bytes }
        let quote: UInt8 = 0x27
        let parts = path.bytes.split(separator: quote, omittingEmptySubsequences: false)
        return [quote] + parts.joined(separator: Array("'\\''".utf8)) + [quote]
    }

    private static let plainBytes = Set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./+-,:@".utf8)
}
