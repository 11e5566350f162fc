import Recfile

/// A recfile that people write and that holds one record, such as a profile or a form.
public struct SingleRecordFile {
    /// `nil` where there is none, or the file is no text.
    public let record: Record?
    public let faults: [(line: Int, fault: SingleRecordFault)]

    /// - Parameter type: the record set's name.
    public init(_ text: RecfileText, type: String) {
        if let line = text.firstUnreadableLine {
            (record, faults) = (nil, [(line, .notUTF8)])
            return
        }
        let records = text.records.filter { !$0.isDescriptor }
        record = records.first
        var faults = text.damage.map { damaged in
            let shown = String(decoding: text.bytes[damaged.range].prefix(60), as: UTF8.self)
            return (line: damaged.line, fault: SingleRecordFault.notRecfileSyntax(shown))
        }
        if record?.type != type { faults.append((record?.line ?? 1, .noRecord(type: type))) }
        if records.count > 1 { faults.append((records[1].line, .secondRecord)) }
        self.faults = faults
    }
}

/// What can be wrong with such a file, whatever it is for.
public enum SingleRecordFault: Hashable, Sendable {
    case noRecord(type: String)
    case secondRecord
    /// A field that stands once stands twice.
    case givenTwice(String)
    case notRecfileSyntax(String)
    case notUTF8

    /// What is wrong and what to do, without the place.
    public func message(_ language: Language) -> String {
        switch self {
        case .noRecord(let type):
            language(
                ja: "\(type) レコードがありません。「%rec: \(type)」の後に書いてください",
                en: "there is no \(type) record; write it behind “%rec: \(type)”")
        case .secondRecord: language(ja: "レコードが二つあります。一つにしてください", en: "a second record; keep one")
        case .givenTwice(let field): language(ja: "\(field) は一度だけ書いてください", en: "\(field) stands twice; keep one")
        case .notRecfileSyntax(let text):
            language(ja: "recfile の行として読めません: \(text)", en: "not a line of a recfile: \(text)")
        case .notUTF8: language(ja: "UTF-8 ではありません", en: "this is not UTF-8")
        }
    }
}
