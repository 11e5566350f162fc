/// Lines of a `.gitattributes` file (gitattributes(5)).
enum GitAttributes {
    /// The line that gives the attributes to the file at `path` alone.
    ///
    /// - Parameter path: from the folder of the `.gitattributes` file on.
    static func line(for path: FilePath, _ attributes: String) -> [UInt8] {
        pattern(for: path) + " \(attributes)".utf8
    }

    /// A pattern that only `path` matches: what is special to wildmatch is escaped, and a pattern that blanks, quotes or
    /// controls would end is quoted as a C string.
    static func pattern(for path: FilePath) -> [UInt8] {
        var pattern: [UInt8] = [FilePath.slash]
        for byte in path.bytes {
            if "*?[\\".utf8.contains(byte) { pattern.append(backslash) }
            pattern.append(byte)
        }
        let needsQuotes = pattern.contains { $0 <= 0x20 || $0 == 0x7F || $0 == quote }
        return needsQuotes ? quoted(pattern) : pattern
    }

    private static func quoted(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = [quote]
        for byte in bytes {
            switch byte {
            case quote, backslash: result += [backslash, byte]
            case _ where byte < 0x20 || byte == 0x7F:
                let octal = String(byte, radix: 8)
                result += "\\\(String(repeating: "0", count: 3 - octal.count))\(octal)".utf8
            default: result.append(byte)
            }
        }
        return result + [quote]
    }

    private static let backslash: UInt8 = 0x5C
    private static let quote: UInt8 = 0x22
}
