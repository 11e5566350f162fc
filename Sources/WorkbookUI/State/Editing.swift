import TerminalUI
import WorkbookModel

/// A field of one line at the foot of the screen.
struct Prompt: Sendable {
    enum Purpose: Hashable, Sendable {
        /// The item where the search began, to go back to.
        case search(origin: Int?)
        /// The filter that Esc brings back.
        case filter(previous: Filter)
        case owner(items: [Int])
        case due(items: [Int])
        /// `replacing` is the place of the piece being changed, of one item; `nil` for a new one.
        case evidence(items: [Int], replacing: Int?)
        /// What to say of the assessments with the verdict.
        case review(items: [Int], Verdict)
        /// A command by its name.
        case command
    }

    var purpose: Purpose
    var field: LineField
    /// Which of the values used elsewhere is shown, from 1; 0 is what was typed.
    var recalled = 0
    /// What was typed before one of them was shown.
    var typed = ""
    /// What the items held when it was opened, to see whether somebody else has written since.
    var basis: [Assessment] = []

    init(_ purpose: Purpose, text: String = "", basis: [Assessment] = []) {
        self.purpose = purpose
        self.basis = basis
        field = Prompt.field(text)
    }

    private static func field(_ text: String) -> LineField {
        LineField(text: text, maximumBytes: EntryDraft.maximumValueBytes)
    }

    /// The same with another text, the cursor behind it.
    func holding(_ text: String) -> Prompt {
        var prompt = self
        prompt.field = Prompt.field(text)
        return prompt
    }

    /// How many items it is about.
    private var itemCount: Int {
        switch purpose {
        case .owner(let items), .due(let items), .evidence(let items, _), .review(let items, _): items.count
        case .search, .filter, .command: 0
        }
    }

    /// The label, without the examples where it would take more than `columns`.
    func label(_ language: Language, columns: Int, measure: TextMeasure) -> String {
        var label = label(language)
        if itemCount > 1, let end = label.firstRange(of: " (")?.lowerBound ?? label.lastIndex(of: ":") {
            label.insert(
                contentsOf: language(ja: "・\(itemCount) 件", en: " of \(Language.counted(itemCount, "item"))"), at: end)
        }
        guard measure.columns(of: label) > columns, let end = label.firstRange(of: " (") else { return label }
        return label[..<end.lowerBound] + ": "
    }

    func label(_ language: Language) -> String {
        switch purpose {
        case .search: "/"
        case .filter: language(ja: "絞込: ", en: "filter: ")
        case .command: ":"
        case .review(_, let verdict):
            switch verdict {
            case .accepted: language(ja: "承認のコメント（なくてもよい）: ", en: "accept, with a note if any: ")
            case .returned: language(ja: "差し戻す理由: ", en: "return, because: ")
            case .withdrawn: language(ja: "取り下げのコメント（なくてもよい）: ", en: "withdraw, with a note if any: ")
            }
        case .owner: language(ja: "担当 (Tab・↑ で候補): ", en: "owner (Tab, Up: names so far): ")
        case .due: language(ja: "目標日 (12/31、+2w、来週金曜): ", en: "due (12/31, +2w, next friday): ")
        case .evidence: language(ja: "証跡 (ファイル・URL・文言 | 説明): ", en: "evidence (file, URL or words | description): ")
        }
    }
}

/// The texts of an assessment that have several lines.
enum TextFieldName: String, Hashable, Sendable {
    case note = "Note"
    case plan = "Plan"

    func name(_ language: Language) -> String {
        switch self {
        case .note: AssessmentFieldNames(language: language).note
        case .plan: AssessmentFieldNames(language: language).plan
        }
    }

    func text(of assessment: Assessment) -> String { self == .note ? assessment.note : assessment.plan }

    func setting(_ text: String, in assessment: Assessment) -> Assessment {
        var assessment = assessment
        if self == .note { assessment.note = text } else { assessment.plan = text }
        return assessment
    }
}

/// A note or plan being edited in place.
struct TextEditing: Sendable {
    /// The items that the text is for: one, or a selection.
    let items: [Int]
    let field: TextFieldName
    var editor: TextEditor
    /// What the items held when the editor was opened, to see whether somebody else has written since.
    var basis: [String]
    /// First line shown.
    var top = 0
    /// The text that the draft on disk holds.
    var draft: String?
    /// Whether it was opened for the person's own editor, and closes with that where nothing changed.
    var isForExternalEditor = false

    init(items: [Int], field: TextFieldName, text: String, basis: [String]) {
        self.items = items
        self.basis = basis
        self.field = field
        editor = TextEditor(text: text, maximumBytes: EntryDraft.maximumValueBytes)
    }
}

/// The evidence of an item as a list to add to and take from.
struct EvidencePanel: Hashable, Sendable {
    let item: Int
    var selected = 0
}

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
