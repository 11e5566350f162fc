import TerminalUI
import WorkbookModel

/// How things look. Marks and words carry the meaning; colour only repeats it.
public struct Theme: Hashable, Sendable {
    /// What can look different, by the name that the configuration gives it.
    enum Role: String, CaseIterable, Sendable {
        case title, border, heading, cursor, gap, label, gloss, key, warning
        case compliant, partial, alternative, noncompliant
        case notApplicable = "not-applicable"
        case unassessed
    }

    private var styles: [Role: Style]

    public static let standard = Theme(styles: [
        .title: .plain.bold(), .border: .plain.dim(), .heading: .plain.bold(), .cursor: .plain.reverse(),
        .gap: .plain.dim(), .label: .plain.foreground(.cyan), .gloss: .plain.dim(), .key: .plain.bold(),
        .warning: .plain.bold().foreground(.red), .compliant: .plain.foreground(.green),
        .partial: .plain.foreground(.yellow), .alternative: .plain.foreground(.cyan),
        .noncompliant: .plain.foreground(.red).bold(),
    ])

    /// A role that is not named is plain.
    subscript(role: Role) -> Style {
        get { styles[role] ?? .plain }
        set { styles[role] = newValue }
    }

    var title: Style { self[.title] }
    var border: Style { self[.border] }
    var heading: Style { self[.heading] }
    var cursor: Style { self[.cursor] }
    var gap: Style { self[.gap] }
    var label: Style { self[.label] }
    var gloss: Style { self[.gloss] }
    var key: Style { self[.key] }
    var warning: Style { self[.warning] }
    static let conflictMark = "!"

    func mark(_ result: AssessmentResult) -> Style { Role(rawValue: result.rawValue).map { self[$0] } ?? .plain }
}
