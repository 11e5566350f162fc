import Testing

@testable import Recfile

/// The check for UTF-8 without NUL, against the standard library's.
struct PlainTextTests {
    private func isPlain(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBytes(PlainText.isPlain) }

    private func isPlainByLibrary(_ bytes: [UInt8]) -> Bool {
        !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
    }

    /// A byte of each class of leads: those of one byte, then every other.
    static let leads: [UInt8] = [0x00, 0x01, 0x41, 0x7F] + (0x80...0xFF)

    /// The first and last second bytes that some lead takes or does not take.
    private let bounds: Set<UInt8> = [0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF]

    /// A lead with every second byte, whole, cut short, and with a further byte that is none.
    @Test(arguments: leads) func everyBeginningIsJudgedAsByTheLibrary(lead: UInt8) {
        for second in UInt8.min...UInt8.max {
            // Alone; within a long text, the bounds at every place of eight bytes; and at its end.
            let places = [0] + Array(16..<(bounds.contains(second) ? 24 : 17))
            for rest: [UInt8] in [[], [0x80], [0xBF, 0x80], [0x41, 0x80], [0x80, 0xC0], [0x80, 0xBF, 0x80]] {
                let bytes = [lead, second] + rest
                let expected = isPlainByLibrary(bytes)
                for before in places {
                    for after in [0, 16] {
                        let whole =
                            [UInt8](repeating: 0x41, count: before) + bytes + [UInt8](repeating: 0x42, count: after)
                        if isPlain(whole) != expected {
                            Issue.record("\(bytes) behind \(before) bytes, before \(after)")
                            return
                        }
                    }
                }
            }
        }
    }

    /// A byte that is wrong is found wherever it stands among those that are looked at together.
    @Test(arguments: 0..<24, [0, 0x80, 0xC3, 0xFF] as [UInt8])
    func aWrongByteIsFoundAnywhere(place: Int, wrong: UInt8) {
        for text in ["ABCDEFGHIJKLMNOPQRSTUVWX", "監査人は点検簿を読む", "a監b査c人d点e検f簿g"] {
            var bytes = Array(text.utf8)
            #expect(isPlain(bytes))
            bytes[min(place, bytes.count - 1)] = wrong
            #expect(isPlain(bytes) == isPlainByLibrary(bytes), "\(bytes)")
        }
    }

    /// Scalars of every length, and the first and last of each.
    @Test(arguments: [
        "\u{1}", "\u{7F}", "\u{80}", "\u{7FF}", "\u{800}", "\u{FFF}", "\u{1000}", "\u{CFFF}", "\u{D7FF}", "\u{E000}",
        "\u{FFFF}", "\u{10000}", "\u{10FFFF}",
    ])
    func everyLengthIsPlain(scalar: String) {
        #expect(isPlain(Array(scalar.utf8)))
        #expect(isPlain(Array((scalar + "ABCDEFGHIJKLMNOP" + scalar).utf8)))
    }
}
