import Recfile
import Testing

/// The stored form, the canonical form, and what a value can hold.
struct RecordWriterTests {
    @Test func furtherLinesOfAValueAreLedByPlusAndSpace() {
        #expect(stored("a\n\nb") == "Note: a\n+ \n+ b\n")
    }

    @Test(arguments: [
        ("\\", "Note: \\ \n"), ("\\ ", "Note: \\  \n"), ("a\\\nb", "Note: a\\ \n+ b\n"), ("a\\b", "Note: a\\b\n"),
        ("a ", "Note: a \n"), ("", "Note: \n"),
    ])
    func onlyALineThatEndsInABackslashAndSpacesIsGuarded(value: String, expected: String) {
        #expect(stored(value) == expected)
    }

    @Test func canonicalFormHasNoGuards() {
        var bytes: [UInt8] = []
        RecordWriter.appendCanonical(Field("Note", "a\\\nb\\ "), to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "Note: a\\\n+ b\\ \n")
    }

    @Test(arguments: [
        ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\r\r\nb", "a\n\nb"), ("a\n\rb", "a\n\nb"), ("a\tb\nc", "a\tb\nc"),
        ("a\u{0}b", "a␀b"), ("\u{1B}[31m", "␛[31m"), ("\u{1F}", "␟"), ("\u{7F}\u{9B}\u{202E}", "\u{7F}\u{9B}\u{202E}"),
        ("か\u{3099}", "か\u{3099}"),
    ])
    func onlyControlsAreChangedToMakeTextStorable(text: String, expected: String) {
        #expect(Array(RecordWriter.storable(text).utf8) == Array(expected.utf8))
    }

    @Test(arguments: [
        "Note: a\\ \n+ b\n", "Note:a\n", "Note: a\r\n", "Note: a\n+b\n", "Note: a\\\nb\n",
        "# c\nNote: a\n#d\nNote: b\n",
        "Note: a", "Note: a\n+ b\nNote: c\n",
    ])
    func canonicalFormOfWhatWasReadIsThatOfItsValues(text: String) {
        let record = RecfileText(Array(text.utf8)).records[0]
        var expected: [UInt8] = []
        for field in record.fields { RecordWriter.appendCanonical(Field(field.name, field.value), to: &expected) }
        let canonical = record.withCanonicalBytes(upTo: record.fields.count) { Array($0) }
        #expect(canonical == expected)
    }

    private func stored(_ value: String) -> String {
        String(decoding: RecordWriter.stored([Field("Note", value)]), as: UTF8.self)
    }
}
