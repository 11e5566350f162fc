import TestSupport
import Testing

/// The configuration file through the program.
@Suite struct ConfigurationTests {
    @Test func mistakesAreReportedWithFileAndLineAndTheRestHolds() throws {
        try TenkenProgram.with { program in
            try program.configure("# mine\nLanguage: fr\nName: 鈴木\nKey: note E\nwords\nMouse: maybe\n")
            let made = try program.run(["new", "w.rec"], environment: ["TENKEN_BY": nil])
            #expect(made.succeeded)
            let file = program.folder("config/tenken/config.rec")
            let lines = made.errorText.split(separator: "\n").map(String.init)
            #expect(lines.count == 3, "\(made.errorText)")
            #expect(lines[0].hasPrefix("tenken: \(file):2: ") && lines[0].contains("ja, en"))
            #expect(lines[1].hasPrefix("tenken: \(file):5: "))
            #expect(lines[2].hasPrefix("tenken: \(file):6: ") && lines[2].contains("on, off"))
            #expect(String(decoding: try program.folder.read("w.rec"), as: UTF8.self).contains("By: 鈴木"))
            let screen = try program.run(["screen", "w.rec", "--size", "80x24", "--keys", "E"]).text
            #expect(screen.contains("^S"), "the configured key opens the note")
        }
    }

    @Test func languageAndNameGiveWayToOptionAndEnvironment() throws {
        try TenkenProgram.with { program in
            try program.configure("Language: ja\nName: 鈴木\n")
            #expect(try program.run(["new", "w.rec"]).text.contains("作りました"))
            #expect(String(decoding: try program.folder.read("w.rec"), as: UTF8.self).contains("By: 佐藤 花子"))
            #expect(try program.run(["--help"]).text.contains("使い方"))
            #expect(try program.run(["check", "w.rec", "--language", "en"]).text.contains("not assessed"))
        }
    }

    @Test func aFolderInItsPlaceIsReportedAndNothingStops() throws {
        try TenkenProgram.with { program in
            for name in ["config", "config/tenken", "config/tenken/config.rec"] { try program.folder.makeFolder(name) }
            let made = try program.run(["new", "w.rec"])
            #expect(made.succeeded)
            #expect(made.errorText.contains("config.rec: this is a folder"))
        }
    }

    @Test func whatConfigPrintsSaysTheSameWhenItIsRead() throws {
        try TenkenProgram.with { program in
            try program.configure(
                "Language: en\nName: 鈴木\nMouse: off\nKey: note E <F2>\nKey: plan none\n"
                    + "Key: quit Q\nKey: back q <Esc>\nStyle: gap blue italic\n")
            let first = try program.run(["config"])
            try program.configure(first.text)
            #expect(try Recutils.complaints(aboutFileAt: program.folder("config/tenken/config.rec")) == "")
            let second = try program.run(["config"])
            #expect(second.text == first.text)
            #expect(second.errorText.isEmpty)
            for part in ["Name: 鈴木", "Mouse: off", "Key: note E <F2>", "Key: plan none", "Style: gap blue italic"] {
                #expect(first.text.contains("\n\(part)\n"), "\(part)")
            }
            #expect(try program.run(["keys"]).text.contains("E <F2>"))
        }
    }

    @Test func defaultsThatConfigPrintsCanBeUncommented() throws {
        try TenkenProgram.with { program in
            let first = try program.run(["config", "--language", "en"]).text
            let settings = ["Language", "Name", "AmbiguousWidth", "Mouse", "Color", "MoveOn", "Key", "Style"]
            let lines = first.split(separator: "\n").map(String.init)
            let uncommented = lines.map { line in
                settings.contains { line.hasPrefix("# \($0): ") } ? String(line.dropFirst(2)) : line
            }
            #expect(
                Set(uncommented.compactMap { $0.split(separator: ":").first.map(String.init) }).isSuperset(of: settings)
            )
            try program.configure(uncommented.map { $0 + "\n" }.joined())
            let second = try program.run(["config"])
            #expect(second.errorText.isEmpty, "\(second.errorText)")
            #expect(second.text.contains("\nLanguage: en\n") && second.text.contains("\n# Mouse: on\n"))
        }
    }

    @Test func inTheTerminalMistakesAreSaidOnTheScreenToo() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            try program.configure("Mouse: off\nMoveOn: perhaps\n")
            let session = try program.start(["w.rec", "--language", "ja"])
            let screen = try session.waitFor(text: "設定ファイルに誤りが 1 件")
            #expect(!screen.wantsMouse && screen.wantsBracketedPaste)
            try session.leave()
            #expect(String(decoding: session.rawOutput, as: UTF8.self).contains("config.rec:2: "))
        }
    }

    @Test(arguments: [("auto", true), ("never", false)])
    func colorNeverDrawsWithoutColours(_ setting: String, _ isColored: Bool) throws {
        try TenkenProgram.with { program in
            try program.configure("Color: \(setting)\n")
            let session = try program.open()
            let screen = try session.type("xj", until: ">·  ① -10")
            let (row, column) = try #require(screen.position(of: "×  ① -9"))
            #expect((screen.cell(row: row, column: column).foreground != nil) == isColored)
            try session.leave()
        }
    }
}

/// Characters of ambiguous width.
@Suite struct AmbiguousWidthTests {
    @Test func theWidthGivenHoldsForScreenAndReports() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            func frame(_ arguments: [String]) throws -> Bool {
                try program.run(["screen", "w.rec", "--size", "80x24"] + arguments).text.contains("┌")
            }
            #expect(try frame([]))
            #expect(try frame(["--ambiguous-width", "1"]))
            #expect(try !frame(["--ambiguous-width", "2"]))
            try program.configure("AmbiguousWidth: 2\n")
            #expect(try !frame([]))
            #expect(try frame(["--ambiguous-width", "auto"]))
            let wrong = try program.run(["screen", "w.rec", "--size", "80x24", "--ambiguous-width", "3"])
            #expect(wrong.status == .code(64))
        }
    }

    @Test func whatIsTypedBeforeTheAnswerIsNotLost() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let session = try program.start(["w.rec", "--language", "ja"])
            let screen = try session.type("jjo", until: ">○  ① -11")
            #expect(screen.text.contains("┌"))
            #expect(String(decoding: session.rawOutput, as: UTF8.self).contains("\u{1B}[6n"))
            try session.leave()
            let settings = try session.lineSettings()
            #expect(settings.isForLines)
        }
    }

    @Test func aTerminalThatDrawsThemWideIsBelieved() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let session = try program.start(["w.rec", "--language", "ja"])
            // The answer of a terminal whose cursor stands in column 3 behind one such character; it comes before the
            // emulator's own, which draws them narrow.
            try session.send("\u{1B}[1;3R")
            _ = try session.waitUntil("a frame in ASCII") { $0.isAlternate && $0.text.contains("+- 3.13 ") }
            try session.leave()
        }
    }

    @Test func aTerminalIsNotAskedWhereTheWidthIsGiven() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let session = try program.start(["w.rec", "--language", "ja", "--ambiguous-width", "1"])
            _ = try session.waitFor(text: "① -9")
            try session.leave()
            #expect(!String(decoding: session.rawOutput, as: UTF8.self).contains("\u{1B}[6n"))
        }
    }
}
