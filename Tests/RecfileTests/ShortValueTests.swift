import Testing

@testable import Recfile

/// Short values compared by their bytes, with the same outcome as their strings.
struct ShortValueTests {
    private static let word = "abcdefghijklmnopq"

    @Test(arguments: 0...15, ["\n", "", "\nLater: field of many bytes\n"])
    func shortValueIsItsBytesWhereverItStands(length: Int, rest: String) throws {
        let value = String(Self.word.prefix(length))
        let record = RecfileText(Array("A: \(value)\(rest)".utf8)).records[0]
        #expect(try #require(record.shortValue(ofFieldAt: 0)) == #require(ShortBytes(value.utf8)))
        #expect(record.withValueBytes(ofFieldAt: 0) { Array($0) } == Array(value.utf8))
    }

    @Test(arguments: ["abc", "abd", "ab", "abcd", "abc\u{0}", "abcdefgh", "abcdefghi", "abcdefgh\u{0}", "", "\u{0}"])
    func differentBytesDiffer(value: String) throws {
        for other in ["abc", "abcdefgh"] where other != value {
            let record = RecfileText(Array("A: \(value)\nB: \(other)\n\n# behind the last value\n".utf8)).records[0]
            #expect(record.shortValue(ofFieldAt: 0) != record.shortValue(ofFieldAt: 1))
        }
    }

    @Test(arguments: ["A: abcdefghijklmnop\n", "A: a\n+ b\n", "A:a\n", "A: a\r\n", "A: a\\\nb\n", "A: a\\ \n"])
    func valueThatIsLongOrNotAsItStandsHasNone(text: String) {
        #expect(RecfileText(Array(text.utf8)).records[0].shortValue(ofFieldAt: 0) == nil)
    }

    @Test func moreThanFifteenBytesAreTooMany() {
        #expect(ShortBytes(Self.word.utf8.prefix(15)) != nil && ShortBytes(Self.word.utf8.prefix(16)) == nil)
    }
}
