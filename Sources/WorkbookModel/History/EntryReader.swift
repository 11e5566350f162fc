import Recfile

/// Decides of a record that begins with `Kind` what entry it is and whether it is sound.
struct EntryReader {
    /// The sums over the workbook record's stored sum and, where that fails, over the computed one too.
    let sums: [SumFunction]
    private let kinds = ValueWords<EntryKind>()
    private let results = ValueWords<AssessmentResult>()
    private let verdicts = ValueWords<Verdict>()

    init(sums: [SumFunction]) { self.sums = sums }

    /// What the fields of entries are called.
    fileprivate enum Role: String, CaseIterable {
        case kind = "Kind"
        case item = "Item"
        case result = "Result"
        case owner = "Owner"
        case due = "Due"
        case evidence = "Evidence"
        case note = "Note"
        case plan = "Plan"
        case verdict = "Verdict"
        case title = "Title"
        case organization = "Organization"
        case scope = "Scope"
        case batch = "Batch"
        case undoes = "Undoes"
        case carriedFrom = "CarriedFrom"
        case by = "By"
        case at = "At"
        case base = "Base"
        case sum = "Sum"
    }

    /// The roles of a text's field names, by their index, each with a bit of its own; worked out once for a text, not for each field.
    struct Roles {
        fileprivate let byName: [(role: Role, bit: UInt32)?]

        init(_ text: RecfileText) {
            byName = text.fieldNames.map { name in
                Role(rawValue: name).map { ($0, 1 << UInt32(Role.allCases.firstIndex(of: $0) ?? 31)) }
            }
        }
    }

    /// An entry that has no place among the workbook's subjects yet, and the item that it is about.
    struct Reading: Sendable {
        var entry: Entry
        let item: String?
        /// What its `Base` names, where that is one id.
        let onlyBase: EntryID?
    }

    /// - Parameter roles: of the text that the record stands in.
    func read(_ record: Record, _ roles: Roles) -> Reading {
        let fields = record.fields
        let kind = kinds.value(in: record, at: 0) ?? .unknown
        var places = Entry.Places()
        // One bit for each role: a repeat is seen without a set.
        var seen: UInt32 = 0
        var isWhole = true
        var item: String?
        var hasReadableResult = false
        var hasReadableVerdict = false
        var isUndo = false
        for index in 0..<fields.count {
            if places.sum != nil { isWhole = false }
            guard let (role, bit) = roles.byName[record.nameIndex(ofFieldAt: index)] else { continue }
            if role != .evidence, seen & bit != 0 { isWhole = false }
            let isFirst = seen & bit == 0
            seen |= bit
            switch role {
            case .sum: if isFirst { places.sum = index }
            case .base: if isFirst { places.base = index }
            case .item: item = item ?? fields[index].value
            case .result: hasReadableResult = results.value(in: record, at: index) != nil
            case .verdict: hasReadableVerdict = verdicts.value(in: record, at: index) != nil
            case .undoes: isUndo = true
            default: break
            }
        }
        if kind == .assess, item == nil || !hasReadableResult { isWhole = false }
        if kind == .review, item == nil || !hasReadableVerdict { isWhole = false }
        let stored = places.sum.flatMap { EntryID(in: record, at: $0) }
        let (id, matches) = identity(of: record, upTo: places.sum ?? fields.count, stored)
        let entry = Entry(
            id: id, isSound: matches && isWhole, kind: kind, subject: -1, isUndo: isUndo, places: places, record: record
        )
        let onlyBase = places.base.flatMap { EntryID(in: record, at: $0) }
        return Reading(entry: entry, item: item, onlyBase: onlyBase)
    }

    /// The id over the fields before `end`, and whether it is the stored one.
    private func identity(of record: Record, upTo end: Int, _ stored: EntryID?) -> (id: EntryID, matches: Bool) {
        record.withCanonicalBytes(upTo: end) { canonicalForm in
            var first: EntryID?
            for sum in sums {
                let computed = sum(canonicalForm)
                if computed == stored { return (computed, true) }
                first = first ?? computed
            }
            return (first ?? EntryID(hashing: []), false)
        }
    }
}

/// The words that a field may hold, told apart by their bytes: no string is made of a value that is read in every entry.
private struct ValueWords<Value: RawRepresentable<String> & CaseIterable & Sendable>: Sendable {
    private let words: [(bytes: ShortBytes, value: Value)]

    init() {
        words = Value.allCases.compactMap { value in ShortBytes(value.rawValue.utf8).map { ($0, value) } }
    }

    /// What the record's field at `index` means; `nil` where it holds none of the words.
    func value(in record: Record, at index: Int) -> Value? {
        guard let bytes = record.shortValue(ofFieldAt: index) else {
            return Value(rawValue: record.fields[index].value)
        }
        return words.first { $0.bytes == bytes }?.value
    }
}
