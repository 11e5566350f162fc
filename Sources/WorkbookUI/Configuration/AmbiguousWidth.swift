import WorkbookModel

/// How many columns a terminal draws East Asian Ambiguous characters in, such as ○ ① ―.
public enum AmbiguousWidth: String, CaseIterable, Hashable, Sendable {
    /// Ask the terminal.
    case ask = "auto"
    case one = "1"
    case two = "2"

    /// In columns; `nil` to ask the terminal.
    public var columns: Int? {
        switch self {
        case .ask: nil
        case .one: 1
        case .two: 2
        }
    }
}
