import CLibrary

/// One record of a text: a view that decodes values when asked.
public struct Record: Sendable {
    public let text: RecfileText
    let index: Int32

    private var span: RecordSpan { text.spans[Int(index)] }

    /// The number of its first line in the file, from 1.
    public var line: Int { text.firstLine - 1 + Int(span.line) }

    /// The same record in a text of the same bytes.
    public func moved(to text: RecfileText) -> Record { Record(text: text, index: index) }

    /// A descriptor (`%rec: …`), not data.
    public var isDescriptor: Bool { text.fields[Int(span.firstField)].form.contains(.descriptor) }

    /// The record set it belongs to; `nil` before any `%rec:`.
    public var type: String? { span.type < 0 ? nil : text.typeNames[Int(span.type)] }

    /// From the first byte of the first field to just after the last line of the last one.
    public var range: Range<Int> {
        let first = text.fields[Int(span.firstField)]
        let last = text.fields[Int(span.firstField + span.fieldCount) - 1]
        return Int(first.start)..<Int(last.end)
    }

    /// Its fields in order. There is at least one.
    public var fields: Fields { Fields(text: text, first: Int(span.firstField), length: Int(span.fieldCount)) }

    /// The decoded value of the first field with that name.
    public subscript(_ name: String) -> String? { position(of: name).map { fields[$0].value } }

    /// The decoded values of all fields with that name, in order.
    public func values(_ name: String) -> [String] { fields.filter { $0.isNamed(name) }.map(\.value) }

    /// How many fields it has, at least one.
    public var fieldCount: Int { Int(span.fieldCount) }

    /// Whether its first field has that name.
    public func begins(with name: String) -> Bool { text.fieldNames[nameIndex(ofFieldAt: 0)] == name }

    /// The position among its fields of the first one with that name.
    public func position(of name: String) -> Int? {
        let first = Int(span.firstField)
        // Only the index: a view of each field would count a reference to the text.
        for position in 0..<fieldCount where text.fieldNames[Int(text.fields[first + position].name)] == name {
            return position
        }
        return nil
    }

    /// The index of a field's name among the names of the text.
    @usableFromInline func nameIndex(ofFieldAt position: Int) -> Int {
        Int(text.fields[Int(span.firstField) + position].name)
    }

    /// Calls `body` with the bytes of the decoded value of its field at `position`. No copy is made of a value that is in
    /// the file as it is, in one line.
    public func withValueBytes<Value>(ofFieldAt position: Int, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
        let field = text.fields[Int(span.firstField) + position]
        guard let range = field.plainValue else {
            return FieldView(text: text, span: field).decodedBytes.withUnsafeBytes(body)
        }
        return text.bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }

    /// The range in the text of the value of its field at `position`, where it is there as it is, in one line.
    public func plainValue(ofFieldAt position: Int) -> Range<Int>? {
        text.fields[Int(span.firstField) + position].plainValue
    }

    /// Whether the value of its field at `position` is, byte for byte, what the text has in `range`.
    public func holds(_ range: Range<Int>, at position: Int) -> Bool {
        guard let value = plainValue(ofFieldAt: position), value.count == range.count else { return false }
        return text.bytes.withUnsafeBytes { bytes in
            memcmp(bytes.baseAddress! + value.lowerBound, bytes.baseAddress! + range.lowerBound, range.count) == 0
        }
    }

    /// The decoded value of its field at `position`.
    public func value(ofFieldAt position: Int) -> String {
        withValueBytes(ofFieldAt: position) { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of the value of its field at `position`; `nil` where they are more than 15, or are not in the file as they
    /// are, in one line.
    func shortValue(ofFieldAt position: Int) -> ShortBytes? {
        let field = text.fields[Int(span.firstField) + position]
        guard let range = field.plainValue, range.count <= ShortBytes.maximumCount else { return nil }
        return text.bytes.withUnsafeBytes { bytes in
            guard range.lowerBound + 16 <= bytes.count else { return ShortBytes(bytes[range]) }
            func word(_ offset: Int) -> UInt64 {
                UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: range.lowerBound + offset, as: UInt64.self))
            }
            return ShortBytes(length: range.count, first: word(0), last: word(8))
        }
    }

    /// Whether recutils reads it as it is: UTF-8 without NUL, and no field of a descriptor's form (`%name: …`) in it.
    public var isPlain: Bool {
        if text.hasDescriptors {
            let fields = text.fields[Int(span.firstField)..<Int(span.firstField + span.fieldCount)]
            if fields.contains(where: { $0.form.contains(.descriptor) }) { return false }
        }
        return text.isPlain
            || text.bytes.withUnsafeBytes { PlainText.isPlain(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }

    /// Calls `body` with the canonical form (see `RecordWriter`) of the fields before `end`.
    ///
    /// No value is decoded where the file holds the canonical form, as it does unless somebody edited it.
    public func withCanonicalBytes<Value>(upTo end: Int, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
        let first = Int(span.firstField)
        let start = end > 0 ? text.fields[first].start : 0
        var expected = start
        for field in text.fields[first..<first + end] {
            if field.start != expected || !field.form.isDisjoint(with: [.irregular, .unended]) {
                return encoded(upTo: end).withUnsafeBytes(body)
            }
            expected = field.end
        }
        return text.bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[Int(start)..<Int(expected)])) }
    }

    private func encoded(upTo end: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        for field in fields.prefix(end) {
            // Bytes, since what is not UTF-8 must have the same form wherever the value is in the file.
            RecordWriter.appendCanonical(name: field.name, value: field.decodedBytes, to: &bytes)
        }
        return bytes
    }

    /// The record in the form that `RecordWriter` stores, for copying it into another file. Comments and damaged lines among
    /// its fields are left out.
    public var storedBytes: [UInt8] {
        var bytes: [UInt8] = []
        for field in text.fields[Int(span.firstField)..<Int(span.firstField + span.fieldCount)] {
            if field.form.isDisjoint(with: [.irregular, .unended]) {
                bytes += text.bytes[Int(field.start)..<Int(field.end)]
            } else {
                let view = FieldView(text: text, span: field)
                RecordWriter.appendStored(name: view.name, value: view.decodedBytes, to: &bytes)
            }
        }
        return bytes
    }

    /// The fields of a record as a random-access collection of views.
    public struct Fields: RandomAccessCollection, Sendable {
        let text: RecfileText
        let first: Int
        let length: Int
        public var startIndex: Int { 0 }
        public var endIndex: Int { length }
        public subscript(index: Int) -> FieldView { FieldView(text: text, span: text.fields[first + index]) }
    }
}
