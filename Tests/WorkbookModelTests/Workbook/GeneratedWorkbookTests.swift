import Recfile
import TestSupport
import Testing
import WorkbookModel

/// Generated workbooks with hostile texts, read by recsel and by us: every field is the same.
///
/// 120 workbooks in the short form, 10,000 in the full one (Docs/Reliability.md).
@Suite(.enabled(if: Recutils.isInstalled, "needs GNU recutils")) struct GeneratedWorkbookTests {
    private static let parts = 8

    @Test(arguments: 0..<parts) func recselReadsEveryFieldAsWeDo(part: Int) throws {
        let count = FullForm.count(short: 120, full: 10_000) / GeneratedWorkbookTests.parts
        var fields = 0
        try TemporaryFolder.with { folder in
            for number in 0..<count {
                let seed = UInt64(part * count + number)
                let bytes = workbook(seed: seed)
                try folder.write(bytes, to: "w.rec")
                let ours = Workbook.parse(bytes).records.filter { !$0.isDescriptor && $0["Kind"] != nil }
                let theirs = try Recutils.select(["-t", "Entry"], from: folder("w.rec"))
                try #require(ours.count == theirs.count, "seed \(seed)")
                for (our, their) in zip(ours, theirs) {
                    #expect(our.fields.map(\.name) == their.map(\.name), "seed \(seed)")
                    for (field, value) in zip(our.fields, their.map(\.value)) {
                        fields += 1
                        #expect(Array(Recutils.seen(field.value).utf8) == Array(value.utf8), "seed \(seed)")
                    }
                }
            }
        }
        FullForm.report("workbooks compared with recsel, part \(part): \(count), fields: \(fields)")
    }

    private func workbook(seed: UInt64) -> [UInt8] {
        var (hostile, random) = (HostileText(seed: seed), SeededGenerator(seed: seed))
        func text() -> String { RecordWriter.storable(hostile.text()) }
        var builder = WorkbookBuilder()
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let item = ["1.1-1", "1.1-2", "1.2-1"].randomElement(using: &random) ?? ""
            switch Int.random(in: 0..<6, using: &random) {
            case 0: builder.review(item, .returned, base: [], note: text())
            case 1: builder.profile(Profile(title: text(), organization: text(), scope: text()), base: [])
            case 2: builder.seal()
            default:
                let evidence = (0..<Int.random(in: 0...2, using: &random)).map { _ in
                    Evidence(reference: hostile.line(), description: hostile.line())
                }
                let assessment = Assessment(
                    result: .partial, owner: hostile.line(), evidence: evidence, note: text(), plan: text())
                builder.assess(item, assessment)
            }
        }
        return builder.bytes
    }
}
