import Recfile

/// One entry of a workbook: its identity, and its record, which is decoded on demand.
public struct Entry: Sendable {
    /// The sum computed from its fields.
    public let id: EntryID
    /// Its stored `Sum` is its id, and no field is repeated or misplaced.
    public let isSound: Bool
    public let kind: EntryKind
    /// Position among the workbook's subjects; -1 where it is about no item.
    var subject: Int32
    /// It takes another entry back: an undo or a redo.
    public let isUndo: Bool
    /// It records what was carried over from another workbook.
    public let isCarried: Bool
    let positions: Positions
    public private(set) var record: Record

    /// Makes `text`, which has the same bytes as its own and other line numbers, the text that it is in.
    mutating func move(to text: RecfileText) { record = record.moved(to: text) }

    /// The positions of frequently read fields in the record.
    struct Positions: Sendable {
        private var sumPosition: Int32 = -1
        private var basePosition: Int32 = -1
        private var afterPosition: Int32 = -1

        var sum: Int? {
            get { sumPosition < 0 ? nil : Int(sumPosition) }
            set { sumPosition = newValue.map { Int32($0) } ?? -1 }
        }

        var base: Int? {
            get { basePosition < 0 ? nil : Int(basePosition) }
            set { basePosition = newValue.map { Int32($0) } ?? -1 }
        }

        var after: Int? {
            get { afterPosition < 0 ? nil : Int(afterPosition) }
            set { afterPosition = newValue.map { Int32($0) } ?? -1 }
        }
    }

    /// The number of its first line in the file, from 1.
    public var line: Int { record.line }
    public var item: String? { record["Item"] }
    public var by: String { record["By"] ?? "" }
    /// Who judged the item, where others than the one who recorded it did: as an imported table says.
    public var assessedBy: [String] {
        record[EntryField.assessedBy.name]?.split(separator: "\n").map(String.init) ?? []
    }
    /// Those who answer for what it says: who judged, and who recorded it.
    var judges: [String] { assessedBy + [by] }
    /// RFC 3339, as recorded.
    public var at: String { record["At"] ?? "" }
    public var batch: String? { record["Batch"] }
    public var undoes: EntryID? { record["Undoes"].flatMap { EntryID(hex: $0) } }
    /// The stored sum; `nil` where it can not be read.
    public var storedSum: EntryID? { positions.sum.flatMap { EntryID(in: record, at: $0) } }

    /// The ids that it names in `Base`.
    public var base: [EntryID] {
        var ids: [EntryID] = []
        forEachBase { ids.append($0) }
        return ids
    }

    /// The ids that it names in `After`: all that nobody had named when it was recorded.
    public var after: [EntryID] {
        var ids: [EntryID] = []
        forEachAfter { ids.append($0) }
        return ids
    }

    /// Calls `body` with each id of `base`, without making an array.
    func forEachBase(_ body: (EntryID) -> Void) { forEachID(ofFieldAt: positions.base, body) }

    /// Calls `body` with each id of `after`, without making an array.
    func forEachAfter(_ body: (EntryID) -> Void) { forEachID(ofFieldAt: positions.after, body) }

    private func forEachID(ofFieldAt position: Int?, _ body: (EntryID) -> Void) {
        guard let position else { return }
        record.fields[position].forEachLine { line in
            if let id = EntryID(hexDigits: line) { body(id) }
        }
    }

    /// What an `assess` entry records about its item.
    public var assessment: Assessment {
        var assessment = Assessment.none
        // From `By` on, an unknown field is about the entry alone.
        var isAboutItem = true
        for field in record.fields {
            let name = field.name
            switch EntryField(name: name) {
            case .assessment(let known): known.take(stored: field.value, into: &assessment)
            case .by: isAboutItem = false
            case nil: if isAboutItem { assessment.unknownFields.append(Field(name, field.value)) }
            default: break
            }
        }
        return assessment
    }

    /// The result alone, without decoding the other fields.
    public var result: AssessmentResult {
        record[AssessmentField.result.storedName].map(AssessmentResult.init(word:)) ?? .unassessed
    }

    /// The origin, if it was carried over from another workbook.
    public var carriedFrom: CarriedFrom? {
        record[EntryField.carriedFrom.name].flatMap { CarriedFrom(stored: $0) }
    }

    /// The origin, if it was imported from a table.
    public var source: EntrySource? { record[EntryField.source.name].flatMap { EntrySource(stored: $0) } }

    public var verdict: Verdict? { record["Verdict"].flatMap(Verdict.init(rawValue:)) }
    public var note: String { record["Note"] ?? "" }

    public var profile: Profile {
        Profile(
            title: record["Title"] ?? "", organization: record["Organization"] ?? "", scope: record["Scope"] ?? "")
    }
}

extension Entry {
    /// Whether the entry records `content`, as far as its values can be stored (see `RecordWriter.storable`).
    func says(_ content: NewEntry.Content) -> Bool {
        let storable = RecordWriter.storable
        switch content {
        case .assess(let item, let assessment):
            var expected = Assessment.none
            for field in AssessmentField.allCases {
                for value in field.storedValues(of: assessment) { field.take(stored: storable(value), into: &expected) }
            }
            expected.unknownFields = assessment.unknownFields.map { Field($0.name, storable($0.value)) }
            return kind == .assess && self.item == item && self.assessment == expected
        case .review(let item, let verdict, let note):
            return kind == .review && self.item == item && self.verdict == verdict && self.note == storable(note)
        case .profile(let profile):
            return kind == .profile
                && self.profile
                    == Profile(
                        title: storable(profile.title), organization: storable(profile.organization),
                        scope: storable(profile.scope))
        case .seal(let note): return kind == .seal && self.note == storable(note)
        }
    }
}
