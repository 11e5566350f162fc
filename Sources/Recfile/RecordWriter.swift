/// Writes fields as recfile bytes, in the stored form and in the canonical form that sums are taken over.
///
/// Both forms are `Name: ` and the value's first line, then `+ ` and each further line, all ended by LF. They differ in
/// one thing: recutils joins a line that ends in a backslash with the next one, so a value's line that ends in a backslash
/// and any number of spaces is *stored* with one more space (GNU recutils manual, 2.2 Fields).
public enum RecordWriter {
    /// Appends the stored form of `field`: what goes into a file.
    public static func appendStored(_ field: Field, to bytes: inout [UInt8]) {
        append(field.name, field.value.utf8, guardingBackslash: true, to: &bytes)
    }

    /// Appends the canonical form of `field`: what a sum is taken over.
    public static func appendCanonical(_ field: Field, to bytes: inout [UInt8]) {
        append(field.name, field.value.utf8, guardingBackslash: false, to: &bytes)
    }

    /// The stored form of a whole record, without the blank line that separates it from others.
    public static func stored(_ fields: [Field]) -> [UInt8] {
        var bytes: [UInt8] = []
        for field in fields { appendStored(field, to: &bytes) }
        return bytes
    }

    /// `text` as a value can hold it: CRLF and lone CR become LF, every other C0 control but LF and tab becomes its
    /// picture (U+2400 and up). Nothing else is changed.
    public static func storable(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 && $0 != Byte.lineFeed && $0 != Byte.tab }) else { return text }
        var result = String.UnicodeScalarView()
        var afterCarriageReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\r": result.append("\n")
            case "\n": if !afterCarriageReturn { result.append("\n") }
            case "\t": result.append("\t")
            case _ where scalar.value < 0x20:
                // 0x2400 + C0 is always a scalar: the block U+2400…U+241F is assigned whole.
                result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
            default: result.append(scalar)
            }
            afterCarriageReturn = scalar == "\r"
        }
        return String(result)
    }

    /// The same for a value that is bytes, which need not be UTF-8: they are kept as they are.
    static func appendStored(name: String, value: some Sequence<UInt8>, to bytes: inout [UInt8]) {
        append(name, value, guardingBackslash: true, to: &bytes)
    }

    static func appendCanonical(name: String, value: some Sequence<UInt8>, to bytes: inout [UInt8]) {
        append(name, value, guardingBackslash: false, to: &bytes)
    }

    private static func append(
        _ name: String, _ value: some Sequence<UInt8>, guardingBackslash: Bool, to bytes: inout [UInt8]
    ) {
        bytes.append(contentsOf: name.utf8)
        bytes.append(Byte.colon)
        bytes.append(Byte.space)
        for byte in value {
            if byte == Byte.lineFeed {
                endLine(guardingBackslash, &bytes)
                bytes.append(Byte.plus)
                bytes.append(Byte.space)
            } else {
                bytes.append(byte)
            }
        }
        endLine(guardingBackslash, &bytes)
    }

    private static func endLine(_ guardingBackslash: Bool, _ bytes: inout [UInt8]) {
        if guardingBackslash {
            var last = bytes.count - 1
            while bytes[last] == Byte.space { last -= 1 }
            if bytes[last] == Byte.backslash { bytes.append(Byte.space) }
        }
        bytes.append(Byte.lineFeed)
    }
}
