import Testing
import WorkbookModel

/// Ids as they are written: 64 lower-case hex digits and nothing else.
struct EntryIDTests {
    private static let digits = "0123456789abcdef"

    @Test(arguments: [0, 7, 8, 31, 63])
    func digitIsReadAndNothingElse(place: Int) {
        let hex = Array((Self.digits + Self.digits + Self.digits + Self.digits).unicodeScalars)
        for value in UInt8.min..<0x80 {
            var changed = hex
            changed[place] = Unicode.Scalar(value)
            let text = String(String.UnicodeScalarView(changed))
            let isDigit = Self.digits.unicodeScalars.contains(Unicode.Scalar(value))
            #expect(EntryID(hex: text)?.description == (isDigit ? text : nil))
        }
    }

    @Test(arguments: [0, 1, 63, 65, 128])
    func otherLengthIsNoID(length: Int) {
        #expect(EntryID(hex: String(repeating: "a", count: length)) == nil)
    }

    @Test func bytesBeyondASCIIAreNoDigits() {
        // 0xB0 and 0xB5 are '0' and '5' with the top bit set, as they stand in the UTF-8 of °.
        #expect(EntryID(hex: String(repeating: "°", count: 32)) == nil)
    }
}
