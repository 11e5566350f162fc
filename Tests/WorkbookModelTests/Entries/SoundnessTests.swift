import TestSupport
import Testing
import WorkbookModel

/// Which entries are sound, beyond a right sum.
struct SoundnessTests {
    @Test(arguments: [
        "Note: x\n", "Extra: x\n", "# no field\nPlan: x\n", "Sum: \(String(repeating: "a", count: 64))\n",
    ])
    func anythingBehindTheSumMakesAnEntryUnsound(addition: String) {
        #expect(!entry("\(assessment())Sum: \(sum(of: assessment()))\n\(addition)").isSound)
    }

    @Test func secondSumMakesAnEntryUnsoundEvenIfItIsTheSame() {
        let line = "Sum: \(sum(of: assessment()))\n"
        #expect(!entry(assessment() + line + line).isSound)
    }

    @Test(arguments: ["Item", "Result", "Owner", "Due", "Note", "Plan", "By", "At", "Base", "Batch", "Undoes", "Kind"])
    func repeatedFieldMakesAnEntryUnsoundWhateverItsSum(name: String) {
        let fields = assessment("\(name): x\n\(name): x\n")
        #expect(!entry("\(fields)Sum: \(sum(of: fields))\n").isSound)
    }

    @Test(arguments: ["Evidence", "Extra", "Unknown"])
    func evidenceAndUnknownFieldsMayBeRepeated(name: String) {
        let fields = assessment("\(name): x\n\(name): x\n")
        #expect(entry("\(fields)Sum: \(sum(of: fields))\n").isSound)
    }

    @Test func unknownFieldIsCoveredByTheSum() {
        let fields = assessment("Extra: x\n")
        let stored = "\(fields)Sum: \(sum(of: fields))\n".replacing("Extra: x", with: "Extra: y")
        #expect(!entry(stored).isSound)
    }

    @Test(arguments: ["Sum: \n", "Sum: xyz\n", ""])
    func entryWithoutAReadableSumIsUnsound(line: String) {
        #expect(!entry(assessment() + line).isSound)
    }

    @Test func sumInUpperCaseIsNoSum() {
        #expect(!entry("\(assessment())Sum: \(sum(of: assessment()).uppercased())\n").isSound)
    }

    @Test(arguments: ["Result: very good\n", "Result: Compliant\n", "Result: -x\n", "Result:\n", ""])
    func assessmentWithoutAReadableResultIsUnsound(line: String) {
        let fields = "Kind: assess\nItem: 1.1-1\n\(line)By: a\nAt: b\n"
        #expect(!entry("\(fields)Sum: \(sum(of: fields))\n").isSound)
    }

    @Test(arguments: ["Verdict: Perhaps\n", "Verdict: -\n", ""])
    func reviewWithoutAReadableVerdictIsUnsound(line: String) {
        let fields = "Kind: review\nItem: 1.1-1\n\(line)By: a\nAt: b\n"
        #expect(!entry("\(fields)Sum: \(sum(of: fields))\n").isSound)
    }

    @Test(arguments: ["Kind: assess\nResult: partial\n", "Kind: review\nVerdict: accepted\n"])
    func assessmentOrReviewOfNoItemIsUnsound(recorded: String) {
        let fields = "\(recorded)By: a\nAt: b\n"
        #expect(!entry("\(fields)Sum: \(sum(of: fields))\n").isSound)
    }

    @Test(arguments: ["Kind: assess\nItem: 1.1-1\nResult: planned\n", "Kind: review\nItem: 1.1-1\nVerdict: noted\n"])
    func aWordOfANewerVersionIsSound(recorded: String) {
        let fields = "\(recorded)By: a\nAt: b\n"
        #expect(entry("\(fields)Sum: \(sum(of: fields))\n").isSound)
    }

    @Test func entryOfAnUnknownKindCanBeSound() {
        let fields = "Kind: remark\nNote: x\nBy: a\nAt: b\n"
        #expect(entry("\(fields)Sum: \(sum(of: fields))\n").isSound)
    }

    @Test func idOfAnUnsoundEntryIsTheSumThatItShouldHave() {
        let expected = sum(of: assessment())
        #expect(entry("\(assessment())Sum: \(String(repeating: "0", count: 64))\n").id.description == expected)
    }

    // MARK: Where the workbook record's own sum fails

    @Test func entriesHoldWhenAFieldOfTheWorkbookRecordWasChanged() {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .compliant)
        builder.editHeader("Title: 点検", "Title: 別名")
        #expect(builder.workbook.entries.map(\.isSound) == [true])
    }

    @Test func entriesHoldWhenTheSumOfTheWorkbookRecordWasChanged() {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .compliant)
        builder.editHeader("Sum: \(builder.sum)", "Sum: \(String(repeating: "0", count: 64))")
        #expect(builder.workbook.entries.map(\.isSound) == [true])
    }

    @Test func entriesHoldWhenTheSumOfTheWorkbookRecordIsNotReadable() {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .compliant)
        builder.editHeader("Sum: \(builder.sum)", "Sum: ?")
        #expect(builder.workbook.entries.map(\.isSound) == [true])
    }

    private func assessment(_ more: String = "") -> String {
        let own = ["Item: 1.1-1\n", "Result: partial\n", "By: a\n", "At: b\n"]
        // A field under test stands in for the entry's own one.
        let kept = own.filter { line in !more.hasPrefix(line.prefix { $0 != ":" }) }
        return "Kind: assess\n" + kept.joined() + more
    }

    /// The right sum for fields in canonical form.
    private func sum(of fields: String) -> String {
        (try? Sha256Sum.digest(of: Array("\(WorkbookBuilder().sum)\n\(fields)".utf8))) ?? "sha256sum failed"
    }

    private func entry(_ text: String) -> Entry {
        var builder = WorkbookBuilder()
        builder.addByHand(text)
        return builder.workbook.entries[0]
    }
}
