import TerminalUI
import WorkbookModel

/// A question that one key answers.
struct Question: Sendable {
    enum Subject: Sendable {
        /// Close the editor: keep, discard, or go on.
        case unsavedText(TextEditing)
        /// Keep as words what looks like a path but names no file.
        case words(typed: String, items: [Int], replacing: Int?)
        /// Somebody else has written the same since.
        case overtaken(Collision)
        /// Put one text in the place of several that differ.
        case replacingTexts(TextEditing)
        /// Put one result in the place of others.
        case replacingResults(items: [Int], AssessmentResult)
        /// Put back what was recorded here and the file lacks.
        case missing([Entry])
        /// Which verdict on the assessments of these items.
        case review(items: [Int])
        /// A draft was left; take it up or throw it away.
        case draft(TextEditing, draft: String)

        /// The text that is being written while the question is open.
        var editing: TextEditing? {
            switch self {
            case .unsavedText(let editing), .replacingTexts(let editing), .draft(let editing, _): editing
            case .overtaken(let collision):
                switch collision.subject {
                case .text(let editing): editing
                case .step(_, let editing): editing
                case .prompt: nil
                }
            case .words, .review, .replacingResults, .missing: nil
            }
        }
    }

    let subject: Subject
    let text: String
    let answers: [Answer]

    struct Answer: Hashable, Sendable {
        let key: Key
        let label: String
    }
}
