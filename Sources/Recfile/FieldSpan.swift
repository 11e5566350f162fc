/// The range of a field in a text. Offsets are bytes from the text's start.
struct FieldSpan: Sendable {
    /// First byte of the name.
    var start: UInt32
    /// First byte of the value.
    var valueStart: UInt32
    /// Just after the last line's LF (or at the text's end where that LF is missing).
    var end: UInt32
    /// Of its first line, the text's first one being 1.
    var line: Int32
    /// Index into the text's field names.
    var name: UInt16
    var form: Form

    /// The range of a value that is in the file as it is, in one line; `nil` for others.
    var plainValue: Range<Int>? {
        guard form.isDisjoint(with: [.continued, .irregular]) else { return nil }
        return Int(valueStart)..<(form.contains(.unended) ? Int(end) : Int(end) - 1)
    }

    struct Form: OptionSet, Sendable {
        let rawValue: UInt8
        /// The bytes are not the canonical form of the value: `Name:value`, `+x`, CRLF, a guarded or joining backslash.
        static let irregular = Form(rawValue: 1)
        /// The value has further lines.
        static let continued = Form(rawValue: 2)
        /// No LF ends the field.
        static let unended = Form(rawValue: 4)
        /// Its name begins with `%`.
        static let descriptor = Form(rawValue: 8)
    }
}
