import TerminalUI
import WorkbookModel

/// What a report may say. Every text of a workbook goes through it on its way into a report.
struct Disclosure: Sendable {
    private let omitted: Set<Omission>
    private let pseudonyms: Pseudonyms?

    init(_ workbook: Workbook, without omitted: Set<Omission>, _ language: Language) {
        self.omitted = omitted
        pseudonyms = omitted.contains(.names) ? Pseudonyms(workbook, language) : nil
    }

    func hides(_ omission: Omission) -> Bool { omitted.contains(omission) }

    func hides(_ field: AssessmentField) -> Bool { omitted.contains { $0.field == field } }

    /// Whether texts may be shown that nobody knows what they hold: damaged lines, fields of newer versions.
    var isComplete: Bool { omitted.isEmpty }

    /// A person's name.
    func name(_ name: String) -> String { shown(pseudonyms?.name(for: name) ?? name) }

    /// A text of the catalogue, or of the program.
    func catalog(_ text: String) -> String { shown(text) }

    /// A text that people wrote.
    func text(_ text: String) -> String { shown(pseudonyms?.text(text) ?? text) }

    /// Nothing that a file holds reaches a reader as a control.
    private func shown(_ text: String) -> String { visible(text, keepingLineFeeds: true) }
}
