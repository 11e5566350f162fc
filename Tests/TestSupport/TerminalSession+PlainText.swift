extension TerminalSession {
    /// The plain text written after the alternate screen was left, such as a summary at exit; empty when none was left.
    public var outputAfterAlternateScreen: String {
        let output = rawOutput
        // xterm's private modes 1049, 1047 and 47, reset.
        let ends = ["\u{1B}[?1049l", "\u{1B}[?1047l", "\u{1B}[?47l"].compactMap { Self.end(ofLast: $0, in: output) }
        guard let end = ends.max() else { return "" }
        return plainText(output[end...])
    }

    private static func end(ofLast sequence: String, in output: [UInt8]) -> Int? {
        let sequence = Array(sequence.utf8)
        guard output.count >= sequence.count else { return nil }
        for start in (0...output.count - sequence.count).reversed()
        where output[start..<start + sequence.count].elementsEqual(sequence) {
            return start + sequence.count
        }
        return nil
    }
}

/// The text of a terminal's output without its control functions (ECMA-48, 5.3 to 5.6), with lines ending in LF.
func plainText(_ output: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    var rest = output
    while let byte = rest.popFirst() {
        switch byte {
        case 0x1B: skipControlFunction(&rest)
        case 0x0A, 0x09, 0x20...0x7E, 0x80...: text.append(byte)
        default: break
        }
    }
    return String(decoding: text, as: UTF8.self)
}

/// Drops the rest of a control function, after its ESC.
private func skipControlFunction(_ rest: inout ArraySlice<UInt8>) {
    switch rest.popFirst() {
    case UInt8(ascii: "["):
        // Parameters and intermediates up to a final byte.
        while let byte = rest.popFirst(), !(0x40...0x7E).contains(byte) {}
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
        // A string up to BEL, or ESC and a backslash.
        while let byte = rest.popFirst(), byte != 0x07 {
            if byte == 0x1B {
                rest.removeFirst(min(1, rest.count))
                return
            }
        }
    case .some(0x20...0x2F):
        // Intermediates, as in a character set's designation, and one final byte.
        while let byte = rest.popFirst(), (0x20...0x2F).contains(byte) {}
    default: break
    }
}
