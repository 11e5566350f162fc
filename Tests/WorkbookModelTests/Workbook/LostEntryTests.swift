import TestSupport
import Testing
import WorkbookModel

/// What is taken out of a file shows: every entry names all that it saw.
///
/// 5 workbooks of 40 entries in the short form, 50 in the full one (Docs/Reliability.md).
struct LostEntryTests {
    private static let workbooks = FullForm.count(short: 5, full: 50)

    // MARK: What an entry names

    @Test func eachEntryOfAStepNamesTheOneBeforeIt() {
        let workbook = WorkbookBuilder().workbook
        let steps = (0..<3).map { workbook.assess(itemAt: $0, Assessment(result: .partial), by: "山田", at: time) }
        let entries = workbook.adding(steps).entries
        #expect(entries.map(\.after) == [[], [entries[0].id], [entries[1].id]])
    }

    @Test func entryAfterAMergeNamesTheTipsOfBothSides() throws {
        var (mine, theirs) = (Replica(person: "佐藤"), Replica(person: "山田"))
        mine.record([mine.workbook.assess(itemAt: 0, Assessment(result: .partial), by: "佐藤", at: time)])
        theirs.record([theirs.workbook.assess(itemAt: 1, Assessment(result: .partial), by: "山田", at: time)])
        try mine.merge(theirs)
        let tips = mine.workbook.tips
        mine.record([mine.workbook.assess(itemAt: 2, Assessment(result: .partial), by: "佐藤", at: time)])
        #expect(tips.count == 2 && mine.workbook.entries.last?.after == tips.sorted())
        #expect(mine.workbook.tips.count == 1)
    }

    @Test func loneEntryIsNoFindingAndNamesNothing() {
        let workbook = WorkbookBuilder().workbook
        let one = workbook.adding([workbook.assess(itemAt: 0, Assessment(result: .partial), by: "山田", at: time)])
        #expect(one.entries[0].after.isEmpty && one.integrityFindings().isEmpty)
    }

    // MARK: What is lost

    @Test func whatIsLostDecidesNothingAndIsToldOnce() throws {
        var mine = Replica(person: "佐藤")
        for item in [0, 1, 2, 1] {
            let assessment = Assessment(result: .partial, note: "\(mine.workbook.entries.count)")
            mine.record([mine.workbook.assess(itemAt: item, assessment, by: "佐藤", at: time)])
        }
        let without = try #require(mine.without(0))
        #expect(without.state(ofItemAt: 1).assessment.note == "3" && without.state(ofItemAt: 2).assessment.note == "2")
        #expect(without.integrityFindings().map(\.code) == ["entry-missing"])
    }

    @Test func whatComesBackIsNotMissed() throws {
        var mine = Replica(person: "佐藤")
        for item in 0..<3 {
            mine.record([mine.workbook.assess(itemAt: item, Assessment(result: .partial), by: "佐藤", at: time)])
        }
        var without = try #require(mine.without(1))
        let lost = mine.workbook.entries[1]
        without.absorb(without.parseContinuation([0x0A] + lost.record.storedBytes))
        #expect(without.integrityFindings().isEmpty && without.tips == mine.workbook.tips)
    }

    @Test func damagedEntryIsToldAsThatAndNotAsMissing() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .compliant)
        let workbook = builder.workbook
        let entry = workbook.assess(itemAt: 1, Assessment(result: .partial), by: "山田", at: time)
        let bytes = builder.bytes + workbook.stored([entry]).bytes
        let text = String(decoding: bytes, as: UTF8.self).replacing("Result: compliant", with: "Result: alternative")
        #expect(
            WorkbookBuilder.read(Array(text.utf8)).integrityFindings().map(\.code) == ["unsound-entry", "conflict"])
    }

    @Test(arguments: 0..<workbooks) func everyEntryButTheLastIsMissed(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed) + 4_000)
        var audit = Replica(person: "佐藤")
        var other = Replica(person: "山田", startingFrom: audit)
        while audit.workbook.entries.count < 39 {
            audit.act(&random, byHand: false)
            if Bool.random(using: &random) { other.act(&random, byHand: false) }
            if Int.random(in: 0..<6, using: &random) == 0 { try audit.merge(other) }
            if Int.random(in: 0..<6, using: &random) == 0 { try other.merge(audit) }
        }
        audit.record([audit.workbook.assess(itemAt: 0, Assessment(result: .partial), by: "佐藤", at: time)])
        #expect(audit.workbook.verification().holds)
        for position in 0..<audit.workbook.entries.count - 1 {
            let without = try #require(audit.without(position))
            #expect(!without.verification().holds, "entry \(position) of workbook \(seed)")
        }
    }

    private let time = "2026-04-01T09:00:00+09:00"
}

extension Replica {
    /// The workbook without the entry at that position.
    fileprivate func without(_ position: Int) -> Workbook? {
        let record = workbook.entries[position].record.storedBytes
        guard let place = String(decoding: bytes, as: UTF8.self).firstRange(of: String(decoding: record, as: UTF8.self))
        else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        return WorkbookBuilder.read(Array((text[..<place.lowerBound] + text[place.upperBound...]).utf8))
    }
}
