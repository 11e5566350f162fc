/// Reads the first event from bytes that a terminal sent.
struct SequenceScanner {
    /// What the bytes begin with.
    enum Scan {
        /// They may be the start of something longer.
        case needsMore
        /// An event of `count` bytes; nil where they are known but of no use.
        case found(InputEvent?, count: Int)
        /// The start of a paste, a sequence of `count` bytes.
        case pasteStart(count: Int)
    }

    /// The bytes; not empty.
    let bytes: ArraySlice<UInt8>
    /// Whether no more bytes will follow these.
    let isFinal: Bool
    /// The terminal's own sequences.
    let table: SequenceTable
    /// Whether a cursor report may come.
    var awaitsReport = false
    /// Whether a report of the background may come.
    var awaitsBackground = false

    private static let escape: UInt8 = 0x1B
    /// The longest sequence that terminals send, in bytes: what is longer is not a sequence.
    private static let longestSequence = 64

    /// What the bytes begin with.
    func scan() -> Scan {
        guard let first = bytes.first else { return .needsMore }
        if first < 0x20 || first >= 0x7F {
            if !isFinal, table.mayContinue(bytes) { return .needsMore }
            if let (key, count) = table.longestMatch(bytes) { return .found(.key(key), count: count) }
        }
        return first == Self.escape ? scanEscape() : scanScalar(at: 0, modifiers: [])
    }

    /// The byte at `offset`, nil where it has not come.
    private func byte(_ offset: Int) -> UInt8? {
        offset < bytes.count ? bytes[bytes.startIndex + offset] : nil
    }

    private func key(_ code: Key.Code, _ modifiers: Key.Modifiers = [], count: Int) -> Scan {
        .found(.key(Key(code, modifiers)), count: count)
    }

    private func invalid(count: Int) -> Scan {
        .found(.invalid(Array(bytes.prefix(count))), count: count)
    }

    /// The bytes begin with ESC.
    private func scanEscape() -> Scan {
        guard let second = byte(1) else {
            return isFinal ? key(.escape, count: 1) : .needsMore
        }
        switch second {
        // Two presses of Esc, or Esc and then a key that sends a sequence.
        case Self.escape: return key(.escape, count: 1)
        case UInt8(ascii: "["): return scanControlSequence()
        case UInt8(ascii: "]") where awaitsBackground: return scanBackground()
        case UInt8(ascii: "O"): return scanSingleShift()
        default: return scanScalar(at: 1, modifiers: .alt)
        }
    }

    /// The bytes begin with ESC ]: a report of the background, or Alt and the bracket.
    private func scanBackground() -> Scan {
        switch BackgroundReport.scan(bytes) {
        case .needsMore where !isFinal: .needsMore
        case .found(let report, let count): .found(report.map { .backgroundReport($0) }, count: count)
        case .needsMore, .nothing: scanScalar(at: 1, modifiers: .alt)
        }
    }

    /// The bytes begin with ESC O: SS3, the function keys of VT100.
    private func scanSingleShift() -> Scan {
        guard let final = byte(2) else {
            return isFinal ? key(.scalar("O"), .alt, count: 2) : .needsMore
        }
        guard (0x20...0x7E).contains(final) else { return key(.scalar("O"), .alt, count: 2) }
        guard let code = ControlSequence.singleShiftCode(final) else { return invalid(count: 3) }
        return key(code, count: 3)
    }

    /// The bytes begin with ESC [: CSI, parameters, intermediates and a final byte (ECMA-48, 5.4).
    private func scanControlSequence() -> Scan {
        // The Linux console's F1 to F5 are ESC [ [ A to E.
        if byte(2) == UInt8(ascii: "["), byte(3) != nil || !isFinal {
            guard let letter = byte(3) else { return .needsMore }
            guard (0x41...0x45).contains(letter) else { return invalid(count: 3) }
            return key(.function(Int(letter) - 0x40), count: 4)
        }
        var offset = 2
        while offset <= Self.longestSequence, let next = byte(offset), (0x20...0x3F).contains(next) { offset += 1 }
        // As many bytes whether more have come or not: else chance decides whether what follows is typed.
        if offset > Self.longestSequence { return invalid(count: offset) }
        guard let final = byte(offset) else {
            if !isFinal { return .needsMore }
            return offset == 2 ? key(.scalar("["), .alt, count: 2) : invalid(count: offset)
        }
        guard (0x40...0x7E).contains(final) else {
            // Something else begins here: do not swallow it.
            return offset == 2 ? key(.scalar("["), .alt, count: 2) : invalid(count: offset)
        }
        if final == UInt8(ascii: "M"), offset == 2 { return scanOldMouse() }
        let count = offset + 1
        let sequence = ControlSequence(
            body: bytes.dropFirst(2).prefix(offset - 2), final: final, awaitsReport: awaitsReport)
        switch sequence.meaning {
        case .event(let event): return .found(event, count: count)
        case .pasteStart: return .pasteStart(count: count)
        case .nothing: return .found(nil, count: count)
        case .unknown: return invalid(count: count)
        }
    }

    /// The bytes begin with ESC [ M: X10 mouse tracking, three bytes follow, each 32 more than its value.
    ///
    /// Only terminals without SGR mouse mode send it. Read here, as the three bytes would else count as typed.
    private func scanOldMouse() -> Scan {
        guard bytes.count >= 6 else { return isFinal ? invalid(count: bytes.count) : .needsMore }
        let values = bytes.dropFirst(3).prefix(3).map { Int($0) - 32 }
        guard values.allSatisfy({ $0 >= 0 }) else { return invalid(count: 6) }
        let isRelease = values[0] & 0x43 == 3
        return .found(
            ControlSequence.mouse(code: values[0], column: values[1], row: values[2], isRelease: isRelease), count: 6)
    }

    /// Reads a control, or a scalar in UTF-8 (RFC 3629, 4), at `offset`.
    private func scanScalar(at offset: Int, modifiers: Key.Modifiers) -> Scan {
        guard let lead = byte(offset) else { return .needsMore }
        guard lead >= 0x80 else {
            let typed = Key(typing: Unicode.Scalar(lead))
            return key(typed.code, typed.modifiers.union(modifiers), count: offset + 1)
        }
        // The length, and the range of the second byte: no overlong forms, no surrogates, nothing beyond U+10FFFF.
        let (length, second): (Int, ClosedRange<UInt8>)
        switch lead {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return broken(offset: offset, count: 1)
        }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for index in 1..<length {
            guard let next = byte(offset + index) else {
                return isFinal ? broken(offset: offset, count: index) : .needsMore
            }
            guard (index == 1 ? second : 0x80...0xBF).contains(next) else {
                return broken(offset: offset, count: index)
            }
            value = value << 6 | UInt32(next & 0x3F)
        }
        // No key types a C1 control, and none must get into a text.
        guard value >= 0xA0, let scalar = Unicode.Scalar(value) else { return broken(offset: offset, count: length) }
        return key(.scalar(scalar), modifiers, count: offset + length)
    }

    /// `count` bytes at `offset` are not UTF-8; an ESC before them is a key by itself.
    private func broken(offset: Int, count: Int) -> Scan {
        offset == 0 ? invalid(count: count) : key(.escape, count: offset)
    }
}
