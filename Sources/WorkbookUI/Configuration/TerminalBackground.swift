import TerminalUI

/// Whether what is behind a terminal's text is light or dark.
public enum TerminalBackground: Hashable, Sendable {
    case light, dark
    /// Not known, or between both.
    case unknown

    /// What a colour counts as: light or dark where the colours for that can be read on it.
    public init(_ report: BackgroundReport) {
        // Greys of 0x50 and of 0xC6.
        self = report.lightness < 0.1 ? .dark : report.lightness > 0.6 ? .light : .unknown
    }
}

/// What the configuration says of the background.
public enum BackgroundSetting: String, CaseIterable, Hashable, Sendable {
    /// Ask the terminal.
    case ask
    case light, dark, unknown

    /// `nil` to ask the terminal.
    public var background: TerminalBackground? {
        switch self {
        case .ask: nil
        case .light: .light
        case .dark: .dark
        case .unknown: .unknown
        }
    }
}
