/// A complete CSI sequence, `ESC [ body final`, and what it means when a terminal sends it.
///
/// After “XTerm Control Sequences” (PC-style function keys, mouse tracking, bracketed paste, modifyOtherKeys).
struct ControlSequence {
    /// What a sequence means.
    enum Meaning {
        case event(InputEvent)
        case pasteStart
        /// Known but of no use: a report about the terminal, its focus, the end of a paste that never began.
        case nothing
        case unknown
    }

    /// `<`, `=`, `>` or `?` before the parameters, which marks a private sequence (ECMA-48, 5.4.1).
    private let mark: UInt8?
    /// The numbers between semicolons; missing ones are 0, and subparameters after colons are dropped.
    private let parameters: [Int]
    private let final: UInt8
    private let awaitsReport: Bool

    /// Takes apart the bytes between `ESC [` and the final byte.
    ///
    /// - Parameter awaitsReport: whether a cursor report may come; else its bytes are F3 with modifiers.
    init(body: ArraySlice<UInt8>, final: UInt8, awaitsReport: Bool = false) {
        self.awaitsReport = awaitsReport
        let mark = body.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
        self.mark = mark
        self.final = final
        parameters = body.dropFirst(mark == nil ? 0 : 1)
            .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
            .map { field in
                field.prefix { $0 != UInt8(ascii: ":") }.reduce(0) { number, byte in
                    (0x30...0x39).contains(byte) ? min(number * 10 + Int(byte - 0x30), 0x10FFFF) : number
                }
            }
    }

    /// What the sequence means.
    var meaning: Meaning {
        if mark == UInt8(ascii: "<"), final == UInt8(ascii: "M") || final == UInt8(ascii: "m") {
            guard parameters.count == 3 else { return .unknown }
            let isRelease = final == UInt8(ascii: "m")
            return .event(
                Self.mouse(code: parameters[0], column: parameters[1], row: parameters[2], isRelease: isRelease))
        }
        if mark != nil { return .nothing }
        switch final {
        case UInt8(ascii: "R") where awaitsReport && parameters.count == 2:
            return .event(.cursorReport(column: parameter(1)))
        case UInt8(ascii: "~"): return tilde
        case UInt8(ascii: "u"): return typed(scalar: parameter(0), modifiers: parameter(1))
        case UInt8(ascii: "I"), UInt8(ascii: "O"): return .nothing
        case UInt8(ascii: "Z"): return .event(.key(Key(.tab, modifiers.union(.shift))))
        default:
            guard let code = Self.letterCode(final) else { return .unknown }
            return .event(.key(Key(code, modifiers)))
        }
    }

    private func parameter(_ index: Int) -> Int {
        index < parameters.count ? parameters[index] : 0
    }

    /// The modifiers in the second parameter.
    private var modifiers: Key.Modifiers { Self.modifiers(parameter(1)) }

    /// xterm sends one more than the sum of its modifier bits; bit 8 is Meta, which counts as Alt.
    private static func modifiers(_ parameter: Int) -> Key.Modifiers {
        let bits = max(0, parameter - 1)
        return Key.Modifiers(rawValue: UInt8(bits & 7 | (bits & 8) >> 2))
    }

    /// `ESC [ number ; modifiers ~`.
    private var tilde: Meaning {
        switch parameter(0) {
        case 200: return .pasteStart
        case 201: return .nothing
        case 27 where parameters.count >= 3: return typed(scalar: parameter(2), modifiers: parameter(1))
        default:
            guard let code = Self.tildeCode(parameter(0)) else { return .unknown }
            return .event(.key(Key(code, modifiers)))
        }
    }

    /// A typing key with modifiers, as modifyOtherKeys and CSI u send it.
    private func typed(scalar: Int, modifiers: Int) -> Meaning {
        guard let scalar = Unicode.Scalar(UInt32(scalar)) else { return .unknown }
        // No key types a C1 control. CSI u uses private use scalars for the keys that type nothing.
        if (0x80..<0xA0).contains(scalar.value) || scalar.properties.generalCategory == .privateUse { return .unknown }
        let key = Key(typing: scalar)
        var held = Self.modifiers(modifiers)
        // The scalar is the shifted one already.
        if case .scalar = key.code { held.remove(.shift) }
        return .event(.key(Key(key.code, key.modifiers.union(held))))
    }

    private static func tildeCode(_ number: Int) -> Key.Code? {
        switch number {
        case 1, 7: .home
        case 2: .insert
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        // VT220 numbers its function keys with gaps.
        case 11...15: .function(number - 10)
        case 17...21: .function(number - 11)
        case 23...26: .function(number - 12)
        case 28, 29: .function(number - 13)
        case 31...34: .function(number - 14)
        default: nil
        }
    }

    private static func letterCode(_ letter: UInt8) -> Key.Code? {
        switch Unicode.Scalar(letter) {
        case "A": .up
        case "B": .down
        case "C": .right
        case "D": .left
        case "E": .scalar("5")
        case "F": .end
        case "H": .home
        case "P", "Q", "R", "S": .function(Int(letter) - 0x4F)
        default: nil
        }
    }

    /// The key that sends `ESC O letter`: cursor and function keys, and the keypad in application mode.
    static func singleShiftCode(_ letter: UInt8) -> Key.Code? {
        switch Unicode.Scalar(letter) {
        case "M": .enter
        case "I": .tab
        case " ": .scalar(" ")
        case "X": .scalar("=")
        // The keypad sends its characters' codes plus 64.
        case "j"..."y": .scalar(Unicode.Scalar(letter - 0x40))
        default: letterCode(letter)
        }
    }

    /// The mouse event of xterm's button code at a cell counted from 1.
    static func mouse(code: Int, column: Int, row: Int, isRelease: Bool) -> InputEvent {
        var modifiers: Key.Modifiers = []
        if code & 4 != 0 { modifiers.insert(.shift) }
        if code & 8 != 0 { modifiers.insert(.alt) }
        if code & 16 != 0 { modifiers.insert(.control) }
        let position = Position(row: max(0, row - 1), column: max(0, column - 1))
        let button = code & 3
        let kind: MouseEvent.Kind
        if code & 64 != 0 {
            kind = button & 1 == 0 ? .wheelUp : .wheelDown
        } else if isRelease {
            kind = .release
        } else {
            kind = code & 32 != 0 ? .drag : .press
        }
        return .mouse(
            MouseEvent(
                kind: kind, button: code & 64 != 0 || button == 3 ? 0 : button, position: position,
                modifiers: modifiers))
    }
}
