/// Words of a command for a shell: what git is given, and what people are advised to paste.
public enum ShellWord {
    /// The text as one word of POSIX sh.
    public static func quoted(_ text: String) -> String { String(decoding: quoted(Array(text.utf8)), as: UTF8.self) }

    /// The same of bytes, which need not be UTF-8.
    public static func quoted(_ bytes: [UInt8]) -> [UInt8] {
        // A word that begins so is an option.
        if bytes.first == 0x2D { return Array("./".utf8) + quoted(Array(bytes)[...]) }
        return quoted(bytes[...])
    }

    private static func quoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        // Letters beyond ASCII mean nothing to a shell.
        let isText = String(validating: bytes, as: UTF8.self) != nil
        if !bytes.isEmpty, bytes.allSatisfy({ plainBytes.contains($0) || $0 >= 0x80 && isText }) { return Array(bytes) }
        let quote: UInt8 = 0x27
        let parts = bytes.split(separator: quote, omittingEmptySubsequences: false)
        return [quote] + parts.joined(separator: Array("'\\''".utf8)) + [quote]
    }

    private static let plainBytes = Set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./+-,:@".utf8)
}
