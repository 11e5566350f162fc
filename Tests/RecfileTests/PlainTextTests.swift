import Testing

@testable import Recfile

/// The check for UTF-8 without NUL, against the standard library's.
struct PlainTextTests {
    private func isPlain(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBytes(PlainText.isPlain) }

    private func isPlainByLibrary(_ bytes: [UInt8]) -> Bool {
        !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
    }

    /// Every lead byte with every second byte, whole, cut short, and with a further byte that is none.
    @Test func everyBeginningIsJudgedAsByTheLibrary() {
        for lead in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max {
                for rest: [UInt8] in [[], [0x80], [0xBF, 0x80], [0x41, 0x80], [0x80, 0xC0], [0x80, 0xBF, 0x80]] {
                    let bytes = [lead, second] + rest
                    // Alone, within a long text at every place of eight bytes, and at its end.
                    for before in [0] + Array(16..<24) {
                        for after in [0, 16] {
                            let whole =
                                [UInt8](repeating: 0x41, count: before) + bytes + [UInt8](repeating: 0x42, count: after)
                            if isPlain(whole) != isPlainByLibrary(whole) {
                                Issue.record("\(bytes) behind \(before) bytes, before \(after)")
                                return
                            }
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
