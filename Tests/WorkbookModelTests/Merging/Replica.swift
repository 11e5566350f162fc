import TestSupport
import WorkbookModel

/// One person's copy of a workbook, on which they do what people do: record, undo, review, seal, settle, edit by hand,
/// and take in the copies of others.
struct Replica {
    let person: String
    private(set) var bytes: [UInt8]
    private(set) var workbook: Workbook
    private var minutes = 0

    init(person: String, _ builder: WorkbookBuilder = WorkbookBuilder()) {
        self.person = person
        bytes = builder.bytes
        workbook = builder.workbook
    }

    /// A copy of `other` as it is now.
    init(person: String, startingFrom other: Replica) {
        self.person = person
        bytes = other.bytes
        workbook = other.workbook
        minutes = other.minutes
    }

    /// Takes in another copy; the number of entries that came.
    @discardableResult
    mutating func merge(_ other: Replica) throws -> Int {
        let addition = try workbook.addition(from: other.workbook)
        append(addition.bytes)
        return addition.entries.count
    }

    mutating func record(_ drafts: [NewEntry]) { append(workbook.stored(drafts).bytes) }

    /// Does one thing, picked at random.
    ///
    /// - Parameter byHand: whether that may be a change to the file without the program.
    mutating func act(_ random: inout SeededGenerator, byHand: Bool = true) {
        let item = Int.random(in: 0..<3, using: &random)
        switch Int.random(in: 0..<(byHand ? 16 : 12), using: &random) {
        case 0...4: record([workbook.assess(itemAt: item, assessment(&random), by: person, at: now())])
        case 5:
            let (same, time, batch) = (assessment(&random), now(), "b\(minutes)")
            record((0..<3).map { workbook.assess(itemAt: $0, same, by: person, at: time, batch: batch) })
        case 6: record(entries(.undo))
        case 7: record(entries(.redo))
        case 8...9:
            let verdict = Verdict.allCases[Int.random(in: 0..<3, using: &random)]
            let draft = try? workbook.review(itemAt: item, verdict, note: "", by: person, at: now())
            record(draft.map { [$0] } ?? [])
        case 10:
            let profile = Profile(title: ["表", "裏"].randomElement(using: &random) ?? "")
            record([NewEntry(.profile(profile), by: person, at: now(), base: workbook.profileBase)])
        case 11: record([NewEntry(.seal(note: ""), by: person, at: now(), base: [])])
        case 12: edit("Result: compliant", "Result: partial", &random)
        case 13: edit("By: ", "By: 某", &random)
        case 14: edit("\nSum: ", "\nSum: \(Int.random(in: 0..<10, using: &random))", &random)
        default:
            append(Array("\nKind: assess\nItem: 1.1-1\nResult: partial\nExtra: x\nBy: \(person)\n".utf8))
        }
    }

    /// Changes one of the places where `old` stands behind the header, as an editor would.
    private mutating func edit(_ old: String, _ new: String, _ random: inout SeededGenerator) {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let start = text.firstRange(of: "\nKind: ")?.lowerBound,
            let range = text[start...].ranges(of: old).randomElement(using: &random)
        else { return }
        bytes = Array((String(text[..<range.lowerBound]) + new + String(text[range.upperBound...])).utf8)
        workbook = WorkbookBuilder.read(bytes)
    }

    private mutating func append(_ more: [UInt8]) {
        bytes += more
        workbook.absorb(workbook.parseContinuation(more))
    }

    private mutating func now() -> String {
        minutes += 1
        return "2026-04-01T1\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60):00+09:00"
    }

    private mutating func entries(_ change: Change) -> [NewEntry] { planned(change, of: [], by: person) }

    /// Records what `change` comes to.
    ///
    /// - Returns: the ids of the items that it was about; none where it was nothing.
    @discardableResult
    mutating func change(_ item: Int?, by person: String? = nil, _ change: Change) -> [String] {
        let entries = planned(change, of: item.map { [$0] } ?? [], by: person ?? self.person)
        record(entries)
        return entries.compactMap(\.item)
    }

    private mutating func planned(_ change: Change, of items: [Int], by person: String) -> [NewEntry] {
        let plan = workbook.plan(change, of: items, by: person, at: Moment(timestamp: now()))
        guard case .record(let recording) = plan else { return [] }
        return recording.entries
    }

    private func assessment(_ random: inout SeededGenerator) -> Assessment {
        let results = [AssessmentResult.compliant, .partial]
        return Assessment(
            result: results[Int.random(in: 0..<2, using: &random)], note: Bool.random(using: &random) ? "注\\\n行" : "")
    }
}
