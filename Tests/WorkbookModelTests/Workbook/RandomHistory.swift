import TestSupport
import WorkbookModel

/// A workbook with a history as several people may make it in several copies: entries of all kinds that name some, all
/// or none of those before, edited ones, copies, and ones written by hand.
struct RandomHistory {
    private(set) var builder = WorkbookBuilder()
    private var random: SeededGenerator
    private var ids: [(id: EntryID, item: String?)] = []
    private let items = ["1.1-1", "1.1-2", "9.9-9"]

    init(seed: UInt64, steps: Int) {
        random = SeededGenerator(seed: seed)
        for _ in 0..<steps { step() }
    }

    private mutating func step() {
        let item = items[Int.random(in: 0..<items.count, using: &random)]
        let person = ["花子", "太郎"][Int.random(in: 0..<2, using: &random)]
        switch Int.random(in: 0..<12, using: &random) {
        case 0...4:
            note(builder.assess(item, assessment(), by: person, base: base { $0.item == item }), item)
        case 5...6:
            let verdict = Verdict.allCases[Int.random(in: 0..<3, using: &random)]
            note(builder.review(item, verdict, by: person, base: base { $0.item == item }), item)
        case 7:
            let title = ["表", "裏"][Int.random(in: 0..<2, using: &random)]
            note(builder.profile(Profile(title: title), base: base { _ in true }), nil)
        case 8: note(builder.seal(base: base { _ in true }), nil)
        case 9: edit()
        case 10: copy()
        default: builder.addByHand("Kind: assess\nItem: \(item)\nResult: compliant\nBy: \(person)\n")
        }
    }

    private mutating func note(_ id: EntryID, _ item: String?) { ids.append((id, item)) }

    private mutating func assessment() -> Assessment {
        let results = [AssessmentResult.compliant, .partial, .unassessed]
        return Assessment(
            result: results[Int.random(in: 0..<3, using: &random)], note: Bool.random(using: &random) ? "注" : "")
    }

    /// Up to three earlier entries, and at times one that is nowhere.
    private mutating func base(_ isFitting: ((id: EntryID, item: String?)) -> Bool) -> [EntryID] {
        let fitting = ids.filter(isFitting).map(\.id)
        var base = Array(fitting.shuffled(using: &random).prefix(Int.random(in: 0...3, using: &random)))
        if Int.random(in: 0..<15, using: &random) == 0, let nowhere = EntryID(hex: String(repeating: "e", count: 64)) {
            base.append(nowhere)
        }
        return base
    }

    private mutating func edit() {
        guard let index = builder.records.indices.randomElement(using: &random) else { return }
        let text = String(decoding: builder.records[index], as: UTF8.self)
        if text.contains("By: 花子") { builder.edit(index, "By: 花子", "By: 次郎") }
    }

    private mutating func copy() {
        guard let record = builder.records.randomElement(using: &random) else { return }
        let text = String(decoding: record, as: UTF8.self)
        builder.addByHand(
            Bool.random(using: &random) ? text : text.replacing("Result: partial", with: "Result: compliant"))
    }
}
