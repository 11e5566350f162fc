/// The names that sheets can have.
enum SheetNames {
    /// The first name that spreadsheet programs do not take, or that differs from one before it in case alone.
    static func firstFault(in names: [String]) -> String? {
        var taken: Set<String> = []
        return names.first { !isUsable($0) || !taken.insert($0.lowercased()).inserted }
    }

    /// Whether a spreadsheet program takes it. Excel keeps "History" for itself. An escape such as `_x0041_` would be read as what it
    /// stands for.
    static func isUsable(_ name: String) -> Bool {
        (1...31).contains(name.utf16.count) && name.contains { !$0.isWhitespace }
            && !name.unicodeScalars.contains { "[]:*?/\\".unicodeScalars.contains($0) || isControl($0) }
            && !name.hasPrefix("'") && !name.hasSuffix("'") && name.lowercased() != "history"
            && XLSXText.cell(name) == name && !isMistaken(name)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE
    }

    /// Whether a formula would take the name for something else: libxlsxwriter puts no quotes around letters, digits, `_` and `.` of
    /// ASCII, and Excel has those of `3.13`, `A1`, `R1C1` and `TRUE`.
    private static func isMistaken(_ name: String) -> Bool {
        let bytes = Array(name.lowercased().utf8)
        func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        guard bytes.allSatisfy({ isLetter($0) || isDigit($0) || $0 == 0x5F || $0 == 0x2E }) else { return false }
        guard let first = bytes.first, isLetter(first) || first == 0x5F else { return true }
        if ["true", "false"].contains(name.lowercased()) { return true }
        let letters = bytes.prefix(while: isLetter)
        let digits = bytes.dropFirst(letters.count)
        if letters.count <= 3, !digits.isEmpty, digits.allSatisfy(isDigit) { return true }
        // R, C, R1, C1, RC, R1C and R1C1: a row and a column by their numbers.
        var rest = bytes[...]
        for letter in [UInt8(ascii: "r"), UInt8(ascii: "c")] where rest.first == letter {
            rest = rest.dropFirst().drop(while: isDigit)
        }
        return rest.isEmpty
    }

    /// The name as formulas have it.
    static func quoted(_ name: String) -> String { "'\(name.replacing("'", with: "''"))'" }
}
