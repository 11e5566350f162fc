import CLibrary

/// Names with `*`, `?` and `[…]` in them, as shells read them (glob(7)).
enum FilePattern {
    /// The regular files that fit the pattern, sorted, absolute; none where it holds no such sign. A `*` fits no name that
    /// begins with a dot.
    static func files(matching pattern: FilePath, in base: FilePath) -> [FilePath] {
        guard pattern.bytes.contains(where: { "*?[".utf8.contains($0) }) else { return [] }
        // What the base is called is no pattern.
        let escaped = base.bytes.flatMap { (byte: UInt8) -> [UInt8] in
            "*?[\\".utf8.contains(byte) ? [0x5C, byte] : [byte]
        }
        let whole = pattern.isAbsolute ? pattern : FilePath(bytes: escaped).appending(pattern)
        var found = glob_t()
        defer { globfree(&found) }
        guard glob(whole.cString, 0, nil, &found) == 0 else { return [] }
        return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { FilePath(cString: $0) } }
            .filter(SystemCalls.isRegularFile).map { $0.absolute() }.sorted()
    }
}
