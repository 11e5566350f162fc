/// A stretch of recfile text, read once and never changed: its bytes, and an index of the records and fields in them.
///
/// A file that grows is several of these, one after the other. Values are decoded when asked for, so reading a large file
/// costs one pass over its bytes and about 20 bytes of index for each field.
public final class RecfileText: Sendable {
    /// The text as read, a byte-order mark and CRs included.
    public let bytes: [UInt8]
    /// The line number of the first line in the file that the text belongs to, from 1.
    public let firstLine: Int
    /// Records, descriptors and comments apart, in file order.
    let spans: [RecordSpan]
    let fields: [FieldSpan]
    /// The indices of the records and descriptors that do not begin with the field at which records are split.
    private let unsplit: [Int32]
    /// The names that `%rec:` gave, in order of appearance.
    public let typeNames: [String]
    /// The names that fields have, each once.
    let fieldNames: [String]
    /// The lines that are no field, continuation, comment or blank line, in order.
    public let damage: [LineSpan]
    /// The comment lines, in order.
    public let comments: [LineSpan]
    /// Whether the text is what recutils reads: UTF-8 without NUL.
    let isPlain: Bool
    /// Whether any field has a descriptor's form (`%name: …`).
    let hasDescriptors: Bool
    /// The number of lines, the last one counted even if no LF ends it.
    public let lineCount: Int

    /// Reads `bytes` in one pass.
    ///
    /// - Parameters:
    ///   - firstLine: the number of the first line.
    ///   - type: the record type in force at the start, for text that continues a file.
    ///   - splittingAt: a field name that begins a new record even where the blank line before it is missing.
    public init(_ bytes: [UInt8], firstLine: Int = 1, type: String? = nil, splittingAt starter: String? = nil) {
        var scanner = RecfileScanner(type: type, starter: starter)
        bytes.withUnsafeBufferPointer { scanner.scan($0) }
        self.bytes = bytes
        self.firstLine = firstLine
        spans = scanner.records
        fields = scanner.fields
        unsplit = scanner.recordsNotBegunByStarter
        typeNames = scanner.typeNames
        fieldNames = scanner.names.texts
        damage = scanner.damage.map { $0.moved(by: firstLine - 1) }
        comments = scanner.comments.map { $0.moved(by: firstLine - 1) }
        isPlain = bytes.span.withUnsafeBytes(PlainText.isPlain)
        hasDescriptors = scanner.names.texts.contains { $0.hasPrefix("%") }
        lineCount = scanner.line - 1
    }

    /// The same text with another number for its first line.
    public init(_ other: RecfileText, firstLine: Int) {
        self.firstLine = firstLine
        bytes = other.bytes
        spans = other.spans
        fields = other.fields
        unsplit = other.unsplit
        typeNames = other.typeNames
        fieldNames = other.fieldNames
        damage = other.damage.map { $0.moved(by: firstLine - other.firstLine) }
        comments = other.comments.map { $0.moved(by: firstLine - other.firstLine) }
        isPlain = other.isPlain
        hasDescriptors = other.hasDescriptors
        lineCount = other.lineCount
    }

    /// The number of the first line that is not UTF-8 or holds a NUL; `nil` where there is none.
    public var firstUnreadableLine: Int? {
        if isPlain { return nil }
        let lines = bytes.split(separator: Byte.lineFeed, omittingEmptySubsequences: false)
        return lines.firstIndex { !$0.withUnsafeBytes(PlainText.isPlain) }.map { firstLine + $0 }
    }

    /// Every record and descriptor, in file order.
    public var records: Records { Records(text: self) }

    /// The records and descriptors that do not begin with the field at which records are split, in file order.
    public var unsplitRecords: [Record] { unsplit.map { Record(text: self, index: $0) } }

    /// The type in force at the end, for the text that follows.
    public var lastType: String? {
        spans.last.flatMap { $0.type < 0 ? nil : typeNames[Int($0.type)] } ?? typeNames.last
    }

    /// The records of a text as a random-access collection of views.
    public struct Records: RandomAccessCollection, Sendable {
        let text: RecfileText
        public var startIndex: Int { 0 }
        public var endIndex: Int { text.spans.count }
        public subscript(index: Int) -> Record { Record(text: text, index: Int32(index)) }
    }
}
