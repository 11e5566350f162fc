import Recfile

/// Decides of a record that begins with `Kind` what entry it is and whether it is sound.
struct EntryReader {
    /// What sums begin with, for the workbook record's stored sum and, where that fails, for the computed one too.
    let prefixes: [[UInt8]]

    /// The fields that may stand several times.
    private static let repeatable: Set<String> = ["Evidence"]
    private static let known: Set<String> = [
        "Kind", "Item", "Result", "Owner", "Due", "Evidence", "Note", "Plan", "Verdict", "Title", "Organization",
        "Scope", "Batch", "Undoes", "CarriedFrom", "By", "At", "Base", "Sum",
    ]

    /// - Parameter subject: gives an item's position among the workbook's subjects.
    func read(_ record: Record, subject: (String) -> Int32) -> Entry {
        let fields = record.fields
        let kind = EntryKind(rawValue: fields[0].value) ?? .unknown
        var sumIndex: Int?
        var seen: UInt32 = 0
        var isWhole = true
        var item: String?
        var hasReadableResult = false
        for (index, field) in fields.enumerated() {
            // One bit for each known name: a repeat is seen without a set.
            if let bit = EntryReader.bit(of: field) {
                if seen & bit != 0, bit != EntryReader.evidenceBit { isWhole = false }
                seen |= bit
            }
            if sumIndex != nil { isWhole = false }
            if field.isNamed("Sum") {
                sumIndex = sumIndex ?? index
            } else if field.isNamed("Item") {
                item = item ?? field.value
            } else if field.isNamed("Result") {
                hasReadableResult = AssessmentResult(rawValue: field.value) != nil
            }
        }
        if kind == .assess, item == nil || !hasReadableResult { isWhole = false }
        if kind == .review, item == nil || record["Verdict"].flatMap(Verdict.init(rawValue:)) == nil { isWhole = false }
        let stored = sumIndex.flatMap { EntryID(hex: fields[$0].value) }
        var id: EntryID?
        var matches = false
        for prefix in prefixes {
            let computed = record.withCanonicalBytes(prefix: prefix, upTo: sumIndex ?? fields.count) {
                EntryID(hashing: $0)
            }
            id = id ?? computed
            if computed == stored {
                id = computed
                matches = true
                break
            }
        }
        return Entry(
            id: id ?? EntryID(hashing: []), isSound: matches && isWhole, kind: kind,
            subject: item.map(subject) ?? -1, record: record)
    }

    private static let names = known.sorted()
    private static let evidenceBit = bit(ofName: "Evidence")

    private static func bit(ofName name: String) -> UInt32 {
        UInt32(1) << UInt32(names.firstIndex(of: name) ?? 31)
    }

    private static func bit(of field: FieldView) -> UInt32? {
        for (index, name) in names.enumerated() where field.isNamed(name) { return UInt32(1) << UInt32(index) }
        return nil
    }
}
