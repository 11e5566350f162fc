import TestSupport
import Testing

/// Text from elsewhere, pasted in a real terminal.
@Suite struct PasteTests {
    /// Some 10 KB as other systems and programs write them, and what is to be kept of it.
    private static let (pasted, kept): (String, String) = {
        var pasted = ""
        var kept = ""
        for number in 0..<100 {
            let line = "\(number) 医療情報システムの「安全管理」に関する規程、第\(number)条。ｶﾞ行、𠮷野\u{3000}①"
            // Line ends of three systems; a bell, colours, a null, a delete, a control of the upper half.
            let ends = ["\r\n", "\r", "\n"]
            let controls = ["\u{07}", "\u{1B}[31m", "\u{00}", "\u{7F}", "\u{9B}"]
            pasted += line + controls[number % 5] + "\t続き" + ends[number % 3]
            kept += line + (number % 5 == 1 ? "[31m" : "") + "\t続き\n"
        }
        return (pasted + "貼り付けの終わり", kept + "貼り付けの終わり")
    }()

    @Test func tenKilobytesIntoTheNoteAreOneStepWithoutControls() throws {
        #expect(PasteTests.pasted.utf8.count > 10_000)
        try TenkenProgram.withScreen { program, session in
            try session.type("e前に打った行。", until: "前に打った行。")
            try session.paste(PasteTests.pasted)
            _ = try session.waitFor(text: "貼り付けの終わり")
            // One undo takes all of it back, and nothing else.
            try session.send("\u{1F}")
            _ = try session.waitUntil("only what was typed") {
                $0.text.contains("前に打った行。") && !$0.text.contains("貼り付けの終わり") && !$0.text.contains("第0条")
            }
            try session.paste(PasteTests.pasted)
            _ = try session.waitFor(text: "貼り付けの終わり")
            try session.type("\u{13}", until: "所見を記録しました")
            try session.leave()
            #expect(try recorded("Note", program) == ["前に打った行。" + PasteTests.kept])
        }
    }

    @Test func aLineFeedBecomesASpaceInAFieldOfOneLine() throws {
        try TenkenProgram.withScreen { program, session in
            try session.type("w", until: "担当 3.13")
            try session.paste("\r\n情報システム部\r\n山田\u{1B} 太郎\r\n")
            _ = try session.waitFor(text: "情報システム部 山田 太郎")
            try session.type("\r", until: "を記録しました")
            try session.send("/")
            try session.paste("耐タンパー\n")
            _ = try session.waitFor(text: ">·  ② -6")
            try session.type("\rv", until: "証跡 3.13")
            try session.paste("担当者への\n聞き取り | 第5条\r\n")
            try session.type("\r", until: "証跡を記録しました")
            try session.leave()
            #expect(try recorded("Owner", program) == ["情報システム部 山田 太郎"])
            #expect(try recorded("Evidence", program) == ["担当者への 聞き取り | 第5条"])
        }
    }

    /// The values of a field in the file's entries, as recutils sees them.
    private func recorded(_ field: String, _ program: TenkenProgram) throws -> [String] {
        try Recutils.select(["-t", "Entry", "-p", field], from: program.folder("w.rec")).flatMap { $0 }.map(\.value)
    }
}
