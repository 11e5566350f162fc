/// Lines of a `.gitattributes` file (gitattributes(5)).
enum GitAttributes {
    /// The line that gives the attributes to the file at `path` alone.
    ///
    /// - Parameter path: from the folder of the `.gitattributes` file on.
    static func line(for path: String, _ attributes: String) -> String {
        "\(pattern(for: path)) \(attributes)"
    }

    /// A pattern that only `path` matches: what is special to wildmatch is escaped, and a pattern that blanks, quotes or
    /// controls would end stands in quotes as a C string does.
    static func pattern(for path: String) -> String {
        var pattern = "/"
        for scalar in path.unicodeScalars {
            if "*?[\\".unicodeScalars.contains(scalar) { pattern += "\\" }
            pattern.unicodeScalars.append(scalar)
        }
        let needsQuotes = pattern.unicodeScalars.contains { $0.value <= 0x20 || $0.value == 0x7F || $0 == "\"" }
        return needsQuotes ? quoted(pattern) : pattern
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let octal = String(scalar.value, radix: 8)
                result += "\\" + String(repeating: "0", count: 3 - octal.count) + octal
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
