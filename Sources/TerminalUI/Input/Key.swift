/// One press of a key, as the terminal reports it.
public struct Key: Hashable, Sendable {
    /// Which key.
    public var code: Code
    /// The keys held down with it.
    public var modifiers: Modifiers

    /// Makes the press of the key `code`.
    public init(_ code: Code, _ modifiers: Modifiers = []) {
        self.code = code
        self.modifiers = modifiers
    }

    /// Makes the press of the key that types `scalar`.
    public init(_ scalar: Unicode.Scalar, _ modifiers: Modifiers = []) {
        self.init(.scalar(scalar), modifiers)
    }

    /// A key, whatever is held down with it.
    public enum Code: Hashable, Sendable {
        /// A key that types this scalar; with control, a lower-case letter or one of `` @[\]^_`` and space.
        case scalar(Unicode.Scalar)
        /// Enter, also ^M and ^J.
        case enter
        /// Esc.
        case escape
        /// Tab, also ^I.
        case tab
        /// Backspace, also ^H and DEL.
        case backspace
        /// Delete, forward.
        case delete
        /// Insert.
        case insert
        /// Cursor up.
        case up
        /// Cursor down.
        case down
        /// Cursor left.
        case left
        /// Cursor right.
        case right
        /// Home.
        case home
        /// End.
        case end
        /// Page Up.
        case pageUp
        /// Page Down.
        case pageDown
        /// F1 is 1.
        case function(Int)
    }

    /// The keys held down. Shift is reported only with keys that type nothing: a typed capital is its own scalar.
    public struct Modifiers: OptionSet, Hashable, Sendable {
        /// The bits of xterm's modifier parameter less one.
        public let rawValue: UInt8

        /// Makes a set from xterm's bits.
        public init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        /// Shift.
        public static let shift = Modifiers(rawValue: 1)
        /// Alt, also called Meta and Option; most terminals send it as an escape before the key.
        public static let alt = Modifiers(rawValue: 2)
        /// Control.
        public static let control = Modifiers(rawValue: 4)
    }
}

extension Key {
    /// The key with ASCII in place of what a Japanese input method types, for keys that are commands.
    ///
    /// Full-width forms become ASCII, and so do the signs that ASCII keys type in kana mode: ー is the key -, ・ the key
    /// /, 。 the key ., 「 the key [.
    public func folded() -> Key {
        guard case .scalar(let scalar) = code else { return self }
        return Key(.scalar(Self.folded(scalar)), modifiers)
    }

    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "！"..."～": Unicode.Scalar(scalar.value - 0xFF01 + 0x21) ?? scalar
        case "\u{3000}": " "
        case "ー", "−", "‐", "―", "—", "ｰ": "-"
        case "〜": "~"
        case "・", "･": "/"
        case "。", "｡": "."
        case "、", "､": ","
        case "「", "｢": "["
        case "」", "｣": "]"
        case "￥", "¥": "\\"
        case "’", "‘": "'"
        case "”", "“": "\""
        default: scalar
        }
    }
}
