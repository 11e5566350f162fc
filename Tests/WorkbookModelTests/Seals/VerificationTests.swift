import TestSupport
import Testing
import WorkbookModel

/// What verification takes for a fault, and what only a seal kept elsewhere can show.
struct VerificationTests {
    private var builder = WorkbookBuilder()

    @Test mutating func untouchedWorkbookHolds() {
        builder.assess("1.1-1", .compliant)
        builder.seal()
        #expect(builder.workbook.verification().holds)
    }

    @Test mutating func conflictBetweenSoundEntriesIsNoFault() {
        builder.assess("1.1-1", .compliant)
        builder.assess("1.1-1", .partial, base: [])
        builder.assess("9.9-9", .partial)
        #expect(builder.workbook.verification().holds)
    }

    @Test(arguments: ["\n???\n", "\nNote: x\n", "\nKind: assess\nItem: 1.1-1\nResult: partial\n", "\nKind: a"])
    mutating func whatIsNoSoundEntryIsAFault(text: String) {
        builder.assess("1.1-1", .compliant)
        #expect(!WorkbookBuilder.read(builder.bytes + Array(text.utf8)).verification().holds)
    }

    @Test(arguments: [("VPN 接続を行う。", "VPN 接続を行わない。"), ("Title: 点検", "Title: 別名")])
    mutating func changedHeaderIsAFault(old: String, new: String) {
        builder.assess("1.1-1", .compliant)
        builder.editHeader(old, new)
        #expect(!builder.workbook.verification().holds)
    }

    @Test mutating func entryThatNamesWhatIsNotHereIsAFault() {
        builder.assess("1.1-1", .compliant)
        builder.assess("1.1-1", .partial)
        builder.removeRecord(at: 0)
        #expect(!builder.workbook.verification().holds)
    }

    @Test mutating func settledStrayStaysAFaultAndIsCountedAsSettled() {
        builder.addByHand("Kind: assess\nItem: 1.1-1\nResult: partial\nBy: 某\n")
        #expect(builder.workbook.verification().settledStrays == 0)
        builder.assess("1.1-1", .partial)
        let verification = builder.workbook.verification()
        #expect(!verification.holds && verification.settledStrays == 1)
    }

    @Test(arguments: [0, 1])
    mutating func entryWhoseSumWasEditedIsAFault(index: Int) {
        builder.assess("1.1-1", .compliant)
        builder.assess("1.1-1", .partial)
        let seal = builder.seal()
        builder.edit(index, "Sum: ", "Sum: 0")
        #expect(!builder.workbook.verification(expecting: seal).holds)
    }

    @Test mutating func expectedSealMayBeAnEarlierOne() {
        builder.assess("1.1-1", .compliant)
        let earlier = builder.seal()
        builder.assess("1.1-1", .partial)
        builder.seal()
        let verification = builder.workbook.verification(expecting: earlier)
        #expect(verification.holds && verification.wholeSeal?.seal.id == earlier)
    }

    @Test mutating func expectedSealThatIsNotHereIsAFault() {
        builder.assess("1.1-1", .compliant)
        let seal = builder.seal()
        builder.removeRecord(at: 1)
        #expect(builder.workbook.verification().holds)
        #expect(!builder.workbook.verification(expecting: seal).holds)
    }

    @Test mutating func entryThatIsNoSealIsNotTheExpectedOne() {
        let entry = builder.assess("1.1-1", .compliant)
        #expect(!builder.workbook.verification(expecting: entry).holds)
    }

    /// Who holds the file can write all of it anew: sums alone do not show that.
    @Test mutating func historyWrittenAnewIsFoundByAnExpectedSealOnly() {
        builder.assess("1.1-1", .partial)
        let seal = builder.seal()
        var forged = WorkbookBuilder()
        forged.assess("1.1-1", .compliant)
        forged.seal()
        #expect(forged.workbook.verification().holds)
        #expect(!forged.workbook.verification(expecting: seal).holds)
    }
}
