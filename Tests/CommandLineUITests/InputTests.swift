import CommandLineUI
import Testing
import WorkbookModel

@testable import WorkbookFiles

/// What is made of the bytes on standard input and in the configuration file.
@Suite struct InputTests {
    /// All lines of an input that arrives in these chunks.
    private func lines(_ chunks: [[UInt8]], isTerminal: Bool = false, ends: Int = 1) -> [InputLines.Line] {
        var input = InputLines(isTerminal: isTerminal)
        var rest = chunks[...]
        var lines: [InputLines.Line] = []
        while lines.count(where: { $0 == .end }) < ends {
            lines.append(input.next(.english) { rest.popFirst() ?? [] })
        }
        return lines
    }

    @Test func chunksAreCutIntoLines() {
        let chunks = ["一\n二\r", "\n\n三", "四"].map { Array($0.utf8) }
        #expect(lines(chunks) == [.text("一"), .text("二"), .text(""), .text("三四"), .end])
    }

    @Test func bytesOfOneScalarMayArriveApart() {
        #expect(lines([[0xE4], [0xB8], [0x80, 0x0A]]) == [.text("一"), .end])
    }

    @Test func atATerminalAnEndIsTheEndOfALine() {
        let typed: [[UInt8]] = [Array("o".utf8), [], Array("x\n".utf8)]
        #expect(lines(typed, isTerminal: true) == [.text("o"), .text("x"), .end])
        #expect(lines(typed) == [.text("o"), .end])
    }

    @Test(arguments: [
        ([0xFF], "unreadable (not UTF-8)"), ([0x1B, 0x5B, 0x41], "control characters"), ([0x61, 0x7F], "control"),
    ])
    func whatCanNotBeRecordedIsRefused(_ bytes: [UInt8], _ reason: String) {
        guard case .unreadable(let words) = lines([bytes + [0x0A]])[0] else {
            Issue.record("taken")
            return
        }
        #expect(words.contains(reason))
    }

    @Test func tabsAreText() { #expect(lines([Array("a\tb\n".utf8)])[0] == .text("a\tb")) }

    @Test func aLineAtTheLimitIsTakenAndOneByteMoreIsRefused() {
        let limit = InputLines.limit
        #expect(
            lines([[UInt8](repeating: 0x61, count: limit) + [0x0A]])[0] == .text(String(repeating: "a", count: limit)))
        guard case .unreadable(let words) = lines([[UInt8](repeating: 0x61, count: limit + 1) + [0x0A]])[0] else {
            Issue.record("taken")
            return
        }
        #expect(words.contains("too long"))
    }

    @Test(arguments: [("一\n", "一"), ("一\r\n", "一"), ("一\n\n", "一\n"), ("一", "一"), ("\u{FEFF}一\r二\r\n三\n", "一\n二\n三")])
    func wholeInputLosesItsLastLineFeed(_ input: String, _ text: String) throws {
        #expect(try InputText.text(of: Array(input.utf8), limit: 100, field: "note", .english) == text)
    }

    @Test(arguments: ["", "\n", "\r\n", "\u{FEFF}"]) func emptyInputIsRefusedAndClearsNothing(_ input: String) {
        let problem = #expect(throws: CommandProblem.self) {
            try InputText.text(of: Array(input.utf8), limit: 100, field: "note", .english)
        }
        #expect(problem?.exitStatus == 65)
    }

    @Test(arguments: [
        "", "a", "a\nb", "a\n\nb\n", "\n", "\ta ", "a\u{FEFF}b", "か\u{3099}",
    ])
    func textThatOnlyTravelledIsTheSame(_ text: String) {
        let saved = text + "\n"
        for way in [saved, saved.replacing("\n", with: "\r\n"), saved.replacing("\n", with: "\r"), "\u{FEFF}" + saved] {
            #expect(ForeignText.plain(way).unicodeScalars.elementsEqual(text.unicodeScalars))
        }
    }

    @Test func wholeInputIsBoundedWithoutItsLastLineFeed() throws {
        #expect(try InputText.text(of: Array("abcd\r\n".utf8), limit: 4, field: "note", .english) == "abcd")
        let long = #expect(throws: CommandProblem.self) {
            try InputText.text(of: Array("abcde".utf8), limit: 4, field: "note", .english)
        }
        #expect(long?.exitStatus == 65)
        #expect(throws: CommandProblem.self) { try InputText.text(of: [0xFF], limit: 4, field: "note", .english) }
        #expect(InputText.bytesToRead(limit: 4) > "abcd\r\n".utf8.count)
    }

    @Test func configurationProblemsAreToldInOrderWithTheirLines() {
        let contents = ConfigurationFile.Contents(
            fields: [(name: "Language", value: "xx", line: 3), (name: "Name", value: "佐藤", line: 4)],
            damagedLines: [1, 9])
        let reading = ConfigurationReading(contents)
        #expect(reading.configuration.name == "佐藤")
        let starts = reading.complaints(path: "c.rec", .english).map { $0.prefix(8) }
        #expect(starts == ["c.rec:1:", "c.rec:3:", "c.rec:9:"])
        #expect(ConfigurationReading(nil).complaints(path: nil, .english).isEmpty)
        #expect(
            ConfigurationReading(FileProblem.isFolder(path: "c.rec")).complaints(path: "c.rec", .english).count == 1)
    }

    @Test(arguments: [
        (["VISUAL": "code -w", "EDITOR": "nano"], "code -w"), (["VISUAL": "", "EDITOR": "nano"], "nano"),
        ([:], "vi"), (["EDITOR": "  "], "vi"), (["VISUAL": "code", "EDITOR": "nano", "TERM": "dumb"], "nano"),
    ])
    func editorIsTheOneThatIsSet(_ environment: [String: String], _ editor: String) {
        #expect(EditorCommand.text(["TERM": "xterm"].merging(environment) { $1 }) == editor)
    }

    @Test(arguments: ["vi", "/usr/bin/vi", "emacs-nox", "エディター"]) func plainNameIsStartedAsItIs(_ name: String) {
        #expect(EditorCommand.words(["EDITOR": name]) == [name])
    }

    @Test(arguments: ["ed -a ''", "\"my editor\" -w", "~/bin/ed", "X=1 ed", "ed\t-a", "ed $OPTS"])
    func restIsReadByTheShell(_ command: String) {
        #expect(EditorCommand.words(["EDITOR": command]) == ["sh", "-c", "\(command) \"$@\"", command])
    }

    @Test func encodingProblemIsAboutTheWholeFile() {
        let reading = ConfigurationReading(ConfigurationFile.Contents(isUTF8: false))
        #expect(reading.complaints(path: "c.rec", .english) == ["c.rec: this is not UTF-8"])
    }
}
