import CLibrary

/// GNU recutils, the oracle for recfiles.
public enum Recutils {
    /// Whether `recsel` and `recfix` are installed.
    public static let isInstalled = ["recsel", "recfix"].allSatisfy { program in
        (try? Command(program, ["--version"]).run().succeeded) == true
    }

    /// One record as recutils reads it: its fields in order.
    public typealias Fields = [(name: String, value: String)]

    /// Every record that `recsel` selects; by default all without a type.
    public static func select(_ arguments: [String] = [], from path: String) throws -> [Fields] {
        let output = try Command("recsel", arguments + [path]).run()
        guard output.succeeded else { throw Command.Failure(description: "recsel: \(output.errorText)") }
        return records(in: output.standardOutput)
    }

    /// The complaints of `recfix --check`; empty when it accepts the file.
    public static func complaints(aboutFileAt path: String) throws -> String {
        let output = try Command("recfix", ["--check", path]).run()
        return output.succeeded ? "" : "\(output.status): \(output.errorText)"
    }

    /// A stored value as recutils reads it: with one more space after a line that ends in a backslash and any number of
    /// spaces. The documented rule, written independently of the writer.
    public static func seen(_ value: String) -> String {
        let lines = value.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { line in
            let bare = line.reversed().drop { $0 == " " }
            return String(String.UnicodeScalarView(line)) + (bare.first == "\\" ? " " : "")
        }.joined(separator: "\n")
    }

    /// Reads recsel's output: `Name: ` or `+ ` before every line of a value, and blank lines between records. A
    /// backslash has no meaning in it.
    private static func records(in output: [UInt8]) -> [Fields] {
        var records: [Fields] = []
        var isNew = true
        for line in output.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.isEmpty {
                isNew = true
            } else if line.starts(with: "+ ".utf8) {
                guard let record = records.indices.last, let field = records[record].indices.last else { continue }
                records[record][field].value += "\n" + String(decoding: line.dropFirst(2), as: UTF8.self)
            } else {
                if isNew { records.append([]) }
                isNew = false
                let colon = line.firstIndex(of: 0x3A) ?? line.endIndex
                let name = String(decoding: line[..<colon], as: UTF8.self)
                records[records.count - 1].append((name, String(decoding: line[colon...].dropFirst(2), as: UTF8.self)))
            }
        }
        return records
    }
}
