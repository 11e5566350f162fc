import OfficeFiles
import TableSupport
import Testing

struct CellTextTests {
    private func shared(_ item: String) throws -> String {
        try text("<c t=\"s\"><v>0</v></c>", texts: "<si>\(item)</si>")
    }

    @Test func furiganaIsNoPartOfTheText() throws {
        let item = "<t>点検</t><rPh sb=\"0\" eb=\"2\"><t>テンケン</t></rPh><phoneticPr fontId=\"1\"/>"
        #expect(try shared(item) == "点検")
        #expect(try text("<c t=\"inlineStr\"><is>\(item)</is></c>") == "点検")
    }

    @Test func richTextIsJoined() throws {
        #expect(try shared("<r><t>自己</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 点検</t></r>") == "自己 点検")
    }

    @Test func escapesAreDecodedOnce() throws {
        #expect(try shared("<t>a_x000D__x000A_b_x0041_</t>") == "a\nbA")
        #expect(try shared("<t>_x005F_x000D_</t>") == "_x000D_")
        #expect(try shared("<t>_x00_ _X0041_ _xZZZZ_ _x0041a _x004</t>") == "_x00_ _X0041_ _xZZZZ_ _x0041a _x004")
    }

    @Test func escapedSurrogatesMakeACharacterInPairsOnly() throws {
        #expect(try shared("<t>_xD842__xDFB7_</t>") == "𠮷")
        #expect(try shared("<t>a_xD842_b_xDFB7_</t>") == "a\u{FFFD}b\u{FFFD}")
    }

    @Test func lineBreaksBecomeLineFeeds() throws {
        #expect(try shared("<t>a\r\nb\nc&#13;d&#13;&#10;e_x000B_f</t>") == "a\nb\nc\nd\ne\nf")
        #expect(try shared("<t>a\u{85}b</t>") == "a\nb")
    }

    @Test func controlsAreLeftOutButForTabs() throws {
        #expect(try shared("<t>a_x001B_[2J_x0007_&#9;b_x0000_&#x7F;\u{9B}c</t>") == "a[2J\tbc")
    }

    @Test func whiteSpaceAtTheEndsCountsWhereTheFileSaysSo() throws {
        #expect(try shared("<t>\n  a b \n</t>") == "a b")
        #expect(try shared("<t xml:space=\"preserve\"> a </t>") == " a ")
        #expect(try shared("<r><t xml:space=\"preserve\"> a</t></r><r><t>b </t></r>") == " ab")
        var parts = WorkbookParts(rows: "<row><c t=\"s\"><v>0</v></c></row>")
        parts.parts["xl/sharedStrings.xml"] = "<sst xml:space=\"preserve\"><si><t> a </t></si></sst>"
        #expect(try sheet(parts).rows == [[Cell(.text, " a ")]])
    }

    @Test func characterDataInAllItsFormsIsText() throws {
        #expect(try shared("<t>a&lt;<![CDATA[<b>]]>&#x70B9;</t>") == "a<<b>点")
    }

    @Test func aTextOfNothingIsAnEmptyCell() throws {
        #expect(
            try cells("<c t=\"s\"><v>0</v></c><c><v>1</v></c>", texts: "<si><t/></si>") == [.empty, Cell(.number, "1")])
    }
}
