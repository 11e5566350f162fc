import Recfile
import Testing

/// What other tools and people leave in a file, and the reader accepts.
struct RecfileLeniencyTests {
    @Test func byteOrderMarkIsNoPartOfTheFirstName() {
        let text = RecfileText([0xEF, 0xBB, 0xBF] + Array("Name: a\n".utf8))
        #expect(text.records.first?["Name"] == "a")
    }

    @Test func carriageReturnBeforeLineFeedIsNoPartOfAValue() {
        #expect(values("Name: a\r\n+ b\r\n\r\nName: c\r\n") == [["a\nb"], ["c"]])
    }

    @Test func carriageReturnInsideALineStays() {
        #expect(values("Name: a\rb\n") == [["a\rb"]])
    }

    @Test func lineOfCarriageReturnsOnlyLinesSeparatesRecords() {
        #expect(values("Name: a\n\r\nName: b\n") == [["a"], ["b"]])
    }

    @Test func continuationNeedsNoSpace() {
        #expect(values("Name: a\n+b\n") == [["a\nb"]])
    }

    @Test func continuationTakesOneSpaceOnly() {
        #expect(values("Name: a\n+  b\n") == [["a\n b"]])
    }

    @Test func emptyContinuationIsAnEmptyLine() {
        #expect(values("Name: a\n+\n+ \n+ b\n") == [["a\n\n\nb"]])
    }

    @Test func valueNeedsNoSpaceAfterTheColon() {
        #expect(values("Name:a\n") == [["a"]])
    }

    @Test func valueMayBeEmpty() {
        #expect(values("Name:\nOther: \n") == [["", ""]])
    }

    @Test func blankLineOfSpacesAndTabsSeparatesRecords() {
        #expect(values("Name: a\n \t \nName: b\n") == [["a"], ["b"]])
    }

    @Test func commentBetweenFieldsIsPassedOver() {
        #expect(values("Name: a\n# Name: b\nName: c\n") == [["a", "c"]])
    }

    @Test(arguments: [" # Name: b", "\t# Name: b", " \t #"]) func blanksMayStandBeforeAComment(comment: String) {
        #expect(values("Name: a\n\(comment)\nName: c\n") == [["a", "c"]])
    }

    @Test func lastLineNeedsNoLineFeed() {
        #expect(values("Name: a\n+ b") == [["a\nb"]])
    }

    @Test func backslashAtALinesEndJoinsTheNext() {
        #expect(values("Name: a\\\nb\n") == [["ab"]])
    }

    @Test func backslashAndSpaceAtALinesEndLosesThatSpaceOnly() {
        #expect(values("Name: a\\ \n+ b\\  \n") == [["a\\\nb\\ "]])
    }

    @Test func joinedLineThatLooksLikeAFieldIsText() {
        #expect(values("Name: a\\\nOther: b\nThird: c\n") == [["aOther: b", "c"]])
    }

    @Test func joinedLineOfAFileWithCarriageReturns() {
        #expect(values("Name: a\\\r\nb\r\n") == [["ab"]])
    }

    @Test func valueWithGuardSpaceInAFileWithCarriageReturns() {
        #expect(values("Name: a\\ \r\n") == [["a\\"]])
    }

    @Test func startingFieldBeginsARecordWithoutABlankLine() {
        let text = RecfileText(Array("Kind: a\nNote: x\nKind: b\n".utf8), splittingAt: "Kind")
        #expect(text.records.map { $0.fields.map(\.name) } == [["Kind", "Note"], ["Kind"]])
    }

    @Test func bytesThatAreNotUTF8ComeOutAsReplacementCharacters() {
        let text = RecfileText(Array("Name: a".utf8) + [0xFF, 0x0A])
        #expect(text.records.first?["Name"] == "a\u{FFFD}")
    }

    private func values(_ text: String) -> [[String]] {
        let read = RecfileText(Array(text.utf8))
        #expect(read.damage.isEmpty)
        return read.records.map { $0.fields.map(\.value) }
    }
}
