import FoundationEssentials

/// JSON for other programs: keys in alphabetical order, two-space indents, a line feed at the end.
public enum JSONText {
    /// - Parameter hyphenated: whether keys are the properties' names with hyphens: `last-modified`.
    public static func of(_ value: some Encodable, hyphenated: Bool = false) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        if hyphenated { encoder.keyEncodingStrategy = .custom { HyphenatedKey($0[$0.count - 1]) } }
        return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    }

    /// `lastModified` as `last-modified`.
    private struct HyphenatedKey: CodingKey {
        let stringValue: String
        let intValue: Int?

        init(_ key: any CodingKey) {
            stringValue = key.stringValue.reduce(into: "") { $0 += $1.isUppercase ? "-\($1.lowercased())" : "\($1)" }
            intValue = key.intValue
        }

        init(stringValue: String) { (self.stringValue, intValue) = (stringValue, nil) }
        init?(intValue: Int) { nil }
    }
}
