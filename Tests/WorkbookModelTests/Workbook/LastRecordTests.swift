import TestSupport
import Testing
import WorkbookModel

/// The last record zeroed or overwritten with junk from any byte on, as a disk may leave it after a power cut.
struct LastRecordTests {
    @Test func zeroedFromAnyByteCostsTheLastRecordOnly() {
        let (builder, start) = WorkbookBuilder.twoEntries
        let whole = builder.bytes
        for place in start..<whole.count {
            expectSurvived(whole[..<place] + [UInt8](repeating: 0, count: whole.count - place), builder, place - start)
        }
    }

    @Test(arguments: UInt64(1)...4) func overwrittenWithJunkFromAnyByteCostsTheLastRecordOnly(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let (builder, start) = WorkbookBuilder.twoEntries
        let whole = builder.bytes
        for place in start..<whole.count {
            let junk = (place..<whole.count).map { _ in UInt8.random(in: 0...255, using: &random) }
            expectSurvived(whole[..<place] + junk, builder, place - start)
        }
    }

    private func expectSurvived(_ bytes: ArraySlice<UInt8>, _ builder: WorkbookBuilder, _ place: Int) {
        let workbook = WorkbookBuilder.read(Array(bytes))
        // With its separator gone the first record runs into what follows.
        if place > 0 { #expect(workbook.state(ofItemAt: 0).result == .compliant, "at \(place)") }
        #expect(!workbook.integrityFindings().isEmpty || workbook.lacksFinalLineFeed, "at \(place)")
    }
}
