import Testing
import WorkbookModel

@testable import WorkbookUI

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
        #expect(session.foot.contains(": 山 "))
        #expect(session.rows.contains { $0.contains("山本 次郎  山田 太郎") })
    }

    @Test func tabGoesThroughWhatItLeftOpen() throws {
        var session = try session("w山<Tab><Tab>")
        #expect(session.foot.contains(": 山本 次郎"))
        try session.type("<Tab>")
        #expect(session.foot.contains(": 山田 太郎"))
        try session.type("<Tab>")
        #expect(session.foot.contains(": 山本 次郎"))
        // What is typed on begins anew.
        try session.type("<BS><BS><Tab>")
        #expect(session.foot.hasSuffix(": 山本 次郎"))
    }

    @Test func tabGoesThroughTheValuesOfAFilterAndShowsEach() throws {
        var session = try session("f 担当:<Tab><Tab>")
        let first = (session.state.panel as? Prompt)?.field.text
        #expect(session.isFiltered(to: 2))
        try session.type("<Tab>")
        #expect((session.state.panel as? Prompt)?.field.text != first)
        #expect(session.isFiltered(to: 1))
    }

    /// Names in another script than the keyboard's are chosen, not typed.
    @Test func whoRecordedSomethingIsAPossibleOwner() throws {
        let session = try session("w佐<Tab>")
        #expect(session.foot.hasSuffix(": 佐藤 花子"))
        var other = try SampleSession(person: "Maria", workbook: session.state.workbook)
        try other.type("Gw佐<Tab>")
        #expect(other.foot.hasSuffix(": 佐藤 花子"))
    }

    @Test func tabCompletesAnOwnerWholeAsSoonAsItIsClear() throws {
        var session = try session("w山田<Tab>")
        #expect(session.foot.hasSuffix(": 山田 太郎"))
        try session.type("<Enter>")
        #expect(session.state.workbook.entries.last?.assessment.owner == "山田 太郎")
    }

    @Test func anOwnerIsFoundWhateverItsWidthAndCase() throws {
        #expect(try session("wkA<Tab>").foot.hasSuffix(": Ｋａｔｅ"))
    }

    @Test func whatNoOwnerBeginsWithStays() throws {
        let session = try session("w佐々木<Tab>")
        #expect(session.foot.contains(": 佐々木 "))
        #expect(session.rows.contains { $0.contains("そう始まる担当はまだありません") })
    }

    @Test func upShowsWhoHasMostItemsFirstAndOneselfLast() throws {
        #expect(try session("w<Up>").foot.hasSuffix(": 山本 次郎"))
        #expect(try session("w<Down>").foot.hasSuffix(": 佐藤 花子"))
    }

    @Test func whatWasTypedComesBackBehindTheNamesThatWereShown() throws {
        #expect(try session("w佐<Up><Up><Down><Down>").foot.hasSuffix(": 佐"))
    }

    @Test func aNameThatWasShownAndChangedCountsAsTyped() throws {
        #expect(try session("w<Up>（兼）<Up><Down>").foot.hasSuffix(": 山本 次郎（兼）"))
    }
}
