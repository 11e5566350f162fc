import Recfile
import WorkbookModel

/// Builds the bytes of a workbook entry by entry, on the catalogue of `WorkbookCatalogText`.
///
///     var builder = WorkbookBuilder()
///     builder.assess("1.1-1", .compliant)
///     builder.workbook.counts.assessed == 1
public struct WorkbookBuilder: Sendable {
    public static let id = "3f2a8a52-5a0f-4f0e-9d3b-0d4b8a6e7c11"

    /// The file before its first entry.
    public var header: [UInt8]
    /// The stored form of each entry, with no blank line before it.
    public private(set) var records: [[UInt8]] = []
    /// The workbook record's sum.
    public let sum: EntryID
    private var minutes = 0

    public init(
        catalog: RecfileText = WorkbookCatalogText.recfile, id: String = WorkbookBuilder.id,
        profile: Profile = Profile(title: "点検", organization: "見本病院", scope: "")
    ) {
        let new = NewWorkbook(id: id, profile: profile, created: "2026-04-01T09:00:00+09:00", by: "佐藤 花子")
        header = new.fileBytes(catalog: catalog)
        // If the header were no workbook, every test would fail.
        sum = WorkbookBuilder.read(header).identity.sum
    }

    public var bytes: [UInt8] { header + records.flatMap { [0x0A] + $0 } }
    public var text: String { String(decoding: bytes, as: UTF8.self) }
    public var workbook: Workbook { WorkbookBuilder.read(bytes) }

    /// Reads bytes that are known to be a workbook.
    public static func read(_ bytes: [UInt8], knownCatalogs: KnownCatalogs = []) -> Workbook {
        do {
            return try Workbook.read(Workbook.parse(bytes), knownCatalogs: knownCatalogs)
        } catch {
            fatalError("not a workbook: \(error)")
        }
    }

    /// A new entry, dated a minute after the last one.
    public mutating func newEntry(
        _ content: NewEntry.Content, by person: String = "佐藤 花子", base: [EntryID], batch: String? = nil,
        undoes: EntryID? = nil
    ) -> NewEntry {
        minutes += 1
        let time = "\(10 + minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
        return NewEntry(
            content, by: person, at: "2026-04-01T\(time):00+09:00", base: base, batch: batch, undoes: undoes)
    }

    @discardableResult
    public mutating func add(_ entry: NewEntry) -> EntryID {
        let (bytes, id) = entry.serialised(in: sum)
        records.append(bytes)
        return id
    }

    /// Adds an `assess` entry that names `base`; by default what the item's next entry has to name.
    @discardableResult
    public mutating func assess(
        _ item: String, _ assessment: Assessment, by person: String = "佐藤 花子", base: [EntryID]? = nil
    ) -> EntryID {
        add(newEntry(.assess(item: item, assessment), by: person, base: base ?? heads(ofItem: item)))
    }

    @discardableResult
    public mutating func assess(
        _ item: String, _ result: AssessmentResult, by person: String = "佐藤 花子", base: [EntryID]? = nil
    ) -> EntryID {
        assess(item, Assessment(result: result), by: person, base: base)
    }

    /// Adds an assessment that was carried over from another workbook, where 前任 made it.
    @discardableResult
    public mutating func carry(_ item: String, _ assessment: Assessment) -> EntryID {
        var entry = newEntry(.assess(item: item, assessment), base: heads(ofItem: item))
        entry.carriedFrom = CarriedFrom(
            workbook: "9b1c0a52-0000-4f0e-9d3b-0d4b8a6e7c11", entry: sum, assessors: ["前任"],
            at: "2025-04-01T09:00:00+09:00")
        return add(entry)
    }

    private func heads(ofItem item: String) -> [EntryID] {
        let workbook = self.workbook
        return workbook.catalog.itemIndex(item).map { workbook.base(forItemAt: $0) } ?? []
    }

    @discardableResult
    public mutating func review(
        _ item: String, _ verdict: Verdict, by person: String = "山田", base: [EntryID], note: String = ""
    ) -> EntryID {
        add(newEntry(.review(item: item, verdict, note: note), by: person, base: base))
    }

    @discardableResult
    public mutating func profile(_ profile: Profile, base: [EntryID]) -> EntryID {
        add(newEntry(.profile(profile), base: base))
    }

    @discardableResult
    public mutating func seal(base: [EntryID]? = nil) -> EntryID {
        var entry = newEntry(.seal(note: ""), base: base ?? [])
        if base == nil { entry.after = workbook.tips }
        return add(entry)
    }

    /// Adds a record as text, as somebody may write it by hand.
    public mutating func addByHand(_ text: String) { records.append(Array(text.utf8)) }

    /// Changes the text of the entry at that position, leaving its Sum, as an editor would.
    public mutating func edit(_ index: Int, _ old: String, _ new: String) {
        records[index] = replacing(records[index], old, new)
    }

    /// Changes the text of the header.
    public mutating func editHeader(_ old: String, _ new: String) { header = replacing(header, old, new) }

    public mutating func removeRecord(at index: Int) { records.remove(at: index) }
    public mutating func reorderRecords(_ body: (inout [[UInt8]]) -> Void) { body(&records) }

    /// Two entries, and the byte offset of the blank line before the second one.
    public static var twoEntries: (builder: WorkbookBuilder, secondStart: Int) {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .compliant)
        let start = builder.bytes.count
        builder.assess("1.1-2", Assessment(result: .partial, owner: "山田", note: "一\\\n\n二"))
        return (builder, start)
    }

    private func replacing(_ bytes: [UInt8], _ old: String, _ new: String) -> [UInt8] {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let range = text.firstRange(of: old) else { fatalError("no “\(old)” in \(text)") }
        return Array(text.replacingCharacters(in: range, with: new).utf8)
    }
}

extension String {
    /// Like Foundation's method of that name.
    fileprivate func replacingCharacters(in range: Range<Index>, with new: String) -> String {
        String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
    }
}
