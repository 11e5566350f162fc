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
            try session.send("外部委託先点検\r")
            _ = try session.waitFor(text: "組織")
            try session.send("株式会社あかつき\r")
            _ = try session.waitFor(text: "名前")
            try session.send("\r")
            _ = try session.waitFor(text: ">· ①-9")

            try session.send("jp")
            _ = try session.waitFor(text: ">△ ①-10")
            try session.send("e鍵管理規程 第5条による。\r二行目「運用記録」を確認した。")
            let editing = try session.waitFor(text: "を確認した。")
            #expect(editing.cursor.isVisible)
            try session.send("\u{13}")
            _ = try session.waitFor(text: "所見を記録しました")
            try session.send("vpolicy.txt | 第5条\r")
            _ = try session.waitFor(text: "証跡を記録しました")
            try session.send("w山田\rd2026-12-15\r\t")
            _ = try session.waitFor(text: ">· ①-11")
            try session.send("q")

            #expect(try session.waitForExit() == .code(0))
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
            try first.send("oe覚え書き\u{13}")
            _ = try first.waitFor(text: "所見を記録しました")
            try first.send("q")
            #expect(try first.waitForExit() == .code(0))
            let second = try program.open()
            let screen = try second.waitFor(text: "覚え書き")
            #expect(screen.text.contains(">○ ①-9"))
            try second.send("q")
            #expect(try second.waitForExit() == .code(0))
        }
    }

    @Test func theTerminalIsAsItWasAfterLeaving() throws {
        try TenkenProgram.with { program in
            let session = try program.open()
            let during = session.screen
            #expect(during.isAlternate)
            try session.send("q")
            #expect(try session.waitForExit() == .code(0))
            let after = session.screen
            #expect(!after.isAlternate && !after.wantsMouse && !after.wantsBracketedPaste && after.cursor.isVisible)
        }
    }

    @Test func theCursorStandsAtTheInsertionPointAfterEachCharacter() throws {
        try TenkenProgram.with { program in
            let session = try program.open()
            try session.send("e")
            let start = try session.waitFor(text: "記録して閉じる").cursor
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
        try TenkenProgram.with { program in
            let session = try program.open()
            try session.send("e")
            _ = try session.waitFor(text: "所見")
            for byte in Array("点検𠮷".utf8) { try session.send(bytes: [byte]) }
            _ = try session.waitFor(text: "点検𠮷")
        }
    }

    @Test func invalidBytesLoseNoKey() throws {
        try TenkenProgram.with { program in
            let session = try program.open()
            try session.send(bytes: [0xE3, 0x81, 0x6A, 0xFF, 0x6F])
            _ = try session.waitFor(text: ">○ ①-10")
        }
    }

    @Test func resizingKeepsTheItemUnderTheCursor() throws {
        try TenkenProgram.with { program in
            let session = try program.open()
            try session.send("jjj")
            _ = try session.waitFor(text: ">· ①-12")
            try session.resize(columns: 20, rows: 5)
            _ = try session.waitFor(text: "画面が小さ")
            try session.resize(columns: 120, rows: 40)
            _ = try session.waitUntil("the table at 120 columns") {
                $0.text.contains(">· ①-12") && $0.text.contains("0/14")
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
            try session.resize(columns: 80, rows: 24)
            _ = try session.waitFor(text: ">· ①-10")
            try session.send("e書きか")
            _ = try session.waitFor(text: "書きか")
            try session.resize(columns: 20, rows: 5)
            _ = try session.waitFor(text: "画面が小さ")
            try session.send("け\u{13}")
            try session.resize(columns: 80, rows: 24)
            _ = try session.waitFor(text: "書きかけ")
            #expect(try program.folder.read("w.rec") == before)
            try session.send("\u{13}")
            _ = try session.waitFor(text: "所見を記録しました")
            try session.send("q")
            #expect(try session.waitForExit() == .code(0))
        }
    }

    @Test func typingIsKeptWhenTheProgramIsTerminated() throws {
        try TenkenProgram.with { program in
            let session = try program.open()
            try session.send("e書きかけの所見")
            _ = try session.waitFor(text: "書きかけの所見")
            try session.signal(15)
            #expect(try session.waitForExit() == .code(128 + 15))
            #expect(!session.screen.isAlternate)
            let again = try program.open()
            try again.send("e")
            _ = try again.waitFor(text: "前回の書きかけがあります")
            try again.send("y\u{13}")
            _ = try again.waitFor(text: "所見を記録しました")
            let shown = try program.run(["show", "w.rec", "①-9", "--language", "ja"])
            #expect(shown.text.contains("書きかけの所見"))
        }
    }

    @Test func whatAnotherRecordsIsSeenWithinMoments() throws {
        try TenkenProgram.with { program in
            let session = try program.open()
            let other = try program.run(["assess", "w.rec", "①-9", "--result", "compliant", "--by", "鈴木"])
            #expect(other.succeeded)
            let screen = try session.waitFor(text: "鈴木 が 3.13 ①-9 を評価: ○ 適合")
            #expect(screen.text.contains(">○ ①-9"))
        }
    }

    @Test func whatAnotherRecordsIsSeenWhileTyping() throws {
        try TenkenProgram.with { program in
            let session = try program.open()
            try session.send("e書きかけ")
            _ = try session.waitFor(text: "書きかけ")
            let other = try program.run(["assess", "w.rec", "①-10", "--result", "partial", "--by", "鈴木"])
            #expect(other.succeeded)
            _ = try session.waitFor(text: "鈴木 が 3.13 ①-10 を評価: △ 一部適合")
            try session.send("の所見\u{13}")
            _ = try session.waitFor(text: "所見を記録しました")
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
            try other.send("r")
            _ = try other.waitFor(text: "a 承認")
            try other.send("r古い証跡\r")
            _ = try one.waitFor(text: "山田 が 3.13 ①-9 を確認: 差戻し（古い証跡）")
            try one.send("q")
            #expect(try one.waitForExit() == .code(0))
        }
    }

    @Test func aNoteThatAnotherWroteMeanwhileIsShownBesideOnesOwn() throws {
        try TenkenProgram.with { program in
            let session = try program.open()
            try session.send("e自分の文")
            _ = try session.waitFor(text: "自分の文")
            let other = try program.run(["assess", "w.rec", "①-9", "--note", "相手の文", "--by", "鈴木"])
            #expect(other.succeeded)
            _ = try session.waitFor(text: "鈴木 が 3.13 ①-9 の所見を記録しました")
            try session.send("\u{13}")
            let screen = try session.waitFor(text: "t 相手のまま")
            #expect(screen.text.contains("相手の文") && screen.text.contains("自分の文"))
            try session.send("m")
            _ = try session.waitFor(text: "所見を記録しました")
            #expect(try program.run(["show", "w.rec", "①-9", "--language", "ja"]).text.contains("自分の文"))
        }
    }
}
