import TestSupport
import Testing
import WorkbookModel

/// One byte of a workbook changed, lost or added.
struct DamageTests {
    enum Change: CaseIterable {
        case flipLowBit, flipHighBit, zero, lineFeed, space, backslash, remove, double
    }

    /// The entries before those that are hit stand; a change that nothing shows has changed no meaning.
    @Test(arguments: Change.allCases)
    func damageAtAnyByteOfTheLastTwoRecordsCostsThoseOnlyAndShows(change: Change) {
        let (builder, start) = threeEntries
        let whole = builder.bytes
        let sound = builder.workbook
        // The blank line before a record parts it from the one before: damage there is damage to both.
        for place in start + 1..<whole.count {
            let bytes = damaged(whole, at: place, change)
            if bytes == whole { continue }
            let workbook = WorkbookBuilder.read(bytes)
            #expect(workbook.entries.first?.id == sound.entries[0].id, "\(change) at \(place - start)")
            #expect(workbook.entries.first?.isSound == true, "\(change) at \(place - start)")
            let shows = !workbook.integrityFindings().isEmpty || workbook.lacksFinalLineFeed
            if !shows { #expect(workbook.picture == sound.picture, "\(change) at \(place - start)") }
        }
    }

    @Test(arguments: Change.allCases)
    func damageAtAnyByteOfTheWorkbookRecordIsSurvivedAndShows(change: Change) throws {
        let (builder, _) = threeEntries
        let whole = builder.bytes
        let sound = builder.workbook
        let text = builder.text
        let first = try #require(text.firstRange(of: "Format: 1\n")).lowerBound
        let last = try #require(text.firstRange(of: "%rec: Entry")).lowerBound
        let range = text[..<first].utf8.count..<text[..<last].utf8.count
        for place in range {
            let bytes = damaged(whole, at: place, change)
            if bytes == whole { continue }
            let workbook = WorkbookBuilder.read(bytes)
            #expect(workbook.entries.count == 3, "\(change) at \(place - range.lowerBound)")
            if workbook.integrityFindings().isEmpty {
                #expect(workbook.picture == sound.picture, "\(change) at \(place - range.lowerBound)")
            }
        }
    }

    @Test(arguments: UInt64(1)...8)
    func manyDamagesAtOnceAreSurvived(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let whole = threeEntries.builder.bytes
        for _ in 0..<40 {
            var bytes = whole
            for _ in 0..<30 {
                let change = Change.allCases[Int.random(in: 0..<Change.allCases.count, using: &random)]
                bytes = damaged(bytes, at: Int.random(in: 0..<bytes.count, using: &random), change)
            }
            guard let workbook = try? Workbook.read(Workbook.parse(bytes), knownCatalogs: []) else { continue }
            // Every report can be made of whatever is left.
            let findings = workbook.findings(today: .epoch, evidence: { _ in .missing })
            #expect(workbook.summary(findings: findings).counts.total == workbook.catalog.items.count)
        }
    }

    private func damaged(_ whole: [UInt8], at place: Int, _ change: Change) -> [UInt8] {
        var bytes = whole
        switch change {
        case .flipLowBit: bytes[place] ^= 0x01
        case .flipHighBit: bytes[place] ^= 0x80
        case .zero: bytes[place] = 0
        case .lineFeed: bytes[place] = 0x0A
        case .space: bytes[place] = 0x20
        case .backslash: bytes[place] = 0x5C
        case .remove: bytes.remove(at: place)
        case .double: bytes.insert(bytes[place], at: place)
        }
        return bytes
    }

    /// Three entries, and where the second one's record begins.
    private var threeEntries: (builder: WorkbookBuilder, start: Int) {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .compliant)
        let start = builder.bytes.count
        let evidence = [Evidence(reference: "a.pdf"), Evidence(reference: "b", description: "c")]
        builder.assess("1.1-2", Assessment(result: .partial, owner: "山", evidence: evidence, note: "一\\\n\n二"))
        builder.assess("1.2-1", Assessment(result: .compliant, due: "2026-12-01", plan: "計画"))
        return (builder, start)
    }
}
