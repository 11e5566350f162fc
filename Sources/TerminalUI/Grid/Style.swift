/// How a cell looks. Nil colours are the terminal's own.
///
///     .plain.bold().foreground(.red)
public struct Style: Hashable, Sendable {
    /// The colour of the text, nil for the terminal's default.
    public var foreground: Color?
    /// The colour behind the text, nil for the terminal's default.
    public var background: Color?
    /// Heavier strokes.
    public var bold: Bool
    /// Fainter than plain.
    public var dim: Bool
    /// Slanted; many terminals have no slanted Japanese and show it plain.
    public var italic: Bool
    /// A line under the text.
    public var underline: Bool
    /// Foreground and background exchanged.
    public var reverse: Bool

    /// Makes a style; each part left out is plain.
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

    /// This style without its colours, for `NO_COLOR`.
    public var withoutColors: Style { with { ($0.foreground, $0.background) = (nil, nil) } }

    private func with(_ change: (inout Style) -> Void) -> Style {
        var copy = self
        change(&copy)
        return copy
    }
}
