/// Collects the bytes of a bracketed paste up to its end sequence, and makes them text.
struct PasteCollector: Sendable {
    /// What a byte did.
    enum Step {
        /// The paste goes on.
        case more
        /// The limit is reached: this is the text so far, and the paste goes on.
        case full(String)
        /// This is the rest of the text, and the paste has ended.
        case end(String)
    }

    private static let terminator: [UInt8] = Array("\u{1B}[201~".utf8)

    /// The most bytes to keep.
    private let limit: Int
    private var bytes: [UInt8] = []

    /// Makes a collector that keeps about `limit` bytes at most.
    init(limit: Int) {
        self.limit = limit
    }

    /// Takes the next byte of the paste.
    mutating func take(_ byte: UInt8) -> Step {
        if bytes.count >= limit, canSplit(before: byte) {
            let text = Self.text(bytes)
            bytes = [byte]
            return .full(text)
        }
        bytes.append(byte)
        if byte == Self.terminator.last, bytes.suffix(Self.terminator.count).elementsEqual(Self.terminator) {
            return .end(Self.text(bytes.dropLast(Self.terminator.count)))
        }
        return .more
    }

    /// Whether the text may be split here: not inside a scalar, a CRLF, or what may become the end sequence.
    private func canSplit(before byte: UInt8) -> Bool {
        if byte & 0xC0 == 0x80 || byte == 0x0A { return false }
        return (1..<Self.terminator.count).allSatisfy { count in
            !bytes.suffix(count).elementsEqual(Self.terminator.prefix(count))
        }
    }

    /// The pasted text with LF for CRLF and CR, and without other controls but tab; broken UTF-8 becomes U+FFFD.
    private static func text(_ bytes: some Collection<UInt8>) -> String {
        var result = String.UnicodeScalarView()
        var followsReturn = false
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0x0D: result.append("\n")
            case 0x0A: if !followsReturn { result.append("\n") }
            case 0x09, 0x20...0x7E, 0xA0...: result.append(scalar)
            default: break
            }
            followsReturn = scalar.value == 0x0D
        }
        return String(result)
    }
}
