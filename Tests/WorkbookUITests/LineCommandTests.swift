import TerminalUI
import Testing
import WorkbookModel

@testable import WorkbookUI

/// What is typed behind `:`.
@Suite struct LineCommandTests {
    /// The words of `text` that begin with a colon and a letter, without the colon.
    private func listed(_ text: String) -> Set<String> {
        Set(
            text.split { " `\n│|（）()".contains($0) }.filter {
                $0.first == ":" && $0.dropFirst().first?.isLetter == true
            }
            .map { String($0.dropFirst()) })
    }

    @Test(arguments: [
        "：ｖｅｒｉｆｙ<Enter>", ":ｖｅｒｉｆｙ<Enter>", ":ｖeｒify<Enter>", "：ｈｅｌｐ<Enter>", "：ｆｉｌｔｅｒ\u{3000}評価:適合<Enter>",
    ])
    func commandsAreTakenAsAnInputMethodTypesThem(keys: String) throws {
        var session = try SampleSession()
        try session.type(keys)
        #expect(!session.rows.joined().contains("はありません。使えるもの"))
        #expect(session.rows != (try SampleSession()).rows)
    }

    /// A filter is said in words as long as it is in force.
    @Test(arguments: [
        (Language.japanese, 80, "絞込 評価:未評価 担当:なし"), (.english, 120, "filter result:unassessed owner:none"),
    ])
    func filterInForceIsSaidInWords(language: Language, columns: Int, words: String) throws {
        var session = try SampleSession(language, columns: columns)
        try session.type("fresult:unassessed 担当:なし<Enter>")
        #expect(session.rows[0].contains(words + " 0/14"))
        try session.type("<Esc>")
        #expect(!session.rows[0].contains(words))
    }

    @Test(arguments: CommandLineNames.all) func everyNameIsUnderstood(_ name: String) throws {
        var session = try SampleSession()
        try session.type(":\(name)<Enter>")
        let said = session.state.message?.text ?? ""
        #expect(!said.hasPrefix(":\(name) はありません"), "\(said)")
    }

    @Test func everyCommandOfAKeyHasItsNameAndNoNameStandsForTwo() {
        #expect(Set(CommandLineNames.all).count == CommandLineNames.all.count)
        let names = KeyMap.standard.commandsByName.map(\.name)
        #expect(Set(names).isSubset(of: CommandLineNames.all))
    }

    @Test(arguments: Language.allCases) func theHelpListsWhatIsUnderstoodAndNothingElse(_ language: Language) throws {
        var session = try SampleSession(language, columns: 99, rows: 200)
        try session.type("?")
        #expect(listed(session.rows.joined(separator: "\n")) == Set(CommandLineNames.all))
        for command in CommandLineNames.own {
            #expect(session.rows.contains { $0.contains(command.typedExplanation(language)) })
        }
    }

    @Test func theReferenceListsWhatIsUnderstood() {
        let text = KeyReference.markdown()
        let names = KeyMap.standard.commandsByName.map(\.name)
        #expect(listed(text).union(names) == Set(CommandLineNames.all))
        #expect(names.allSatisfy { text.contains("`\($0)`") })
    }

    @Test func aNameDoesWhatItsKeyDoes() throws {
        var session = try SampleSession()
        try session.type(":down<Enter>:noncompliant<Enter>:owner<Enter>山田<Enter>")
        #expect(try session.assessment("3.13-1-10").result == .noncompliant)
        #expect(try session.assessment("3.13-1-10").owner == "山田")
        try session.type(":show-overview<Enter>")
        #expect(session.state.screen == .list("overview"))
        try session.type(":findings<Enter>")
        #expect(session.state.screen == .list("findings"))
        #expect(session.requests.isEmpty)
        try session.type(":quit<Enter>")
        #expect(session.requests == [.quit])
    }

    @Test func aTextBehindANameIsTakenWhereThereIsUseForIt() throws {
        var session = try SampleSession()
        try session.type(":search 耐タンパー<Enter>")
        #expect(session.state.currentItem.map { session.state.workbook.catalog.items[$0].number } == "②-6")
        try session.type(":filter section:3.14<Enter>")
        #expect(session.state.table.items.count == 1)
        try session.type(":filter<Enter>")
        let prompt = try #require(session.state.panel as? Prompt)
        #expect(prompt.field.text == "section:3.14 ")
        try session.type("<C-u><Enter>:undo twice<Enter>")
        #expect(session.foot.contains(":undo") && session.rows.joined().contains("あとには何も"))
    }

    @Test func anUnknownNameStaysToBePutRight() throws {
        var session = try SampleSession()
        try session.type(":tabel<Enter>")
        #expect(session.foot.contains(":tabel") && session.rows.joined().contains(":tabel はありません"))
        try session.type("<BS><BS>le<Enter>")
        #expect(session.state.screen == .table && !session.foot.contains("はありません"))
    }

    @Test func whatIsPossibleIsSaidAsFarAsThereIsRoomWordByWord() throws {
        var session = try SampleSession(.english)
        try session.type(":<Tab>")
        let said = session.rows.dropLast().suffix(4).joined(separator: " ").split(separator: " ")
        #expect(said.count > 20 && said.first == "q" && said.last?.last == "…")
        #expect(said.dropLast().allSatisfy { CommandLineNames.all.contains(String($0)) }, "\(said)")
    }

    @Test func tabCompletesEveryName() throws {
        for (typed, completed) in [
            ("next-u", "next-unassessed"), ("req", "requirements"), ("rev", "review"), ("o", "o"),
        ] {
            var session = try SampleSession()
            try session.type(":\(typed)<Tab>")
            let prompt = try #require(session.state.panel as? Prompt)
            #expect(prompt.field.text.filter { $0 != " " } == completed)
        }
    }

    @Test func aMistakeStaysInTheFieldSoThatWhatIsTypedOnRecordsNothing() throws {
        var session = try SampleSession()
        try session.type(":nosuch<Enter>oxp")
        #expect(session.state.workbook.entries.isEmpty)
    }
}
