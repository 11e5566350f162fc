import Recfile
import Testing

/// What a reader asks of fields without comparing their names or values as strings.
struct TableTests {
    private static let words = WordTable([("a", 1), ("partial", 2), ("longer than fifteen bytes", 3), ("", 4)])

    @Test func fieldMeansWhatItsNameMeans() {
        let text = RecfileText(Array("A: 1\nB: 2\nA: 3\n\nC: 4\nB: 5\n".utf8))
        let table = FieldTable(text) { ["A": 1, "C": 3][$0] }
        let meanings = text.records.map { record in
            (0..<record.fieldCount).map { table.meaning(ofFieldAt: $0, in: record) }
        }
        #expect(meanings == [[1, nil, 1], [3, nil]])
    }

    @Test func tableCoversTheRecordsOfItsOwnTextOnly() {
        let (text, other) = (RecfileText(Array("A: 1\n".utf8)), RecfileText(Array("A: 1\n".utf8)))
        let table = FieldTable(text) { $0 }
        #expect(table.covers(text.records[0]) && !table.covers(other.records[0]))
    }

    @Test(arguments: [
        ("A: partial\n", 2), ("A:partial\r\n", 2), ("A: longer than fifteen bytes\n", 3), ("A: a\n+\n", nil),
        ("A: \n", 4),
        ("A: partia\n", nil), ("A: partially\n", nil), ("A: PARTIAL\n", nil), ("A: longer than fifteen bytes!\n", nil),
    ])
    func wordIsFoundHoweverItIsWritten(text: String, value: Int?) {
        #expect(TableTests.words.value(ofFieldAt: 0, in: RecfileText(Array(text.utf8)).records[0]) == value)
    }

    @Test(arguments: [
        "A: one\n", "A: one\n+ two\n", "A:one\n", "A: one\\ \n", "A: one\\\ntwo\n", "A: 長い一行の値、十五バイトより長い\n",
    ])
    func bytesOfAValueAreThoseOfItsText(text: String) {
        let record = RecfileText(Array(text.utf8)).records[0]
        #expect(record.withValueBytes(ofFieldAt: 0) { Array($0) } == Array(record.fields[0].value.utf8))
    }
}
