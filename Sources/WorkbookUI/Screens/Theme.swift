import TerminalUI
import WorkbookModel

/// How things look. Marks and words carry the meaning; colour only repeats it.
enum Theme {
    static let title = Style.plain.bold()
    static let border = Style.plain.dim()
    static let heading = Style.plain.bold()
    static let cursor = Style.plain.reverse()
    static let gap = Style.plain.dim()
    static let label = Style.plain.foreground(.cyan)
    static let gloss = Style.plain.dim()
    static let key = Style.plain.bold()
    static let warning = Style.plain.bold().foreground(.red)
    static let conflictMark = "!"

    static func mark(_ result: AssessmentResult) -> Style {
        switch result {
        case .compliant: .plain.foreground(.green)
        case .partial: .plain.foreground(.yellow)
        case .alternative: .plain.foreground(.cyan)
        case .noncompliant: .plain.foreground(.red).bold()
        case .notApplicable, .unassessed: .plain
        }
    }
}
