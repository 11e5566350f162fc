/// Words of a command that git hands to a shell.
enum ShellWord {
    /// The path as one word of POSIX sh.
    static func quoted(_ path: FilePath) -> [UInt8] {
        let isPlain = !path.bytes.isEmpty && path.bytes.allSatisfy { plainBytes.contains($0) }
        if isPlain { return path.bytes }
        let quote: UInt8 = 0x27
        let parts = path.bytes.split(separator: quote, omittingEmptySubsequences: false)
        return [quote] + parts.joined(separator: Array("'\\''".utf8)) + [quote]
    }

    private static let plainBytes = Set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./+-,:@".utf8)
}
