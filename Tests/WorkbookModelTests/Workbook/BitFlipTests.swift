import TestSupport
import Testing
import WorkbookModel

/// One bit of a workbook flipped, anywhere: it opens, it shows, and the records that were not hit stand.
///
/// 2,400 flips in the short form, 100,000 in the full one (Docs/Reliability.md).
struct BitFlipTests {
    private static let parts = 8

    @Test(arguments: 0..<parts) func flippedBitShowsAndCostsWhatItHits(part: Int) throws {
        var random = SeededGenerator(seed: UInt64(part) + 77)
        let (whole, ends) = sample
        let sound = WorkbookBuilder.read(whole)
        let ids = sound.entries.map(\.id)
        for _ in 0..<FullForm.count(short: 2400, full: 100_000) / BitFlipTests.parts {
            let place = Int.random(in: 0..<whole.count, using: &random)
            let bit = UInt8(1) << UInt8.random(in: 0..<8, using: &random)
            var bytes = whole
            bytes[place] ^= bit
            let flip = Comment("bit \(bit) at \(place) of \(whole.count), 0x\(String(whole[place], radix: 16))")
            guard let workbook = try? Workbook.read(Workbook.parse(bytes), knownCatalogs: []) else {
                Issue.record("does not open: \(flip)")
                continue
            }
            // The blank line between two records is of both.
            let hit = ends.indices.filter { index in
                (index == 0 ? Int.max : ends[index - 1]) <= place && place <= ends[index]
            }.map { $0 - 1 }
            let standing = Set(workbook.entries.filter(\.isSound).map(\.id))
            for (index, id) in ids.enumerated() where !hit.contains(index) {
                #expect(standing.contains(id), "entry \(index) lost, \(flip)")
            }
            #expect(!workbook.integrityFindings().isEmpty || workbook.lacksFinalLineFeed, "unnoticed: \(flip)")
        }
    }

    /// A workbook with entries of all kinds; where its header ends, then where each record ends.
    private var sample: (bytes: [UInt8], ends: [Int]) {
        var builder = WorkbookBuilder()
        var ends = [builder.bytes.count]
        func end() { ends.append(builder.bytes.count) }
        let first = builder.assess("1.1-1", Assessment(result: .partial, owner: "山", note: "一\\\n\n二", plan: "計画"))
        end()
        builder.review("1.1-1", .accepted, base: [first], note: "可")
        end()
        let evidence = [Evidence(reference: "a.pdf"), Evidence(reference: "b", description: "c")]
        builder.assess("1.1-2", Assessment(result: .compliant, due: "2026-12-01", evidence: evidence))
        end()
        builder.profile(Profile(title: "表", organization: "院", scope: "全"), base: [])
        end()
        builder.seal()
        end()
        return (builder.bytes, ends)
    }
}
