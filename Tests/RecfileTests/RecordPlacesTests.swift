import Recfile
import Testing

/// Types, line numbers and ranges: where in a file a record is.
struct RecordPlacesTests {
    private let text = RecfileText(
        Array(
            """
            # comment
            A: 1

            %rec: Item
            %key: Id

            Id: x
            Text: a
            + b
            Last: c

            %rec:\tEntry extra

            Kind: y

            """.utf8))

    @Test func recordsStandInTheSetThatTheLastDescriptorBegan() {
        #expect(text.records.map(\.type) == [nil, "Item", "Item", "Entry", "Entry"])
    }

    @Test func descriptorsAreToldFromData() {
        #expect(text.records.map(\.isDescriptor) == [false, true, false, true, false])
    }

    @Test func lineNumbersCountCommentsAndBlankLines() {
        #expect(text.records.map(\.line) == [2, 4, 7, 12, 14])
    }

    @Test func fieldsKnowTheirFirstLine() {
        #expect(text.records[2].fields.map(\.line) == [7, 8, 10])
    }

    @Test(arguments: [("Kind", [3, 5, 7]), ("None", [1, 3, 5, 7, 10]), (nil, [1, 3, 5, 7, 10])])
    func recordsThatBeginWithAnotherFieldAreFound(_ starter: String?, _ lines: [Int]) {
        let bytes = Array("Kind: a\n\n%rec: Kind\n\n%Kind: b\n\nBy: c\nKind: d\n\nKind: e\n".utf8)
        let text = RecfileText(bytes, splittingAt: starter)
        #expect(text.unsplitRecords.map(\.line) == lines)
        #expect(RecfileText(text, firstLine: 4).unsplitRecords.map(\.line) == lines.map { $0 + 3 })
    }

    @Test func typeInForceAtTheEndIsTheLastOne() {
        #expect(text.lastType == "Entry")
    }

    @Test func typeAndLinesOfATextThatContinuesAFileGoOn() {
        let more = RecfileText(Array("\nKind: z\n".utf8), firstLine: 15, type: "Entry")
        #expect(more.records.map { "\($0.type ?? "") \($0.line)" } == ["Entry 16"])
    }

    @Test func rangeOfARecordIsItsFieldsFromTheFirstByteToTheLastLineFeed() {
        let bytes = text.bytes[text.records[2].range]
        #expect(String(decoding: bytes, as: UTF8.self) == "Id: x\nText: a\n+ b\nLast: c\n")
    }

    @Test func lineCountCountsAnUnendedLine() {
        #expect(RecfileText(Array("A: 1\nB: 2".utf8)).lineCount == 2)
    }

    @Test func firstFieldOfANameIsFoundByName() {
        #expect(RecfileText(Array("A: 1\nA: 2\n".utf8)).records[0]["A"] == "1")
    }

    @Test func allFieldsOfANameAreFoundByName() {
        #expect(RecfileText(Array("A: 1\nAB: 3\nA: 2\n".utf8)).records[0].values("A") == ["1", "2"])
    }
}
