import Recfile
import TestSupport
import Testing

/// Lines that are not recfile syntax: reported by number, the rest is read all the same, and nothing crashes.
struct RecfileDamageTests {
    @Test(arguments: [
        ("Name: a\nno field here\nOther: b\n", 2), ("+ nothing to continue\nName: a\n", 1),
        ("Name: a\n# comment\n+ too late\n", 3), ("Name: a\n\n+ too late\n", 3), ("1st: a\n", 1), (" Name: a\n", 1),
        ("Na me: a\n", 1), ("氏名: a\n", 1), ("Name: a\n\u{0}\u{0}\n", 2), (": a\n", 1), ("%: a\n", 1), ("Name : a\n", 1),
    ])
    func lineThatIsNoFieldIsReportedByItsNumber(text: String, line: Int) {
        #expect(RecfileText(Array(text.utf8)).damage.map(\.line) == [line])
    }

    /// A name that was met before is looked up without being examined again.
    @Test(arguments: [
        "Na\u{0}:", "Name\u{0}:", "\u{0}:", "\u{0}\u{0}Name:", "Name", "Na me:", ":", "NameOfFifteenX\u{0}:",
    ])
    func lineThatIsNoFieldIsReportedAfterNamesThatItResembles(line: String) {
        let text = "Name: a\nNa: b\nNameOfFifteenX: c\n\(line) and more than sixteen bytes\n"
        #expect(RecfileText(Array(text.utf8)).damage.map(\.line) == [4])
    }

    @Test(arguments: [1, 2, 7, 8, 9, 14, 15, 16, 17, 255])
    func nameOfAnyLengthIsToldFromTheOneThatIsLongerByALetter(length: Int) {
        let name = String(repeating: "n", count: length)
        let lines = ["\(name): 1", "\(name)n: 2", "\(name): 3", "\(name)n: 4"].joined(separator: "\n")
        let fields = RecfileText(Array(lines.utf8)).records.flatMap(\.fields)
        #expect(
            fields.map(\.name) == [name, name + "n", name, name + "n"] && fields.map(\.value) == ["1", "2", "3", "4"])
    }

    @Test func damagedLineDoesNotEndItsRecord() {
        let text = RecfileText(Array("Name: a\n???\nOther: b\n".utf8))
        #expect(text.records.map { $0.fields.map(\.name) } == [["Name", "Other"]])
    }

    @Test func damagedLineKnowsItsBytes() throws {
        let text = RecfileText(Array("Name: a\r\n???\r\n".utf8))
        let damaged = try #require(text.damage.first)
        #expect(text.bytes[damaged.range].elementsEqual("???".utf8))
    }

    @Test func linesOfATextThatContinuesAFileAreNumberedFromItsStart() {
        #expect(RecfileText(Array("\n???\n".utf8), firstLine: 41).damage.map(\.line) == [42])
    }

    @Test(arguments: UInt64(1)...20)
    func anyBytesAreReadWithEveryRangeInsideTheText(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        // Bytes with a meaning are frequent, so that every branch of the scanner is taken.
        let syntax = Array("Kind: assess\nNote: \\\n+ %rec: #\r\n\t \\ \u{FEFF}\u{0}暗".utf8)
        for _ in 0..<300 {
            let count = Int.random(in: 0...80, using: &random)
            let bytes = (0..<count).map { _ in
                Bool.random(using: &random)
                    ? syntax[Int.random(in: syntax.indices, using: &random)] : UInt8.random(in: 0...255, using: &random)
            }
            expectSoundRanges(RecfileText(bytes, splittingAt: "Kind"))
        }
    }

    @Test func everyTruncationIsReadWithEveryRangeInsideTheText() {
        let whole = Array("\u{FEFF}# c\r\n%rec: A\n\nName: a\\\nb\n+ c\\ \nKind: 暗\n+\n+ d\n\n\\x\nName:\\\n".utf8)
        for end in 0...whole.count { expectSoundRanges(RecfileText(Array(whole[..<end]), splittingAt: "Kind")) }
    }

    private func expectSoundRanges(_ text: RecfileText) {
        let whole = 0..<text.bytes.count
        var last = 0
        for record in text.records {
            #expect(whole.contains(record.range) && record.range.lowerBound >= last && !record.range.isEmpty)
            last = record.range.upperBound
            for field in record.fields {
                #expect(field.value.utf8.count <= 3 * text.bytes.count && field.isNamed(field.name))
            }
            let length = record.withCanonicalBytes(upTo: record.fields.count) { $0.count }
            #expect(length <= 4 * text.bytes.count)
        }
        for damaged in text.damage { #expect(whole.contains(damaged.range)) }
    }
}
