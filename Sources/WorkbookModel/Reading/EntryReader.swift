import Recfile

/// Decides of a record that begins with `Kind` what entry it is and whether it is sound.
struct EntryReader {
    /// The sums over the workbook record's stored sum and, where that fails, over the computed one too.
    let sums: [SumFunction]
    private let kinds = WordTable(EntryKind.allCases.map { ($0.rawValue, $0) })

    init(sums: [SumFunction]) { self.sums = sums }

    /// The meaning of a text's field names, each with a bit of its own.
    struct Roles {
        fileprivate let table: FieldTable<(field: EntryField, bit: UInt64)>

        init(_ text: RecfileText) {
            table = FieldTable(text) { name in
                EntryField.all.firstIndex { $0.name == name }.map { (EntryField.all[$0], 1 << UInt64($0)) }
            }
        }
    }

    /// An entry that has no place among the workbook's subjects yet, and the item that it is about.
    struct Reading: Sendable {
        var entry: Entry
        let item: String?
        /// What its `Base` names, where that is one id.
        let onlyBase: EntryID?
        /// The same of its `After`.
        let onlyAfter: EntryID?
    }

    /// - Parameters:
    ///   - roles: of the text that the record stands in.
    ///   - last: the sound entry before it in that text, which its `After` nearly always names.
    func read(_ record: Record, _ roles: Roles, behind last: StoredSum? = nil) -> Reading {
        let kind = kinds.value(ofFieldAt: 0, in: record) ?? .unknown
        var places = Entry.Positions()
        // One bit for each field: a repeat is seen without a set.
        var seen: UInt64 = 0
        var isWhole = true
        var item: String?
        var hasResult = false
        var hasVerdict = false
        var isUndo = false
        var isCarried = false
        for index in 0..<record.fieldCount {
            if places.sum != nil { isWhole = false }
            guard let (field, bit) = roles.table.meaning(ofFieldAt: index, in: record) else { continue }
            if seen & bit != 0, !field.repeats { isWhole = false }
            let isFirst = seen & bit == 0
            seen |= bit
            switch field {
            case .sum: if isFirst { places.sum = index }
            case .base: if isFirst { places.base = index }
            case .after: if isFirst { places.after = index }
            case .item: item = item ?? record.value(ofFieldAt: index)
            case .assessment(.result): hasResult = holdsWord(record, at: index)
            case .verdict: hasVerdict = holdsWord(record, at: index)
            case .undoes: isUndo = true
            case .carriedFrom: isCarried = kind == .assess
            default: break
            }
        }
        if !record.isPlain { isWhole = false }
        if kind == .assess, item == nil || !hasResult { isWhole = false }
        if kind == .review, item == nil || !hasVerdict { isWhole = false }
        let stored = places.sum.flatMap { EntryID(in: record, at: $0) }
        let (id, matches) = identity(of: record, upTo: places.sum ?? record.fieldCount, stored)
        let entry = Entry(
            id: id, isSound: matches && isWhole, kind: kind, subject: -1, isUndo: isUndo, isCarried: isCarried,
            positions: places, record: record
        )
        let onlyBase = places.base.flatMap { EntryID(in: record, at: $0) }
        let onlyAfter = places.after.flatMap { place in
            if let last, record.holds(last.range, at: place) { return last.id }
            return EntryID(in: record, at: place)
        }
        return Reading(entry: entry, item: item, onlyBase: onlyBase, onlyAfter: onlyAfter)
    }

    /// Where a text holds the sum of a sound entry.
    struct StoredSum {
        let id: EntryID
        fileprivate let range: Range<Int>

        /// `nil` for an entry that is not sound.
        init?(of entry: Entry) {
            guard entry.isSound, let place = entry.positions.sum,
                let range = entry.record.plainValue(ofFieldAt: place)
            else { return nil }
            (id, self.range) = (entry.id, range)
        }
    }

    /// Whether the field at `index` holds a word such as results and verdicts are, of this version or a newer one: small
    /// ASCII letters and hyphens, a letter first.
    private func holdsWord(_ record: Record, at index: Int) -> Bool {
        record.withValueBytes(ofFieldAt: index) { value in
            value.first.map { $0 != UInt8(ascii: "-") } == true
                && value.allSatisfy { $0 == UInt8(ascii: "-") || $0 >= 0x61 && $0 <= 0x7A }
        }
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
