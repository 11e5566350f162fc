import TestSupport
import Testing
import WorkbookModel

/// A history much longer than what is kept in one piece, and copies of the workbook that go different ways.
struct LongHistoryTests {
    private static let items = ["1.1-1", "1.1-2", "1.2-1", "9.9-9"]

    /// A history of `count` entries, each naming the one before it of its item.
    private static func history(_ count: Int) -> (builder: WorkbookBuilder, ids: [EntryID]) {
        var builder = WorkbookBuilder()
        var ids: [EntryID] = []
        for number in 0..<count {
            let previous = number < items.count ? [] : [ids[number - items.count]]
            let result: AssessmentResult = number % 3 == 0 ? .compliant : .partial
            ids.append(builder.assess(items[number % items.count], result, base: previous))
        }
        return (builder, ids)
    }

    @Test func everyEntryIsFoundByItsIDAndByItsItem() {
        let (builder, ids) = Self.history(2500)
        let workbook = builder.workbook
        #expect(workbook.entries.map(\.id) == ids)
        #expect(ids.allSatisfy { workbook.entry($0)?.id == $0 } && workbook.entry(builder.sum) == nil)
        for (place, item) in Self.items.enumerated() {
            let expected = stride(from: place, to: ids.count, by: Self.items.count).map { ids[$0] }
            #expect(workbook.entries(ofItem: item).map(\.id) == expected)
        }
        #expect(workbook.entries(ofItem: "nowhere").isEmpty)
        #expect(
            workbook.tips.count == Self.items.count && workbook.integrityFindings().allSatisfy { $0.item == "9.9-9" })
    }

    @Test(arguments: [1, 511, 512, 513, 1100])
    func copyStaysAsItWasWhileTheOtherGrows(count: Int) {
        var (builder, _) = Self.history(count)
        var workbook = builder.workbook
        let copy = workbook
        let picture = copy.picture
        let length = builder.bytes.count
        for result in [AssessmentResult.noncompliant, .alternative] {
            builder.assess("1.1-1", result)
            builder.assess("2.1-1", result)
        }
        workbook.absorb(workbook.parseContinuation(Array(builder.bytes[length...])))
        #expect(workbook.picture == builder.workbook.picture && workbook.entries.count == count + 4)
        #expect(copy.picture == picture && copy.entries.count == count)
    }
}
