import TestSupport
import Testing

/// The main job through the keyboard of a real terminal.
@Suite struct KeyboardTests {
    @Test(arguments: [(80, 24), (120, 40)])
    func anAuditorRecordsAndLeavesWithAFileAndASummary(_ columns: Int, _ rows: Int) throws {
        try TenkenProgram.with { program in
            try program.folder.write("鍵管理規程", to: "policy.txt")
            let session = try program.start(["w.rec", "--language", "ja"], columns: columns, rows: rows)
            _ = try session.waitFor(text: "表題")
            try session.type("外部委託先点検\r", until: "組織")
            try session.type("株式会社あかつき\r", until: "名前")
            try session.type("\r", until: ">·  ① -9")

            try session.type("jp", until: ">△  ① -10")
            let editing = try session.type("e鍵管理規程 第5条による。\r二行目「運用記録」を確認した。", until: "を確認した。")
            #expect(editing.cursor.isVisible)
            try session.type("\u{13}", until: "所見を記録しました")
            try session.type("vpolicy.txt | 第5条\r", until: "証跡を記録しました")
            try session.type("w山田\rd2026-12-15\r\t", until: ">·  ① -11")
            try session.leave()
            let summary = session.outputAfterAlternateScreen
            #expect(summary.contains("外部委託先点検"))
            #expect(summary.contains("1/14"))
            #expect(summary.contains("w.rec"))

            try expectRecorded(program)
        }
    }

    /// What recutils sees in the file.
    private func expectRecorded(_ program: TenkenProgram) throws {
        let file = program.folder("w.rec")
        #expect(try Recutils.complaints(aboutFileAt: file) == "")
        let entries = try Recutils.select(
            ["-t", "Entry", "-j", "Item", "-p", "Item_Number,Result,By,Note,Owner,Due,Evidence"], from: file)
        let last = Dictionary(try #require(entries.last).map { ($0.name, $0.value) }) { first, _ in first }
        #expect(last["Item_Number"] == "①-10")
        #expect(last["Result"] == "partial")
        #expect(last["By"] == "佐藤 花子")
        #expect(last["Note"] == "鍵管理規程 第5条による。\n二行目「運用記録」を確認した。")
        #expect(last["Owner"] == "山田")
        #expect(last["Due"] == "2026-12-15")
        #expect(last["Evidence"]?.hasPrefix("policy.txt | 第5条 | sha256:") == true)
    }

    @Test func everythingIsThereWhenItIsOpenedAgain() throws {
        try TenkenProgram.with { program in
            let first = try program.open()
            try first.type("oe覚え書き\u{13}", until: "所見を記録しました")
            try first.leave()
            let second = try program.open()
            let screen = try second.waitFor(text: "覚え書き")
            #expect(screen.text.contains(">○  ① -9"))
            try second.leave()
        }
    }

    @Test func theTerminalIsAsItWasAfterLeaving() throws {
        try TenkenProgram.withScreen { _, session in
            let during = session.screen
            #expect(during.isAlternate)
            try session.leave()
            let after = session.screen
            #expect(after.isGivenBack)
        }
    }

    @Test func theCursorStandsAtTheInsertionPointAfterEachCharacter() throws {
        try TenkenProgram.withScreen { _, session in
            let start = try session.type("e", until: "記録して閉じる").cursor
            var column = start.column
            // A wide one, a narrow one, half-width kana with its voicing mark.
            for (typed, width) in [("漢", 2), ("a", 1), ("ｶ", 1), ("ﾞ", 1)] {
                try session.send(typed)
                column += width
                _ = try session.waitUntil("the cursor in column \(column) after \(typed)") {
                    $0.cursor.column == column && $0.cursor.row == start.row
                }
            }
        }
    }

    @Test func charactersThatArriveByteByByteAreWhole() throws {
        try TenkenProgram.withScreen { _, session in
            try session.type("e", until: "所見")
            for byte in Array("点検𠮷".utf8) { try session.send(bytes: [byte]) }
            _ = try session.waitFor(text: "点検𠮷")
        }
    }

    @Test func invalidBytesLoseNoKey() throws {
        try TenkenProgram.withScreen { _, session in
            try session.send(bytes: [0xE3, 0x81, 0x6A, 0xFF, 0x6F])
            _ = try session.waitFor(text: ">○  ① -10")
        }
    }

    @Test func resizingKeepsTheItemUnderTheCursor() throws {
        try TenkenProgram.withScreen { _, session in
            try session.type("jjj", until: ">·  ① -12")
            try session.resize(columns: 20, rows: 5)
            _ = try session.waitFor(text: "画面が小さ")
            try session.resize(columns: 120, rows: 40)
            _ = try session.waitUntil("the table at 120 columns") {
                $0.text.contains(">·  ① -12") && $0.text.contains("0/14")
            }
        }
    }

    @Test func keysRecordNothingWhileTheWindowIsTooSmallAndTypingGoesOn() throws {
        try TenkenProgram.with { program in
            let session = try program.open()
            let before = try program.folder.read("w.rec")
            try session.resize(columns: 20, rows: 5)
            _ = try session.waitFor(text: "画面が小さ")
            try session.send("ojxu-ewy")
            try waitUntilRedrawn(session)
            try session.resize(columns: 80, rows: 24)
            _ = try session.waitFor(text: ">·  ① -10")
            try session.send("e書きか")
            _ = try session.waitFor(text: "書きか")
            try session.resize(columns: 20, rows: 5)
            _ = try session.waitFor(text: "画面が小さ")
            try session.send("\u{13}け")
            // The draft holds what was typed behind ^S: so that was heard, too, before there is room again.
            _ = try session.waitUntil("the draft") { _ in program.drafts.contains("書きかけ") }
            try session.resize(columns: 80, rows: 24)
            _ = try session.waitFor(text: "書きかけ")
            #expect(try program.folder.read("w.rec") == before)
            try session.send("\u{13}")
            _ = try session.waitFor(text: "所見を記録しました")
            try session.send("q")
            #expect(try session.waitForExit() == .code(0))
        }
    }

    /// Asks for the screen anew and waits for it: the keys before that were heard.
    private func waitUntilRedrawn(_ session: TerminalSession) throws {
        _ = session.screen
        let start = session.rawOutput.count
        try session.send("\u{0C}")
        _ = try session.waitUntil("the screen drawn anew") { _ in
            String(decoding: session.rawOutput[start...], as: UTF8.self).contains("画面が小さ")
        }
    }

    @Test func typingIsKeptWhenTheProgramIsTerminated() throws {
        try TenkenProgram.withScreen { program, session in
            try session.type("e書きかけの所見", until: "書きかけの所見")
            try session.signal(15)
            #expect(try session.waitForExit() == .code(128 + 15))
            #expect(!session.screen.isAlternate)
            let again = try program.open()
            try again.type("e", until: "前回の書きかけがあります")
            try again.type("y\u{13}", until: "所見を記録しました")
            let shown = try program.run(["show", "w.rec", "①-9", "--language", "ja"])
            #expect(shown.text.contains("書きかけの所見"))
        }
    }

    @Test func whatAnotherRecordsIsSeenWithinMoments() throws {
        try TenkenProgram.withScreen { program, session in
            let other = try program.run(["assess", "w.rec", "①-9", "--result", "compliant", "--by", "鈴木"])
            #expect(other.succeeded)
            let screen = try session.waitFor(text: "鈴木 が 3.13 ①-9 を評価: ○ 適合")
            #expect(screen.text.contains(">○  ① -9"))
        }
    }

    @Test func whatAnotherRecordsIsSeenWhileTyping() throws {
        try TenkenProgram.withScreen { program, session in
            try session.type("e書きかけ", until: "書きかけ")
            let other = try program.run(["assess", "w.rec", "①-10", "--result", "partial", "--by", "鈴木"])
            #expect(other.succeeded)
            _ = try session.waitFor(text: "鈴木 が 3.13 ①-10 を評価: △ 一部適合")
            try session.type("の所見\u{13}", until: "所見を記録しました")
            #expect(try program.run(["show", "w.rec", "①-9", "--language", "ja"]).text.contains("書きかけの所見"))
            #expect(try program.run(["show", "w.rec", "①-10", "--language", "ja"]).text.contains("一部適合"))
        }
    }

    @Test func twoScreensOnOneFileFollowEachOther() throws {
        try TenkenProgram.with { program in
            let one = try program.open()
            let other = try program.open(environment: ["TENKEN_BY": "山田"])
            try one.send("o")
            _ = try other.waitFor(text: "佐藤 花子 が 3.13 ①-9 を評価: ○ 適合")
            try other.type("r", until: "a 承認")
            try other.send("r古い証跡\r")
            _ = try one.waitFor(text: "山田 が 3.13 ①-9 を確認: 差戻し（古い証跡）")
            try one.leave()
        }
    }

    @Test func aNoteThatAnotherWroteMeanwhileIsShownBesideOnesOwn() throws {
        try TenkenProgram.withScreen { program, session in
            try session.type("e自分の文", until: "自分の文")
            let other = try program.run(["assess", "w.rec", "①-9", "--note", "相手の文", "--by", "鈴木"])
            #expect(other.succeeded)
            _ = try session.waitFor(text: "鈴木 が 3.13 ①-9 の所見を記録しました")
            let screen = try session.type("\u{13}", until: "t 相手のまま")
            #expect(screen.text.contains("相手の文") && screen.text.contains("自分の文"))
            try session.type("m", until: "所見を記録しました")
            #expect(try program.run(["show", "w.rec", "①-9", "--language", "ja"]).text.contains("自分の文"))
        }
    }
}
