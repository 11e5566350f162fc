import OfficeFiles
import TableSupport
import Testing

/// What a sheet has beside its cells, as it stands in the file.
@Suite(.enabled(if: XLSXWriter.isAvailable, Written.needsLibrary)) struct SheetRulesTests {
    private func part(_ change: (inout SheetDocument) -> Void) throws -> String {
        var sheet = Written.sheet([[.init(.text("a"))]])
        change(&sheet)
        return try Written.part(of: sheet)
    }

    private func list(_ choices: [String]) throws -> String {
        try part { $0.validations = [.init(range: CellRange("B2:B9"), choices: choices, message: "選ぶ & 直す")] }
    }

    @Test func shortChoicesStandInTheList() throws {
        let part = try list(["適合", "不適合"])
        #expect(part.contains("<formula1>\"適合,不適合\"</formula1>"))
        #expect(part.contains("error=\"選ぶ &amp; 直す\""))
        #expect(part.contains("sqref=\"B2:B9\""))
    }

    @Test func choicesOfThreeBytesACharacterStandInTheListUpTo255() throws {
        let choices = (0..<16).map { _ in String(repeating: "適", count: 15) }
        #expect(choices.joined(separator: ",").utf16.count == 255)
        #expect(try list(choices).contains("<formula1>\"\(choices.joined(separator: ","))\"</formula1>"))
    }

    @Test(arguments: [
        ["a,b", "c"], ["a\"b"], [" a"], ["a "], [""], (0..<17).map { _ in String(repeating: "適", count: 15) },
    ])
    func otherChoicesStandInAHiddenSheet(choices: [String]) throws {
        #expect(try list(choices).contains("<formula1>'Lists 1'!$A$1:$A$\(choices.count)</formula1>"))
        var sheet = SheetDocument(name: "lists 1")
        sheet.validations = [.init(range: CellRange("A1:A1"), choices: choices, message: "")]
        let read = try #require(Written.read(Written.document(sheet)).last)
        #expect(read.name == "Lists 2")
        #expect(read.isHidden)
        #expect((0..<choices.count).map { read[$0, 0].text } == choices)
    }

    @Test func aColourIsThatOfItsText() throws {
        let part = try part {
            $0.colourings = [.init(range: CellRange("A1:A5"), text: "不\"適合\"", background: 0xF4CCCC)]
        }
        #expect(part.contains("<conditionalFormatting sqref=\"A1:A5\"><cfRule type=\"cellIs\""))
        #expect(part.contains("operator=\"equal\"><formula>\"不\"\"適合\"\"\"</formula>"))
    }

    @Test func theHeadStaysAndIsRepeated() throws {
        var sheet = Written.sheet([[.init(.text("a"))], [.init(.text("b"))]])
        sheet.headRows = 2
        #expect(try Written.part(of: sheet).contains("<pane ySplit=\"2\" topLeftCell=\"A3\""))
        #expect(try Written.part("xl/workbook.xml", of: Written.document(sheet)).contains("表'!$1:$2</definedName>"))
    }

    @Test func otherRowsThanThoseThatStayCanBeRepeated() throws {
        var sheet = Written.sheet([[.init(.text("a"))], [.init(.text("b"))]])
        sheet.headRows = 2
        sheet.repeatedRows = 1...1
        #expect(try Written.part(of: sheet).contains("<pane ySplit=\"2\" topLeftCell=\"A3\""))
        #expect(try Written.part("xl/workbook.xml", of: Written.document(sheet)).contains("表'!$2:$2</definedName>"))
        sheet.repeatedRows = 0...1_048_576
        #expect(try Written.problem(sheet) == .outside("表!R1048577C1"))
    }

    /// ISO/IEC 29500-1, 18.3.1.85: what is 0 there is allowed.
    @Test func aProtectedSheetLeavesWhatIsToBeFilledInOpen() throws {
        var sheet = Written.sheet([[.init(.text("a")), .init(.text("b"), style: .input)]])
        #expect(try !Written.part(of: sheet).contains("sheetProtection"))
        sheet.isProtected = true
        let protection =
            #"<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>"#
        #expect(try Written.part(of: sheet).contains(protection))
        let styles = try Written.part("xl/styles.xml", of: Written.document(sheet))
        #expect(styles.ranges(of: "<protection locked=\"0\"/>").count == 1)
    }

    @Test func thePageIsAsItIsAskedFor() throws {
        let part = try part {
            $0.page.paper = .a3
            $0.page.isLandscape = true
            $0.page.foot = "A&B &G &[Picture] 終"
        }
        #expect(part.contains("<pageSetup paperSize=\"8\" fitToHeight=\"0\" orientation=\"landscape\""))
        #expect(part.contains("<oddFooter>&amp;LA&amp;&amp;B ＆G ＆[Picture] 終&amp;R&amp;P / &amp;N</oddFooter>"))
    }

    @Test func aLongFootIsCut() throws {
        let part = try part { $0.page.foot = String(repeating: "&長", count: 200) }
        #expect(part.contains("…&amp;R&amp;P / &amp;N</oddFooter>"))
    }

    @Test func aLinkIsThereOnlyWhereItIsGiven() throws {
        let sheet = Written.sheet([
            [
                .init(.text("https://example.com/")), .init(.text("文"), link: "https://example.com/a b?<x>#y"),
                .init(.number(5), link: "#表!B2"), .init(.text("x"), link: "javascript:alert(1)"),
                .init(.text("x"), link: "#ない!A1"), .init(.text("x"), link: "file:///etc/passwd"),
                .init(.text("x"), link: "https://example.com/" + String(repeating: "長", count: 700)),
                .init(.text("x"), link: "https://example.com/internal:A1?external:b"),
            ]
        ])
        let part = try Written.part(of: sheet)
        #expect(part.components(of: "<hyperlink ") == 3)
        #expect(part.contains("<hyperlink ref=\"C1\" location=\"'表'!B2\""))
        let targets = try Written.part("xl/worksheets/_rels/sheet1.xml.rels", of: Written.document(sheet))
        #expect(targets.contains("Target=\"https://example.com/a%20b?%3Cx%3E\""))
        #expect(targets.contains("Target=\"https://example.com/internal%3AA1?external%3Ab\""))
        #expect(
            try Written.read(sheet).rows[0].map(\.text) == ["https://example.com/", "文", "5", "x", "x", "x", "x", "x"])
    }

    @Test func linksBeyondWhatExcelTakesAreText() throws {
        let rows = (0..<65_600).map { row in
            [SheetDocument.Cell?.some(.init(.text("\(row)"), link: "https://example.com/\(row)"))]
        }
        let sheet = Written.sheet(rows)
        #expect(try Written.part(of: sheet).components(of: "<hyperlink ") == 65_530)
    }

    @Test func aChartHasItsNumbersNamesAndDescription() throws {
        let document = SampleSpreadsheet.document
        let chart = try Written.part("xl/charts/chart1.xml", of: document)
        #expect(chart.contains("<c:grouping val=\"stacked\"/>"))
        #expect(chart.contains("<c:barDir val=\"bar\"/>"))
        #expect(chart.contains("<c:catAx><c:axId val=\"50010001\"/><c:scaling><c:orientation val=\"maxMin\"/>"))
        #expect(chart.contains("<c:crosses val=\"max\"/><c:crossBetween"))
        #expect(chart.contains("<c:f>集計!$A$2:$A$6</c:f>") || chart.contains("<c:f>'集計'!$A$2:$A$6</c:f>"))
        #expect(chart.contains("<c:v>3.1 大項目</c:v>"))
        let drawing = try Written.part("xl/drawings/drawing1.xml", of: document)
        #expect(drawing.contains("descr=\"大項目 3.1 から 3.5 までの評価の数を積み上げた横棒のグラフ。\""))
    }
}

extension String {
    fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
