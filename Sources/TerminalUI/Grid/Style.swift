/// The colours and attributes of a cell. Nil colours are the terminal's own.
///
///     .plain.bold().foreground(.red)
public struct Style: Hashable, Sendable {
    /// Everything in one word, as frames are compared cell by cell: the foreground's number plus 1 in bits 0 to 8, the
    /// background's in bits 9 to 17, 0 for the terminal's own; then a bit for each attribute.
    private var bits: UInt32 = 0

    private static let backgroundShift: UInt32 = 9
    private static let attributeShift: UInt32 = 18

    /// Makes a style; what is left out is plain.
    public init(
        foreground: Color? = nil, background: Color? = nil, bold: Bool = false, dim: Bool = false,
        italic: Bool = false, underline: Bool = false, reverse: Bool = false
    ) {
        self.foreground = foreground
        self.background = background
        self.bold = bold
        self.dim = dim
        self.italic = italic
        self.underline = underline
        self.reverse = reverse
    }

    /// The colour of the text, nil for the terminal's default.
    public var foreground: Color? {
        get { color(at: 0) }
        set { setColor(newValue, at: 0) }
    }

    /// The colour behind the text, nil for the terminal's default.
    public var background: Color? {
        get { color(at: Self.backgroundShift) }
        set { setColor(newValue, at: Self.backgroundShift) }
    }

    /// Heavier strokes.
    public var bold: Bool {
        get { attribute(0) }
        set { setAttribute(0, newValue) }
    }

    /// Fainter than plain.
    public var dim: Bool {
        get { attribute(1) }
        set { setAttribute(1, newValue) }
    }

    /// Slanted. Many terminals have no slanted Japanese font and show it plain.
    public var italic: Bool {
        get { attribute(2) }
        set { setAttribute(2, newValue) }
    }

    /// A line under the text.
    public var underline: Bool {
        get { attribute(3) }
        set { setAttribute(3, newValue) }
    }

    /// Foreground and background exchanged.
    public var reverse: Bool {
        get { attribute(4) }
        set { setAttribute(4, newValue) }
    }

    private func color(at shift: UInt32) -> Color? {
        let held = bits >> shift & 0x1FF
        return held == 0 ? nil : Color(rawValue: UInt8(held - 1))
    }

    private mutating func setColor(_ color: Color?, at shift: UInt32) {
        bits = bits & ~(0x1FF << shift) | (color.map { UInt32($0.rawValue) + 1 } ?? 0) << shift
    }

    private func attribute(_ number: UInt32) -> Bool { bits >> (Self.attributeShift + number) & 1 == 1 }

    private mutating func setAttribute(_ number: UInt32, _ isOn: Bool) {
        let bit: UInt32 = 1 << (Self.attributeShift + number)
        bits = isOn ? bits | bit : bits & ~bit
    }

    /// The terminal's own colours and no attributes.
    public static let plain = Style()

    /// This style with the text in `color`.
    public func foreground(_ color: Color?) -> Style { with { $0.foreground = color } }
    /// This style on `color`.
    public func background(_ color: Color?) -> Style { with { $0.background = color } }
    /// This style in bold, or not.
    public func bold(_ isOn: Bool = true) -> Style { with { $0.bold = isOn } }
    /// This style dimmed, or not.
    public func dim(_ isOn: Bool = true) -> Style { with { $0.dim = isOn } }
    /// This style in italics, or not.
    public func italic(_ isOn: Bool = true) -> Style { with { $0.italic = isOn } }
    /// This style underlined, or not.
    public func underline(_ isOn: Bool = true) -> Style { with { $0.underline = isOn } }
    /// This style with its colours exchanged, or not.
    public func reverse(_ isOn: Bool = true) -> Style { with { $0.reverse = isOn } }

    private func with(_ change: (inout Style) -> Void) -> Style {
        var copy = self
        change(&copy)
        return copy
    }
}
