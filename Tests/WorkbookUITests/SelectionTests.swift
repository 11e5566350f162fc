import Recfile
import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookUI

/// Items that are selected to be changed together.
@Suite struct SelectionTests {
    private func selected(_ session: SampleSession) -> [String] {
        session.state.table.selection.sorted().map { session.state.workbook.catalog.items[$0].number }
    }

    @Test func spaceSelectsAndTakesOutAndGoesOn() throws {
        var session = try SampleSession()
        try session.type("<Space><Space>")
        #expect(selected(session) == ["①-9", "①-10"])
        try session.type("k<Space>")
        #expect(selected(session) == ["①-9"])
    }

    @Test(arguments: Language.allCases) func theFootLineSaysHowManyAreSelected(_ language: Language) throws {
        var session = try SampleSession(language)
        try session.type("<Space><Space>")
        #expect(session.foot.hasPrefix(language(ja: " 選んだ 2 件に:  o p a x - ", en: " on 2 items:  o p a x - ")))
    }

    @Test func theKeyOfTheBlockWidensToTheSectionAndStaysThere() throws {
        var session = try SampleSession()
        let catalog = session.state.workbook.catalog
        let section = catalog.items.indices.filter {
            catalog.section(ofItemAt: $0)?.id == catalog.section(ofItemAt: 0)?.id
        }
        try session.type("*")
        #expect(selected(session) == ["①-9", "①-10", "①-11", "①-12", "①-13"])
        try session.type("*")
        #expect(session.state.table.selection.sorted() == section)
        try session.type("*")
        #expect(session.state.table.selection.sorted() == section)
        #expect(session.foot.contains("これより広くは選べません（Esc でやめる）"))
    }

    @Test func theKeyOfTheBlockTakesInItsGroupBeforeTheSection() throws {
        let catalog = WorkbookCatalogText.text.replacing("Item: 1.1-3\n", with: "")
        let workbook = WorkbookBuilder(catalog: RecfileText(Array(catalog.utf8))).workbook
        var session = try SampleSession(workbook: workbook)
        for shown in [[0, 1], [0, 1, 2], [0, 1, 2, 3], [0, 1, 2, 3]] {
            try session.type("*")
            #expect(session.state.table.selection.sorted() == shown)
        }
    }

    @Test func aBlockOfWhichSomeIsSelectedIsSelectedWhole() throws {
        var session = try SampleSession()
        try session.type("*")
        let block = selected(session)
        try session.type("<Esc><Space>k*")
        #expect(selected(session) == block)
    }

    @Test func allThatIsShownIsSelectedAndTakenOut() throws {
        var session = try SampleSession()
        try session.type("fobligation:required<Enter>%")
        #expect(selected(session).count == session.state.table.items.count)
        try session.type("%")
        #expect(selected(session).isEmpty)
    }

    // MARK: Ranges

    @Test func aRangeFollowsTheCursorBothWaysUntilItsKeyIsPressedAgain() throws {
        var session = try SampleSession()
        try session.type("jVjj")
        #expect(selected(session) == ["①-10", "①-11", "①-12"])
        try session.type("k")
        #expect(selected(session) == ["①-10", "①-11"])
        try session.type("kk")
        #expect(selected(session) == ["①-9", "①-10"])
        try session.type("VG")
        #expect(selected(session) == ["①-9", "①-10"])
    }

    @Test func aRangeKeepsWhatWasSelectedBefore() throws {
        var session = try SampleSession()
        try session.type("<Space>jVjkVk")
        #expect(selected(session) == ["①-9", "①-11"])
    }

    @Test func aRangeEndsWhenItIsRecordedFor() throws {
        var session = try SampleSession()
        try session.type("Vjw山田<Enter>jj")
        #expect(selected(session) == ["①-9", "①-10"])
        #expect(session.state.workbook.entries.count == 2)
    }

    @Test func aRangeEndsOnAnotherScreen() throws {
        var session = try SampleSession()
        try session.type("Vj2jjj1")
        #expect(selected(session) == ["①-9", "①-10"])
        try session.type("G")
        #expect(selected(session) == ["①-9", "①-10"])
    }

    @Test(arguments: Language.allCases) func theFootLineSaysThatARangeIsOpen(_ language: Language) throws {
        var session = try SampleSession(language)
        try session.type("Vj")
        #expect(session.foot.hasPrefix(language(ja: " 範囲 2 件（V で決める）:", en: " range of 2 items (V ends it):")))
    }

    // MARK: Losing a selection

    @Test func aFilterThatHidesSelectedItemsIsAskedAbout() throws {
        var session = try SampleSession()
        try session.type("<Space>G<Space>fitem:①-9<Enter>")
        #expect(session.foot.contains("選んだ 2 件のうち 1 件が、絞り込みで外れます"))
        try session.type("n")
        #expect(selected(session).count == 2 && session.state.table.filter.isEmpty)
        try session.type("fitem:①-9<Enter>y")
        #expect(selected(session) == ["①-9"])
        #expect(session.isFiltered(to: 1))
    }

    @Test(arguments: [":filter item:①-9<Enter>", "R", "2g<Enter>"])
    func everyWayToFilterAsksFirst(_ keys: String) throws {
        var session = try SampleSession()
        try session.type("G<Space>" + keys)
        #expect(session.foot.contains("絞り込みで外れます"), "\(session.foot)")
        try session.type("y")
        #expect(selected(session).isEmpty && !session.state.table.filter.isEmpty)
    }

    @Test func whatHasServedIsLostWithoutAQuestion() throws {
        var session = try SampleSession()
        try session.type("<Space>G<Space>w山田<Enter>fitem:①-9<Enter>")
        #expect(selected(session) == ["①-9"])
        try session.type("q")
        #expect(session.requests == [.quit])
    }

    @Test(arguments: ["q", ":q<Enter>"]) func leavingWithASelectionIsAskedAbout(_ keys: String) throws {
        var session = try SampleSession()
        try session.type("<Space>" + keys)
        #expect(session.requests.isEmpty && session.foot.contains("まだ何も記録していません"))
        try session.type("n")
        #expect(selected(session).count == 1)
        try session.type(keys + "y")
        #expect(session.requests == [.quit])
    }

    // MARK: On lists

    @Test func itemsOfAListAreSelectedAndAssessedThere() throws {
        var session = try SampleSession(rows: 40)
        try session.type("2j<Space><Space>")
        #expect(selected(session).count == 2)
        #expect(session.foot.contains("選んだ 2 件に:"))
        #expect(session.rows.count { $0.contains("│*") } == 2)
        try session.type("o")
        #expect(session.state.workbook.entries.count == 2)
        #expect(Set(session.state.workbook.entries.map(\.batch)).count == 1)
    }

    @Test(arguments: ["<Space>", "*"]) func aHeadingOfAListStandsForWhatIsUnderIt(_ key: String) throws {
        var session = try SampleSession(rows: 40)
        try session.type("2" + key)
        let list = session.state.lists[.list("requirements")]
        let under = list.rows.dropFirst().prefix { !$0.isHeading }.compactMap(\.item)
        #expect(!under.isEmpty && session.state.table.selection.sorted() == under)
    }

    @Test func aRangeCoversTheItemsOfAList() throws {
        var session = try SampleSession(rows: 40)
        try session.type("ojxjp5jVj")
        #expect(selected(session).count == 2)
    }

    @Test func allOfAListIsSelected() throws {
        var session = try SampleSession()
        try session.type("3%")
        #expect(selected(session).count == 14)
    }

    @Test func aFilterThatIsGivenUpLeavesTheSelection() throws {
        var session = try SampleSession()
        try session.type("<Space>G<Space>fitem:①-9<Esc>")
        #expect(selected(session).count == 2)
    }

    // MARK: After recording

    @Test(arguments: ["o", "w山田<Enter>", "d2026-12-15<Enter>", "e所見<C-s>", "v聞き取り<Enter>"])
    func aSelectionStaysWhenItIsRecorded(_ keys: String) throws {
        var session = try SampleSession()
        try session.type("<Space><Space>" + keys)
        #expect(session.state.workbook.entries.count == 2)
        #expect(selected(session) == ["①-9", "①-10"])
        try session.type("m計画<C-s>")
        #expect(session.state.workbook.entries.count == 4)
        try session.type("<Esc>")
        #expect(selected(session).isEmpty)
    }

    /// It may be forgotten that it still stands.
    @Test func aJudgementOnASelectionThatHasServedIsAskedAbout() throws {
        var session = try SampleSession()
        try session.type("<Space><Space>w山田<Enter>Go")
        #expect(session.foot.contains("選んだ 2 件すべてに: ○ 適合"))
        try session.type("n")
        #expect(session.state.workbook.entries.count == 2)
        try session.type("oy")
        #expect(try session.assessment("3.13-1-9").result == .compliant)
        #expect(session.state.workbook.entries.count == 4)
    }

    @Test func aSelectionThatWasChangedSinceItServedIsNew() throws {
        var session = try SampleSession()
        try session.type("<Space><Space>w山田<Enter><Space>o")
        #expect(session.state.workbook.entries.count == 5)
    }

    @Test func escapeEndsASelectionBeforeTheFilter() throws {
        var session = try SampleSession()
        try session.type("fobligation:required<Enter><Space><Esc>")
        #expect(selected(session).isEmpty)
        #expect(session.rows[0].contains("絞込"))
        try session.type("<Esc>")
        #expect(!session.rows[0].contains("絞込"))
    }

    @Test func aResultThatOneOfThemHasIsRecordedForTheOthers() throws {
        var session = try SampleSession()
        try session.type("og<Space><Space>o")
        #expect(session.state.workbook.entries.count == 2)
        #expect(try session.assessment("3.13-1-10").result == .compliant)
    }

    @Test func anEditorForSeveralHoldsWhatTheyAllHaveElseTheTextAtTheCursor() throws {
        var session = try SampleSession()
        try session.type("e一つ目<C-s>je二つ目<C-s>g<Space><Space>e")
        #expect(session.state.editedText == "")
        try session.type("<Esc>ke")
        #expect(session.state.editedText == "二つ目")
        try session.type("<C-s>yk<Space>jke")
        #expect(try session.assessment("3.13-1-9").note == "二つ目")
        #expect(session.state.editedText == "二つ目")
    }

    /// Selecting goes on to the next row, so the cursor stands beside what is selected.
    @Test func anEditorForSeveralLeavesOutWhatIsNotSelected() throws {
        var session = try SampleSession()
        try session.type("je二つ目<C-s>k<Space>e")
        #expect(session.state.editedText == "")
    }

    @Test func theNoteAtTheCursorIsCopiedToAllAsItStands() throws {
        var session = try SampleSession()
        try session.type("e共通<C-s>jVjVkkC<C-s>")
        #expect(try session.assessment("3.13-1-10").note == "共通")
        #expect(try session.assessment("3.13-1-11").note == "共通")
    }

    @Test func aFieldForSeveralHoldsWhatTheyAllHave() throws {
        var session = try SampleSession()
        try session.type("w山田<Enter>jw鈴木<Enter>g<Space><Space>w")
        #expect((session.state.panel as? Prompt)?.field.text == "")
        try session.type("佐藤<Enter>")
        #expect(session.foot.contains("別の内容が 2 件にあります  y 置き換える  n 直す"))
        try session.type("yw")
        #expect((session.state.panel as? Prompt)?.field.text == "佐藤")
    }

    @Test(arguments: [
        ("y", ["共通", "共通", "共通"]), ("a", ["一つ目\n共通", "二つ目\n共通", "共通"]), ("f", ["一つ目", "二つ目", "共通"]),
        ("n", ["一つ目", "二つ目", ""]),
    ])
    func aTextForSeveralReplacesIsAddedOrFills(_ answer: String, _ notes: [String]) throws {
        var session = try SampleSession()
        try session.type("e一つ目<C-s>je二つ目<C-s>g<Space><Space><Space>e<C-u>共通<C-s>")
        #expect(session.foot.contains("別の内容が 2 件にあります"))
        #expect(session.foot.contains("a 後ろに足す") && session.foot.contains("f 空の 1 件だけ"))
        #expect(try session.assessment("3.13-1-9").note == "一つ目")
        try session.type(answer)
        let recorded = try ["3.13-1-9", "3.13-1-10", "3.13-1-11"].map { try session.assessment($0).note }
        #expect(recorded == notes)
    }

    @Test(arguments: [
        ("y", ["佐藤", "佐藤", "佐藤"]), ("f", ["山田", "鈴木", "佐藤"]), ("n", ["山田", "鈴木", ""]), ("<Esc>", ["山田", "鈴木", ""]),
    ])
    func anOwnerForSeveralReplacesOrFills(_ answer: String, _ owners: [String]) throws {
        for keys in ["w佐藤<Enter>", ":owner 佐藤<Enter>"] {
            var session = try SampleSession()
            try session.type("w山田<Enter>jw鈴木<Enter>g<Space><Space><Space>" + keys + answer)
            #expect(try ["3.13-1-9", "3.13-1-10", "3.13-1-11"].map { try session.assessment($0).owner } == owners)
        }
    }

    @Test func anEmptyFieldForSeveralClearsNothingUnasked() throws {
        for (field, stored) in [("w", "山田"), ("d", "2030-01-05")] {
            var session = try SampleSession()
            try session.type("\(field)\(stored)<Enter>g<Space><Space>\(field)<Enter>")
            #expect(session.foot.contains("空です。1 件の内容が消えます  y 消す"))
            try session.type("n")
            #expect((session.state.panel as? Prompt)?.field.text == "")
            try session.type("<Enter>y")
            #expect(try session.assessment("3.13-1-9") == .none)
        }
    }

    @Test(arguments: ["自分", "me"])
    func theWordForThePersonStandsForTheirName(_ word: String) throws {
        for keys in ["w\(word)<Enter>", ":owner \(word)<Enter>"] {
            var session = try SampleSession(person: "佐藤 花子")
            try session.type(keys)
            #expect(try session.assessment("3.13-1-9").owner == "佐藤 花子")
        }
    }

    // MARK: Behind `:`

    @Test(arguments: [
        (":owner 山田 太郎<Enter>", Assessment(owner: "山田 太郎")), (":due 2026-12-15<Enter>", Assessment(due: "2026-12-15")),
        (":note 見た<Enter>", Assessment(note: "見た")), (":plan 直す<Enter>", Assessment(plan: "直す")),
        (":result 適合<Enter>", Assessment(result: .compliant)), (":result ｏ<Enter>", Assessment(result: .compliant)),
        (":compliant<Enter>", Assessment(result: .compliant)),
        (":evidence 聞き取り<Enter>", Assessment(evidence: [Evidence(stored: "聞き取り")])),
    ])
    func aValueBehindANameIsRecordedForTheSelectionInOneStep(_ keys: String, _ expected: Assessment) throws {
        var session = try SampleSession()
        try session.type("<Space><Space>" + keys)
        #expect(try session.assessment("3.13-1-9") == expected)
        #expect(try session.assessment("3.13-1-10") == expected)
        let entries = session.state.workbook.entries
        #expect(entries.count == 2 && Set(entries.map(\.batch)).count == 1)
        try session.type("u")
        #expect(try session.assessment("3.13-1-9") == .none)
    }

    @Test func aNoteBehindItsNameDoesNotReplaceAnotherWithoutAQuestion() throws {
        var session = try SampleSession()
        try session.type("e前から<C-s>:note 足す<Enter>")
        #expect(try session.assessment("3.13-1-9").note == "前から")
        try session.type("a")
        #expect(try session.assessment("3.13-1-9").note == "前から\n足す")
    }

    @Test(arguments: [":due 三月<Enter>", ":result よい<Enter>", ":result<Enter>"])
    func aMistakeBehindANameStaysToBePutRight(_ keys: String) throws {
        var session = try SampleSession()
        try session.type(keys)
        #expect(session.state.workbook.entries.isEmpty)
        #expect(session.foot.contains(keys.dropLast("<Enter>".count)), "\(session.foot)")
    }

    @Test func tabCompletesWhatStandsBehindAName() throws {
        var session = try SampleSession()
        try session.type("w山田 太郎<Enter>j:owner 山<Tab>")
        #expect(session.foot.contains(":owner 山田 太郎"))
        try session.type("<Enter>j:result 適<Tab><Enter>")
        #expect(try session.assessment("3.13-1-10").owner == "山田 太郎")
        #expect(try session.assessment("3.13-1-11").result == .compliant)
    }

    // MARK: Evidence

    @Test func theEvidenceAtTheCursorIsCopiedToAllThatAreSelected() throws {
        var session = try SampleSession()
        try session.type("v聞き取り<Enter><Esc>jVjVkkc")
        #expect(try session.assessment("3.13-1-10").evidence.map(\.reference) == ["聞き取り"])
        #expect(try session.assessment("3.13-1-11").evidence.map(\.reference) == ["聞き取り"])
        #expect(session.state.workbook.entries.count == 3)
    }
}

extension AppState {
    /// The text in the editor, where one is open.
    fileprivate var editedText: String? { (panel as? TextEditing)?.editor.text }
}
