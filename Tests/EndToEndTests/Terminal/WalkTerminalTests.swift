import CLibrary
import TestSupport
import Testing

/// `tenken walk` on a terminal: answers are edited as in the program's own fields.
@Suite struct WalkTerminalTests {
    private func walk(_ program: TenkenProgram, _ arguments: [String] = []) throws -> TerminalSession {
        #expect(try program.run(["new", "w.rec"]).succeeded)
        return try program.start(["walk", "w.rec", "--language", "ja"] + arguments, columns: 80, rows: 60)
    }

    /// Answers the result, and waits for the question about the note.
    private func answerResult(_ key: String, _ session: TerminalSession) throws {
        _ = try session.waitFor(text: "? ヘルプ]:")
        try session.send(key + "\r")
        _ = try session.waitFor(text: "所見 [Enter なし、? ヘルプ]:")
    }

    /// The values of a field in the file's entries, as recutils sees them, without repetitions.
    private func recorded(_ field: String, _ program: TenkenProgram) throws -> [String] {
        let values = try Recutils.select(["-t", "Entry", "-p", field], from: program.folder("w.rec"))
        return values.flatMap { $0 }.map(\.value).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    @Test func backspaceTakesAWholeCharacterAndAnArrowGoesBack() throws {
        try TenkenProgram.with { program in
            let session = try walk(program)
            try answerResult("o", session)
            try session.send("鍵管理規程\u{7F}\u{7F}")
            _ = try session.waitUntil("two characters less and the cursor behind the rest") {
                $0.rows[$0.cursor.row] == "所見 [Enter なし、? ヘルプ]: 鍵管理" && $0.cursor.column == 29 + 6
            }
            try session.send("\u{1B}[D新\r")
            _ = try session.waitFor(text: "証跡（")
            #expect(try recorded("Note", program) == ["鍵管新理"])
        }
    }

    @Test func whatIsTypedAtTheEndIsAllThatIsSent() throws {
        try TenkenProgram.with { program in
            let session = try walk(program)
            try answerResult("o", session)
            try session.send("鍵")
            _ = try session.waitFor(text: "]: 鍵")
            let count = session.rawOutput.count
            try session.send("a理")
            _ = try session.waitFor(text: "]: 鍵a理")
            #expect(String(decoding: session.rawOutput[count...], as: UTF8.self) == "a理")
        }
    }

    @Test func anAnswerWiderThanTheRowScrollsAndIsWholeOnceItIsGiven() throws {
        try TenkenProgram.with { program in
            let session = try walk(program)
            try answerResult("o", session)
            let note = "はじめ" + String(repeating: "鍵管理規程を確かめた。", count: 6) + "おわり"
            try session.send(note)
            _ = try session.waitUntil("its end alone") { $0.text.contains("おわり") && !$0.text.contains("はじめ") }
            try session.send("\r")
            let screen = try session.waitFor(text: "証跡（")
            #expect(screen.rows.joined().contains("所見 [Enter なし、? ヘルプ]: " + note))
            #expect(try recorded("Note", program) == [note])
        }
    }

    @Test func aPasteOfSeveralLinesIsOneAnswer() throws {
        try TenkenProgram.with { program in
            let session = try walk(program)
            try answerResult("p", session)
            try session.paste("一行目\r\nq\r\n三行目")
            _ = try session.waitFor(text: "]: 一行目␊q␊三行目")
            #expect(try recorded("Note", program) == [])
            try session.send("\r")
            _ = try session.waitFor(text: "証跡（")
            try session.send("\r")
            _ = try session.waitFor(text: "担当 [")
            try session.paste("情報システム部\n山田\n")
            _ = try session.waitFor(text: "]: 情報システム部 山田")
            try session.send("\r")
            _ = try session.waitFor(text: "目標日（")
            #expect(try recorded("Note", program) == ["一行目\nq\n三行目"])
            #expect(try recorded("Owner", program) == ["情報システム部 山田"])
        }
    }

    @Test func earlierAnswersAndWhatIsRecordedComeBackWithTheArrows() throws {
        try TenkenProgram.with { program in
            let session = try walk(program)
            try answerResult("o", session)
            try session.send("鍵管理規程を見た\r")
            _ = try session.waitFor(text: "証跡（")
            // Back to the note, which is recorded now, and changed.
            try session.send("b\r")
            _ = try session.waitFor(text: "所見 [Enter このまま")
            try session.send("途中\u{1B}[A。\r")
            _ = try session.waitUntil("the evidence again") { $0.text.split(separator: "証跡（").count == 3 }
            #expect(try recorded("Note", program) == ["鍵管理規程を見た", "鍵管理規程を見た。"])
            // The next item: the latest answer, the one before it, and what was being typed.
            try session.send("s\r")
            _ = try session.waitFor(text: "項目 2/14")
            try session.send("o\r")
            _ = try session.waitUntil("the note") { $0.rows[$0.cursor.row] == "所見 [Enter なし、? ヘルプ]:" }
            try session.send("途中\u{1B}[A")
            _ = try session.waitUntil("the latest") { $0.rows[$0.cursor.row].hasSuffix("]: 鍵管理規程を見た。") }
            try session.send("\u{1B}[A")
            _ = try session.waitUntil("the first") { $0.rows[$0.cursor.row].hasSuffix("]: 鍵管理規程を見た") }
            try session.send("\u{1B}[B\u{1B}[B")
            _ = try session.waitUntil("what was typed") { $0.rows[$0.cursor.row].hasSuffix("]: 途中") }
        }
    }

    @Test func controlDStopsWithTheSummaryAndGivesTheTerminalBack() throws {
        try TenkenProgram.with { program in
            let session = try walk(program)
            try answerResult("o", session)
            #expect(session.screen.wantsBracketedPaste)
            try session.send("\u{04}")
            #expect(try session.waitForExit() == .code(0))
            #expect(session.screen.text.contains("1/14"))
            try expectGivenBack(session)
            #expect(try recorded("Result", program) == ["compliant"])
        }
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func aSignalEndsItWithWhatWasAnswered(_ signal: Int32) throws {
        try TenkenProgram.with { program in
            let session = try walk(program)
            try answerResult("o", session)
            try session.send("書きかけ")
            _ = try session.waitFor(text: "]: 書きかけ")
            if signal == SIGINT { try session.send("\u{03}") } else { try session.signal(signal) }
            #expect(try session.waitForExit() == .signal(signal))
            try expectGivenBack(session)
            #expect(try recorded("Result", program) == ["compliant"])
            #expect(try recorded("Note", program) == [])
        }
    }

    @Test func aClosedWindowEndsItAsItsSignalDoes() throws {
        try TenkenProgram.with { program in
            let session = try walk(program)
            try answerResult("o", session)
            session.close()
            #expect(try session.waitForExit() == .signal(SIGHUP))
            #expect(try recorded("Result", program) == ["compliant"])
        }
    }

    @Test func whatIsTypedAheadAnswersTheNextQuestionsToTheEnd() throws {
        try TenkenProgram.with { program in
            let session = try walk(program)
            try session.send("o\r規程\r聞き取り\r\rp\r\u{04}")
            #expect(try session.waitForExit() == .code(0))
            #expect(session.screen.text.contains("2/14"))
            #expect(try recorded("Result", program) == ["compliant", "partial"])
            #expect(try recorded("Note", program) == ["規程"])
            #expect(try recorded("Evidence", program) == ["聞き取り"])
        }
    }

    private func expectGivenBack(_ session: TerminalSession) throws {
        let settings = try session.lineSettings()
        #expect(settings.echoes && settings.isByLine && settings.makesSignals)
        #expect(!session.screen.wantsBracketedPaste)
    }
}
