import TestSupport
import Testing
import WorkbookModel

/// The workbook's own particulars, and what a seal covers.
struct ProfileAndTipsTests {
    private var builder = WorkbookBuilder()
    private let renewed = Profile(title: "新", organization: "新病院", scope: "全部")

    @Test func profileIsThatOfTheWorkbookRecordAtFirst() {
        #expect(builder.workbook.profile == Profile(title: "点検", organization: "見本病院", scope: ""))
    }

    @Test mutating func profileEntryRenewsAllOfIt() {
        builder.profile(renewed, base: [])
        #expect(builder.workbook.profile == renewed)
    }

    @Test mutating func profileEntryTakesThePlaceOfTheOneItNames() {
        let first = builder.profile(renewed, base: [])
        builder.profile(Profile(title: "三"), base: [first])
        #expect(builder.workbook.profile.title == "三" && builder.workbook.profileBase.count == 1)
    }

    @Test mutating func differingProfilesLeaveTheWorkbookRecordsOwn() {
        builder.profile(renewed, base: [])
        builder.profile(Profile(title: "三"), base: [])
        #expect(builder.workbook.hasProfileConflict && builder.workbook.profile.title == "点検")
    }

    @Test mutating func equalProfilesAreOne() {
        builder.profile(renewed, base: [])
        builder.add(builder.newEntry(.profile(renewed), by: "山田", base: []))
        #expect(!builder.workbook.hasProfileConflict && builder.workbook.profile == renewed)
    }

    @Test mutating func tipsAreSoundEntriesThatNoSoundOneNames() {
        let head = builder.assess("1.1-1", .compliant)
        let review = builder.review("1.1-1", .accepted, base: [head])
        let profile = builder.profile(renewed, base: [])
        builder.addByHand("Kind: assess\nItem: 1.1-2\nResult: partial\n")
        #expect(Set(builder.workbook.tips) == [review, profile])
    }

    @Test mutating func sealCoversAllTipsAndIsTheOnlyOne() {
        builder.assess("1.1-1", .compliant)
        builder.assess("1.1-2", .partial)
        let seal = builder.seal()
        #expect(builder.workbook.tips == [seal])
    }

    @Test mutating func entryThatAnUnsoundOneNamesIsStillATip() {
        let head = builder.assess("1.1-1", .compliant)
        builder.addByHand("Kind: seal\nBase: \(head)\n")
        #expect(builder.workbook.tips == [head])
    }
}
