import CLibrary
import TestSupport
import Testing
import WorkbookModel

/// Random histories on four copies: however the copies are brought together, all say the same in the end.
///
/// `TENKEN_FULL=1` tries 3,000 histories instead of 300, `TENKEN_MERGE_HISTORIES` any number.
struct MergePropertyTests {
    private static let parts = 20
    private static let historiesPerPart = {
        let wanted =
            getenv("TENKEN_MERGE_HISTORIES").flatMap { Int(String(cString: $0)) }
            ?? FullForm.count(short: 300, full: 3000)
        return max(1, wanted / parts)
    }()

    @Test(arguments: 0..<parts)
    func anyOrderAndGroupingOfFourCopiesGivesTheSameState(part: Int) throws {
        for number in 0..<MergePropertyTests.historiesPerPart {
            let seed = UInt64(part * MergePropertyTests.historiesPerPart + number)
            var random = SeededGenerator(seed: seed)
            let copies = try history(&random)
            var pictures: Set<[String]> = []
            for _ in 0..<4 { pictures.insert(try union(copies.shuffled(using: &random), &random).workbook.picture) }
            #expect(pictures.count == 1, "seed \(seed)")
        }
    }

    @Test(arguments: 0..<parts)
    func mergingAgainAddsNothing(part: Int) throws {
        for number in 0..<max(1, MergePropertyTests.historiesPerPart / 5) {
            let seed = UInt64(1_000_000 + part * MergePropertyTests.historiesPerPart + number)
            var random = SeededGenerator(seed: seed)
            let copies = try history(&random)
            var all = try union(copies, &random)
            for copy in copies { #expect(try all.merge(copy) == 0, "seed \(seed)") }
        }
    }

    @Test(arguments: 0..<parts)
    func unionReadFromItsBytesIsTheUnionInMemory(part: Int) throws {
        for number in 0..<max(1, MergePropertyTests.historiesPerPart / 5) {
            let seed = UInt64(2_000_000 + part * MergePropertyTests.historiesPerPart + number)
            var random = SeededGenerator(seed: seed)
            let all = try union(try history(&random), &random)
            #expect(WorkbookBuilder.read(all.bytes).picture == all.workbook.picture, "seed \(seed)")
        }
    }

    /// Four people who work on their own, and at times take in another's copy as it is then.
    private func history(_ random: inout SeededGenerator) throws -> [Replica] {
        var start = Replica(person: "佐藤")
        for _ in 0..<3 { start.act(&random) }
        var copies = ["佐藤", "山田", "鈴木", "佐藤"].map { Replica(person: $0, startingFrom: start) }
        for _ in 0..<24 {
            let one = Int.random(in: 0..<4, using: &random)
            if Int.random(in: 0..<5, using: &random) == 0 {
                try copies[one].merge(copies[Int.random(in: 0..<4, using: &random)])
            } else {
                copies[one].act(&random)
            }
        }
        return copies
    }

    /// The union of all, two at a time, in an order and grouping picked at random.
    private func union(_ copies: [Replica], _ random: inout SeededGenerator) throws -> Replica {
        var rest = copies
        while rest.count > 1 {
            let other = rest.remove(at: Int.random(in: 0..<rest.count, using: &random))
            try rest[Int.random(in: 0..<rest.count, using: &random)].merge(other)
        }
        return rest[0]
    }
}
