import Recfile
import TestSupport
import Testing
import WorkbookModel

/// Workbooks full of hostile texts: what recsel reads in them is what we read, and what was recorded. 100 workbooks; with
/// `TENKEN_FULL=1` 10,000.
@Suite(.enabled(if: Recutils.isInstalled, "needs GNU recutils"))
struct GeneratedWorkbookTests {
    private static let parts = 4

    @Test(arguments: 0..<parts)
    func recselReadsEveryFieldAsWeDo(part: Int) throws {
        try TemporaryFolder.with { folder in
            for number in 0..<FullForm.count(short: 100, full: 10_000) / GeneratedWorkbookTests.parts {
                let seed = UInt64(number * GeneratedWorkbookTests.parts + part)
                var hostile = HostileText(seed: seed)
                let (builder, assessments) = workbook(&hostile)
                try folder.write(builder.bytes, to: "w.rec")
                let workbook = builder.workbook

                let entries = try Recutils.select(["-t", "Entry"], from: folder("w.rec"))
                let read = workbook.entries.map(\.record)
                try #require(entries.count == read.count, "seed \(seed)")
                for (theirs, ours) in zip(entries, read) { expectSame(theirs, ours, seed) }

                let particulars = try Recutils.select(["-t", "Workbook"], from: folder("w.rec"))
                let record = Workbook.parse(builder.bytes).records.first { $0["CatalogDigest"] != nil }
                expectSame(try #require(particulars.first), try #require(record), seed)

                for (entry, meant) in zip(workbook.entries, assessments) {
                    let said = entry.assessment
                    let pairs = [(said.note, meant.note), (said.plan, meant.plan), (said.owner, meant.owner)]
                    for (said, meant) in pairs {
                        #expect(said.utf8.elementsEqual(RecordWriter.storable(meant).utf8), "seed \(seed)")
                    }
                }
            }
        }
    }

    /// One to twelve entries, each following on the last.
    private func workbook(_ hostile: inout HostileText) -> (WorkbookBuilder, [Assessment]) {
        var builder = WorkbookBuilder(
            profile: Profile(title: hostile.line(), organization: hostile.text(), scope: hostile.text()))
        var assessments: [Assessment] = []
        var last: [EntryID] = []
        for number in 0..<1 + hostile.line().utf8.count % 12 {
            let evidence = (0..<number % 3).map { _ in
                Evidence(reference: hostile.line(), description: hostile.line())
            }
            let assessment = Assessment(
                result: .partial, owner: hostile.line(), evidence: evidence, note: hostile.text(), plan: hostile.text())
            let item = WorkbookCatalogText.items[number % WorkbookCatalogText.items.count]
            last = [builder.assess(item, assessment, by: hostile.line(), base: last)]
            assessments.append(assessment)
        }
        return (builder, assessments)
    }

    private func expectSame(_ theirs: Recutils.Fields, _ ours: Record, _ seed: UInt64) {
        #expect(theirs.map(\.name) == ours.fields.map(\.name), "seed \(seed)")
        for ((name, value), field) in zip(theirs, ours.fields) {
            #expect(
                value.utf8.elementsEqual(Recutils.seen(field.value).utf8),
                "seed \(seed), \(name): \(value.debugDescription) and \(field.value.debugDescription)")
        }
    }
}
