import TerminalUI
import WorkbookModel

/// Something drawn over the screen.
protocol Overlay: Sendable {
    func draw(_ environment: AppEnvironment, into grid: inout Grid)
}

/// What takes the keys while it is open: a field, an editor, a list, a question, a report.
///
/// A value with an update of its own: it changes itself and asks the application for the rest.
protocol Panel: Overlay {
    /// What stands in the last line while it is open.
    func foot(_ environment: AppEnvironment) -> PanelFoot

    mutating func handle(_ key: Key, _ environment: AppEnvironment) -> [Request]

    /// A key while the window is too small to show what it does: only a text goes on. `nil` where nothing is done.
    mutating func handleUnseen(_ key: Key, _ environment: AppEnvironment) -> [Request]?

    /// `nil` where nothing can be pasted.
    mutating func paste(_ text: String, _ environment: AppEnvironment) -> [Request]?

    /// The mouse, while there is room for a screen.
    mutating func handle(_ mouse: MouseEvent, _ environment: AppEnvironment)

    /// The text that was cut last (^K), which all fields share; `nil` in a panel without a field.
    var killed: String? { get set }

    /// What an event that the application has taken in means here.
    mutating func take(_ event: Event, _ environment: AppEnvironment) -> [Request]

    /// The text of several lines that is being written, also while something is asked about it.
    var editing: TextEditing? { get set }
}

/// The last line of a panel.
enum PanelFoot {
    case prompt(Prompt)
    case question(String, answers: [String])
    case hints([KeyHint])
}

extension Panel {
    mutating func handleUnseen(_ key: Key, _ environment: AppEnvironment) -> [Request]? { nil }
    mutating func paste(_ text: String, _ environment: AppEnvironment) -> [Request]? { nil }
    mutating func take(_ event: Event, _ environment: AppEnvironment) -> [Request] { [] }

    mutating func handle(_ mouse: MouseEvent, _ environment: AppEnvironment) {}

    var killed: String? {
        get { nil }
        set {}
    }

    var editing: TextEditing? {
        get { nil }
        set {}
    }
}
