import TestSupport
import Testing
import WorkbookModel

/// What a seal covers, and what shows that it was broken.
struct SealTests {
    private var builder = WorkbookBuilder()
    private let time = Moment(timestamp: "2026-04-03T09:00:00+09:00")

    // MARK: Making one

    @Test func workbookWithoutEntriesIsNotSealed() {
        #expect(plan() == "nothingRecorded")
    }

    @Test mutating func sealNamesEveryTip() throws {
        let tips = [builder.assess("1.1-1", .compliant), builder.profile(Profile(title: "新"), base: [])]
        let workbook = builder.workbook
        guard case .record(let recording) = workbook.plan(.seal(note: ""), by: "山田", at: time) else {
            Issue.record("no seal")
            return
        }
        let sealed = workbook.adding(recording.entries)
        #expect(sealed.entries.last.map { Set($0.after) } == Set(tips) && sealed.latestSeal?.covered == 2)
    }

    @Test mutating func sealOfWhatIsSealedIsNotMadeAgain() {
        builder.assess("1.1-1", .compliant)
        builder.seal()
        #expect(plan() == "sealed")
    }

    @Test(arguments: [("山田", ""), ("佐藤 花子", "二度目")])
    mutating func sealOfAnotherPersonOrWithAnotherNoteIsNews(person: String, note: String) {
        builder.assess("1.1-1", .compliant)
        builder.seal()
        #expect(plan(note: note, by: person) == "seal")
    }

    @Test mutating func manyTipsAreNoValueTooLong() {
        let count = NewEntry.maximumValueBytes / 65 + 10
        for number in 0..<count { builder.assess("x\(number)", .compliant, base: []) }
        let workbook = builder.workbook
        guard case .record(let recording) = workbook.plan(.seal(note: ""), by: "山田", at: time) else {
            Issue.record("no seal")
            return
        }
        #expect(recording.entries[0].oversizedField == nil)
        #expect(workbook.readsBack(workbook.stored(recording.entries).bytes, as: recording.entries))
        #expect(workbook.adding(recording.entries).latestSeal?.covered == count)
    }

    // MARK: What it covers

    @Test mutating func sealCoversWhatItReachesThroughOtherEntries() {
        builder.assess("1.1-1", .compliant)
        let head = builder.assess("1.1-1", .partial)
        builder.review("1.1-1", .accepted, base: [head])
        builder.seal()
        builder.assess("1.1-2", .partial)
        builder.seal()
        #expect(builder.workbook.latestSeal?.covered == 5)
    }

    @Test mutating func latestSealIsTheSameInEveryOrder() {
        let head = builder.assess("1.1-1", .compliant)
        builder.seal(base: [head])
        let other = builder.assess("1.1-2", .partial)
        builder.seal(base: [head, other])
        let latest = builder.workbook.latestSeal?.seal.id
        builder.reorderRecords { $0.reverse() }
        #expect(builder.workbook.latestSeal?.seal.id == latest && builder.workbook.latestSeal?.covered == 2)
    }

    @Test mutating func ofSealsThatCoverAsMuchTheLatestIsTold() {
        let entries = ["1.1-1", "1.1-2", "1.2-1"].map { builder.assess($0, .compliant) }
        // So many that their ids are not in the order of their times.
        for turn in 0..<6 {
            let latest = builder.seal(base: [entries[turn % 3]])
            #expect(builder.workbook.latestSeal?.seal.id == latest)
        }
    }

    @Test mutating func ofSealsOfOneMomentTheIDDecides() {
        let entries = ["1.1-1", "1.1-2", "1.2-1"].map { builder.assess($0, .compliant) }
        let seals = entries.map { id in
            builder.add(NewEntry(.seal(note: ""), by: "山田", at: time.timestamp, base: [id]))
        }
        for _ in 0..<2 {
            #expect(builder.workbook.latestSeal?.seal.id == seals.max())
            builder.reorderRecords { $0.reverse() }
        }
    }

    @Test mutating func ofTwoSealsTheOneThatCoversMoreIsToldThoughItIsTheEarlier() {
        let more = builder.seal(base: [builder.assess("1.1-1", .compliant), builder.assess("1.1-2", .partial)])
        builder.seal(base: [builder.assess("1.2-1", .partial)])
        #expect(builder.workbook.latestSeal?.seal.id == more)
    }

    @Test mutating func ofSealsThatCoverAsMuchTheLaterIsTold() {
        let heads = [builder.assess("1.1-1", .compliant), builder.assess("1.1-2", .partial)]
        let seals = heads.map { builder.seal(base: [$0]) }
        #expect(builder.workbook.latestSeal?.seal.id == seals[1])
        builder.reorderRecords { $0.reverse() }
        #expect(builder.workbook.latestSeal?.seal.id == seals[1])
    }

    @Test mutating func ofSealsOfOneMomentTheGreaterIDDecides() {
        let heads = [builder.assess("1.1-1", .compliant), builder.assess("1.1-2", .partial)]
        let seals = heads.map { head in
            builder.add(NewEntry(.seal(note: ""), by: "山田", at: time.timestamp, base: [head]))
        }
        #expect(builder.workbook.latestSeal?.seal.id == seals.max())
        builder.reorderRecords { $0.reverse() }
        #expect(builder.workbook.latestSeal?.seal.id == seals.max())
    }

    @Test mutating func lineOfASealIsOneLineOfFiveWords() throws {
        builder.assess("1.1-1", .compliant)
        let seal = builder.seal()
        let check = try #require(builder.workbook.latestSeal)
        #expect(builder.workbook.line(of: check) == "tenken-seal 1 \(WorkbookBuilder.id) \(seal) 1")
    }

    @Test mutating func lineOfAWorkbookWithoutAnIdIsFiveWordsToo() throws {
        builder.editHeader("Id: \(WorkbookBuilder.id)", "Idd: x")
        builder.assess("1.1-1", .compliant, base: [])
        builder.seal()
        let workbook = builder.workbook
        let check = try #require(workbook.latestSeal)
        #expect(workbook.line(of: check).split(separator: " ").count == 5)
    }

    // MARK: What breaks it

    @Test(arguments: [0, 1, 2])
    mutating func removedEntryBreaksTheSealThatCoversIt(index: Int) throws {
        let seal = sealedThree()
        builder.removeRecord(at: index)
        #expect(builder.workbook.seal(seal)?.isWhole == false)
        #expect(builder.workbook.integrityFindings().contains { $0.code == "seal-not-whole" })
    }

    @Test(arguments: [0, 1, 2])
    mutating func editedEntryBreaksTheSealThatCoversIt(index: Int) {
        let seal = sealedThree()
        builder.edit(index, "By: 佐藤 花子", "By: 佐藤 太郎")
        #expect(builder.workbook.seal(seal)?.isWhole == false)
    }

    @Test mutating func headWhoseSumWasEditedBreaksTheSealThatNamesIt() {
        let head = builder.assess("1.1-1", .compliant)
        let seal = builder.seal()
        builder.edit(0, "Sum: ", "Sum: 0")
        #expect(builder.workbook.seal(seal)?.broken == [head])
    }

    @Test mutating func editedSealIsNoSealAnyMore() {
        let seal = sealedThree()
        builder.edit(3, "By: 佐藤 花子", "By: 佐藤 太郎")
        #expect(builder.workbook.seal(seal) == nil)
    }

    @Test mutating func laterSealIsBrokenByWhatBreaksTheEarlierOne() {
        sealedThree()
        let later = builder.seal(base: builder.workbook.tips)
        builder.edit(0, "By: 佐藤 花子", "By: 佐藤 太郎")
        #expect(builder.workbook.seal(later)?.isWhole == false)
        #expect(builder.workbook.integrityFindings().count { $0.code == "seal-not-whole" } == 1)
    }

    @Test mutating func whatIsRecordedAfterASealLeavesItWhole() {
        let seal = sealedThree()
        builder.assess("1.1-1", .noncompliant)
        #expect(builder.workbook.seal(seal)?.isWhole == true)
        #expect(builder.workbook.integrityFindings().isEmpty)
    }

    // MARK: Settled strays

    @Test mutating func strayThatWasSettledIsNoFaultOfASeal() {
        settledStray()
        #expect(builder.workbook.latestSeal?.isWhole == true)
    }

    @Test(arguments: [
        ("Result: partial", "Result: compliant"),
        ("By: 某\n", "By: 某\nSum: \(String(repeating: "0", count: 64))\nNote: x\n"),
    ])
    mutating func settledStrayThatChangedAfterwardsIsOne(old: String, new: String) {
        settledStray()
        builder.edit(0, old, new)
        #expect(builder.workbook.latestSeal?.isWhole == false)
    }

    @Test mutating func strayThatOnlyASealNamesIsAFault() {
        builder.addByHand("Kind: assess\nItem: 1.1-1\nResult: partial\nBy: 某\n")
        let stray = builder.workbook.entries[0].id
        let seal = builder.seal(base: [stray])
        #expect(builder.workbook.seal(seal)?.broken == [stray])
    }

    private mutating func settledStray() {
        builder.addByHand("Kind: assess\nItem: 1.1-1\nResult: partial\nBy: 某\n")
        builder.assess("1.1-1", .partial)
        builder.seal()
    }

    /// An assessment, one that follows on it, and a review, under a seal.
    @discardableResult
    private mutating func sealedThree() -> EntryID {
        builder.assess("1.1-1", .compliant)
        let head = builder.assess("1.1-1", .partial)
        builder.review("1.1-1", .accepted, by: "佐藤 花子", base: [head])
        return builder.seal()
    }

    private func plan(note: String = "", by person: String = "佐藤 花子") -> String {
        switch builder.workbook.plan(.seal(note: note), by: person, at: time) {
        case .record: "seal"
        case .unchanged: "sealed"
        case .refused(let refused): "\(refused.reason)"
        }
    }
}
