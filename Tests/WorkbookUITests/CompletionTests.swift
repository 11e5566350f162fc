import Testing
import WorkbookModel

/// Tab, Up and Down in the one-line fields.
@Suite struct CompletionTests {
    private static let owners = "w山田 太郎<Enter>jw山本 次郎<Enter>jw山本 次郎<Enter>jwＫａｔｅ<Enter>"

    private func session(_ keys: String) throws -> SampleSession {
        var session = try SampleSession()
        try session.type(Self.owners + "j" + keys)
        return session
    }

    @Test func tabCompletesAnOwnerAsFarAsItIsClearAndSaysWhoIsMeant() throws {
        let session = try session("w山<Tab>")
        #expect(session.foot.contains("): 山 "))
        #expect(session.rows.contains { $0.contains("山本 次郎  山田 太郎") })
    }

    @Test func tabCompletesAnOwnerWholeAsSoonAsItIsClear() throws {
        var session = try session("w山田<Tab>")
        #expect(session.foot.hasSuffix("): 山田 太郎"))
        try session.type("<Enter>")
        #expect(session.state.workbook.entries.last?.assessment.owner == "山田 太郎")
    }

    @Test func anOwnerIsFoundWhateverItsWidthAndCase() throws {
        #expect(try session("wkA<Tab>").foot.hasSuffix("): Ｋａｔｅ"))
    }

    @Test func whatNoOwnerBeginsWithStays() throws {
        let session = try session("w佐々木<Tab>")
        #expect(session.foot.contains("): 佐々木 "))
        #expect(session.rows.contains { $0.contains("そう始まる担当はまだありません") })
    }

    @Test func upShowsWhoHasMostItemsFirstAndOneselfLast() throws {
        #expect(try session("w<Up>").foot.hasSuffix("): 山本 次郎"))
        #expect(try session("w<Down>").foot.hasSuffix("): 佐藤 花子"))
    }

    @Test func whatWasTypedComesBackBehindTheNamesThatWereShown() throws {
        #expect(try session("w佐<Up><Up><Down><Down>").foot.hasSuffix("): 佐"))
    }

    @Test func aNameThatWasShownAndChangedCountsAsTyped() throws {
        #expect(try session("w<Up>（兼）<Up><Down>").foot.hasSuffix("): 山本 次郎（兼）"))
    }
}
