import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What keeps the work safe, on the screen of a real terminal.
@Suite struct ScreenSafetyTests {
    @Test func whatAnOlderCopyLacksIsOfferedOnceAndPutBack() throws {
        try TenkenProgram.with { program in
            let first = try program.open()
            let older = try program.folder.read("w.rec")
            try first.send("o")
            _ = try first.waitFor(text: "適合 を記録しました")
            try first.send("q")
            #expect(try first.waitForExit() == .code(0))
            try program.folder.write(older, to: "w.rec")

            let later = try program.start(["w.rec", "--language", "ja"])
            let offer = try later.waitFor(text: "y 戻す")
            #expect(offer.text.contains("ここで記録した 1 件が、このファイルにありません"))
            try later.send("\u{1B}")
            _ = try later.waitFor(text: "ヘルプ")
            try later.send("q")
            #expect(try later.waitForExit() == .code(0))

            let again = try program.start(["w.rec", "--language", "ja"])
            _ = try again.waitFor(text: "y 戻す")
            try again.send("y")
            _ = try again.waitFor(text: "1 件を戻しました")
            try again.send("q")
            #expect(try again.waitForExit() == .code(0))
            #expect(try program.run(["show", "w.rec", "①-9", "--language", "ja"]).text.contains("適合"))
        }
    }

    @Test func whatIsLeftOutIsNotOfferedAgain() throws {
        try TenkenProgram.with { program in
            let first = try program.open()
            let older = try program.folder.read("w.rec")
            try first.send("o")
            _ = try first.waitFor(text: "適合 を記録しました")
            // Replaced while it is open: the offer comes by itself.
            try program.folder.write(older, to: "w.rec")
            _ = try first.waitFor(text: "y 戻す")
            try first.send("n")
            _ = try first.waitFor(text: "1 件を戻さないことにしました")
            try first.send("q")
            #expect(try first.waitForExit() == .code(0))
            #expect(try program.run(["restore", "w.rec", "--language", "ja"]).text.contains("すべてあります"))
        }
    }

    @Test func aSealMadeOnTheScreenVerifiesByCommand() throws {
        try TenkenProgram.with { program in
            let session = try program.open(columns: 160)
            try session.send("o:seal 月次\r")
            let screen = try session.waitFor(text: "tenken-seal 1 ")
            let row = try #require(screen.rows.first { $0.contains("tenken-seal 1 ") })
            let id = try #require(row.split(separator: " ").first { $0.count == 64 }.map(String.init))
            try session.send("\u{1B}")
            _ = try session.waitFor(text: "ヘルプ")
            try session.send(":verify\r")
            _ = try session.waitFor(text: "欠けはありません")
            try session.send("\u{1B}")
            _ = try session.waitFor(text: "ヘルプ")
            try session.send("q")
            #expect(try session.waitForExit() == .code(0))
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
            try session.send("\r")
            let screen = try session.waitFor(text: "2  鈴木")
            #expect(screen.text.contains("1  山田") && screen.text.contains("○ 適合"))
            try session.send("2\r")
            _ = try session.waitFor(text: "食い違いを決めました")
            try session.send("q")
            #expect(try session.waitForExit() == .code(0))
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
            try session.send("v")
            _ = try session.waitFor(text: "records/policy.txt に移っています")
            try session.send("m")
            _ = try session.waitFor(text: "添付のまま")
            try program.folder.write("別の規程", to: "records/policy.txt")
            try session.send("c")
            _ = try session.waitFor(text: "変わっている")
            try session.send("\u{1B}")
            _ = try session.waitFor(text: "ヘルプ")
            try session.send("q")
            #expect(try session.waitForExit() == .code(0))
        }
    }
}
