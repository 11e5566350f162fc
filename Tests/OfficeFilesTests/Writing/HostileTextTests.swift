import OfficeFiles
import TableSupport
import Testing

/// Texts that a spreadsheet could take for something else, or that XML can not hold.
@Suite(.enabled(if: XLSXWriter.isAvailable, Written.needsLibrary)) struct HostileTextTests {
    @Test(arguments: [
        "=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1)", "{=1}", "3.10", "TRUE", "#N/A", "2026-12-15",
        "https://example.com/", "internal:A1", "mailto:a@example.com", "<b>&amp;\"'", "  両端の空白  ", "一\n二\t三",
        "👩‍👩‍👧‍👦 𠮷野家", "e\u{301}", "＝1", "\u{FEFF}標", "\u{202E}逆", "_", "_x", "_x004", "_xZZZZ_",
    ])
    func aTextStaysAsItIs(text: String) throws {
        #expect(try Written.text(text) == Cell(.text, text))
    }

    @Test(arguments: [
        "_x0041_", "_x000D_", "a_x0041_x0042_b", "_x005F_x0041_", "__x0041__", "_xabCD_", "\u{1}_x0001_",
    ])
    func whatLooksLikeAnEscapeIsNone(text: String) throws {
        #expect(try Written.text(text) == Cell(.text, text.replacing("\u{1}", with: "")))
    }

    @Test(arguments: Array(0..<0x20) + [0x7F, 0xFFFE, 0xFFFF] as [UInt32])
    func noCharacterBreaksTheFile(scalar: UInt32) throws {
        let character = try #require(Unicode.Scalar(scalar))
        let read = try Written.text("前\(character)後").text
        #expect(read.hasPrefix("前"))
        #expect(read.hasSuffix("後"))
    }

    @Test func whatXMLCanNotHoldIsEscaped() throws {
        let sheet = Written.sheet([[.init(.text("\0\u{1F}\u{FFFE}\u{FFFF}"))]])
        let part = try Written.part("xl/sharedStrings.xml", of: Written.document(sheet))
        #expect(part.contains("<t>_x0000__x001F__xFFFE__xFFFF_</t>"))
    }

    @Test(arguments: ["一\r\n二", "一\r二"]) func lineBreaksBecomeLF(text: String) throws {
        #expect(try Written.text(text).text == "一\n二")
    }

    @Test(arguments: ["点", "a", "𠮷"]) func theLongestTextIsKept(character: String) throws {
        let units = character.utf16.count
        let text = String(repeating: character, count: 32_767 / units)
        #expect(try Written.text(text).text == text)
        let longer = text + String(repeating: "a", count: 32_767 % units) + "a"
        #expect(
            try Written.problem(Written.sheet([[nil], [nil, .init(.text(longer))]]))
                == .tooLong("表!B2", limit: 32_767))
    }

    @Test func theLongestTextCanLookLikeEscapes() throws {
        let text = String(repeating: "_x0041_", count: 4_681)
        #expect(text.utf16.count == 32_767)
        #expect(try Written.text(text).text == text.replacing("_x", with: "＿x"))
    }

    @Test func otherTextsBreakNothingEither() throws {
        let hostile = "\0\u{1}\u{FFFE}&<>\"'\r\n=_x0041_\u{202E}"
        var sheet = Written.sheet([[.init(.text("a"), link: "https://example.com/\(hostile)")]])
        sheet.page.foot = hostile + "&G &[Picture]"
        sheet.validations = [.init(range: CellRange("A1:A9"), choices: [hostile, "b"], message: hostile)]
        sheet.colourings = [.init(range: CellRange("A1:A9"), text: hostile, background: 0xFF0000)]
        sheet.charts = [
            SampleSpreadsheet.chart(title: hostile, description: String(repeating: "説明\(hostile)", count: 500))
        ]
        var document = Written.document(sheet)
        document.title = hostile
        // Its parts are read back while it is written.
        #expect(try Written.read(document).count == 2)
    }
}
