import TestSupport
import Testing
import WorkbookModel

/// The state follows from the set of entries: neither their order nor how they arrived decides anything.
struct OrderIndependenceTests {
    @Test(arguments: UInt64(1)...60)
    func shuffledHistoryGivesTheSameState(seed: UInt64) {
        var builder = RandomHistory(seed: seed, steps: 24).builder
        let picture = builder.workbook.picture
        var random = SeededGenerator(seed: seed &+ 1000)
        for _ in 0..<8 {
            builder.reorderRecords { $0.shuffle(using: &random) }
            #expect(builder.workbook.picture == picture)
        }
    }

    @Test(arguments: UInt64(1)...60)
    func shuffledHistoryGivesTheSameFindingsButForLines(seed: UInt64) {
        var builder = RandomHistory(seed: seed, steps: 24).builder
        let findings = findings(builder.workbook)
        var random = SeededGenerator(seed: seed &+ 2000)
        builder.reorderRecords { $0.shuffle(using: &random) }
        #expect(self.findings(builder.workbook) == findings)
    }

    @Test(arguments: UInt64(1)...30)
    func repeatedHistoryGivesTheSameState(seed: UInt64) {
        var builder = RandomHistory(seed: seed, steps: 24).builder
        let picture = builder.workbook.picture
        builder.reorderRecords { $0 += $0 }
        #expect(builder.workbook.picture == picture)
    }

    private func findings(_ workbook: Workbook) -> [String] {
        workbook.findings(today: .epoch, evidence: { _ in .intact })
            // What is missing is shown at the first line that names it, wherever that stands.
            .map { $0.code == "history-incomplete" ? "\($0.kind)" : "\($0.kind) \($0.item ?? "")" }.sorted()
    }
}
