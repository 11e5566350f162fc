import TerminalUI
import Testing

/// What a terminal says of its background, and what is no such report.
@Suite struct BackgroundReportTests {
    private static let report = "\u{1B}]11;rgb:ffff/8000/0000"

    @Test(arguments: ["\u{7}", "\u{1B}\\"]) func itIsFoundAmongWhatIsTyped(_ end: String) throws {
        let bytes = Array("j\(BackgroundReportTests.report)\(end)k".utf8)
        let found = try #require(BackgroundReport.find(in: bytes))
        #expect(found.report.red == 1 && found.report.blue == 0)
        #expect(abs(found.report.green - 0.5) < 0.001)
        #expect(found.rest == Array("jk".utf8))
    }

    @Test(arguments: [
        "rgb:f/0/0", "rgb:ff/00/00", "rgb:fff/000/000", "rgb:ffff/0000/0000", "rgba:ff/00/00/80", "#ff0000",
    ])
    func colorsOfAllFormsAreRead(_ color: String) throws {
        let found = try #require(BackgroundReport.find(in: Array("\u{1B}]11;\(color)\u{7}".utf8)))
        #expect(found.report == BackgroundReport(red: 1, green: 0, blue: 0))
    }

    @Test(arguments: [
        "rgb:ff/00", "rgb:ff/00/00/00", "rgb:fffff/0/0", "rgb:gg/00/00", "rgb:-1/00/00", "#ff00", "red", "", "?",
        "rgb:あ/00/00",
    ])
    func whatIsNoColorIsNone(_ color: String) {
        #expect(BackgroundReport.find(in: Array("\u{1B}]11;\(color)\u{7}".utf8)) == nil)
    }

    @Test func aLateOneIsNoKeyHoweverItComesApart() {
        let bytes = Array("j\(BackgroundReportTests.report)\u{1B}\\k".utf8)
        for cut in 0...bytes.count {
            var decoder = KeyDecoder(awaitsBackground: true)
            let events =
                decoder.feed(bytes: Array(bytes[..<cut])) + decoder.feed(bytes: Array(bytes[cut...])) + decoder.flush()
            #expect(events.count == 3, "cut at \(cut): \(events)")
            #expect(events.first == .key(Key("j")) && events.last == .key(Key("k")))
        }
    }

    @Test func oneThatCanNotBeReadIsNoKeyEither() {
        var decoder = KeyDecoder(awaitsBackground: true)
        #expect(decoder.feed(bytes: Array("\u{1B}]11;what\u{7}k".utf8)) == [.key(Key("k"))])
    }

    @Test func altAndTheBracketIsAKeyAsBefore() {
        for awaits in [false, true] {
            var decoder = KeyDecoder(awaitsBackground: awaits)
            #expect(decoder.feed(bytes: Array("\u{1B}]x".utf8)) == [.key(Key(.scalar("]"), .alt)), .key(Key("x"))])
            _ = decoder.feed(bytes: Array("\u{1B}]".utf8))
            #expect(decoder.isReportPending == awaits)
            _ = decoder.flush()
            #expect(!decoder.isPending)
        }
    }

    @Test func whatIsTooLongIsNoReport() {
        var decoder = KeyDecoder(awaitsBackground: true)
        let events = decoder.feed(bytes: Array(("\u{1B}]11;" + String(repeating: "9", count: 80)).utf8))
        #expect(events.count > 64)
    }
}
