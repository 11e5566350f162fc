import CLibrary
import TestSupport
import Testing

/// What keeps the work safe, on the screen of a real terminal.
@Suite struct ScreenSafetyTests {
    @Test func whatAnOlderCopyLacksIsOfferedOnceAndPutBack() throws {
        try TenkenProgram.with { program in
            let first = try program.open()
            let older = try program.folder.read("w.rec")
            try first.type("o", until: "適合 を記録しました")
            try first.leave()
            try program.folder.write(older, to: "w.rec")

            let later = try program.start(["w.rec", "--language", "ja"])
            let offer = try later.waitFor(text: "y 戻す")
            #expect(offer.text.contains("ここで記録した 1 件が、このファイルにありません"))
            try later.type("\u{1B}", until: "ヘルプ")
            try later.leave()

            let again = try program.start(["w.rec", "--language", "ja"])
            _ = try again.waitFor(text: "y 戻す")
            try again.type("y", until: "1 件を戻しました")
            try again.leave()
            #expect(try program.run(["show", "w.rec", "①-9", "--language", "ja"]).text.contains("適合"))
        }
    }

    @Test func whatIsLeftOutIsNotOfferedAgain() throws {
        try TenkenProgram.with { program in
            let first = try program.open()
            let older = try program.folder.read("w.rec")
            try first.type("o", until: "適合 を記録しました")
            // Replaced while it is open: the offer comes by itself.
            try program.folder.write(older, to: "w.rec")
            _ = try first.waitFor(text: "y 戻す")
            try first.type("n", until: "1 件を戻さないことにしました")
            try first.leave()
            #expect(try program.run(["restore", "w.rec", "--language", "ja"]).errorText.contains("戻すものはありません"))
        }
    }

    @Test func aSealMadeOnTheScreenVerifiesByCommand() throws {
        try TenkenProgram.withScreen(columns: 160) { program, session in
            let screen = try session.type("o:seal 月次\r", until: "tenken-seal 1 ")
            let row = try #require(screen.rows.first { $0.contains("tenken-seal 1 ") })
            let id = try #require(row.split(separator: " ").first { $0.count == 64 }.map(String.init))
            try session.type("\u{1B}", until: "ヘルプ")
            try session.type(":verify\r", until: "欠けはありません")
            try session.type("\u{1B}", until: "ヘルプ")
            try session.leave()
            #expect(try program.run(["verify", "w.rec", "--expect", id]).succeeded)
        }
    }

    @Test func aConflictIsSettledByNumber() throws {
        try TenkenProgram.with { program in
            _ = try program.run(["new", "w.rec", "--title", "点検"])
            try program.folder.write(try program.folder.read("w.rec"), to: "other.rec")
            _ = try program.run(["assess", "w.rec", "①-9", "--result", "compliant", "--by", "山田"])
            _ = try program.run(["assess", "other.rec", "①-9", "--result", "partial", "--by", "鈴木"])
            #expect(try program.run(["merge", "w.rec", "other.rec"]).succeeded)
            let session = try program.open(columns: 120, rows: 40)
            let screen = try session.type("\r", until: "2  鈴木")
            #expect(screen.text.contains("1  山田") && screen.text.contains("○ 適合"))
            try session.type("2\r", until: "食い違いを決めました")
            try session.leave()
            let shown = try program.run(["show", "w.rec", "①-9", "--language", "ja"])
            #expect(shown.text.contains("一部適合"))
        }
    }

    @Test func evidenceThatWasMovedIsFoundAndItsPathTaken() throws {
        try TenkenProgram.with { program in
            try program.folder.write("規程", to: "policy.txt")
            _ = try program.run(["new", "w.rec", "--title", "点検"])
            let made = try program.run(["assess", "w.rec", "①-9", "--result", "compliant", "--evidence", "policy.txt"])
            #expect(made.succeeded)
            try program.folder.makeFolder("records")
            try program.folder.write("規程", to: "records/policy.txt")
            #expect(unlink(program.folder("policy.txt")) == 0)
            let session = try program.open()
            try session.type("v", until: "records/policy.txt に移っています")
            try session.type("m", until: "添付のまま")
            try program.folder.write("別の規程", to: "records/policy.txt")
            try session.type("c", until: "変わっている")
            try session.type("\u{1B}", until: "ヘルプ")
            try session.leave()
        }
    }
}
