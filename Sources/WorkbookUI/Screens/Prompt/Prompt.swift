import TerminalUI
import WorkbookModel

/// A field of one line at the foot of the screen.
struct Prompt: Panel {
    enum Purpose: Hashable, Sendable {
        /// Where the search began, to go back to.
        case search(origin: Whereabouts)
        /// The filter that Esc brings back.
        case filter(previous: Filter)
        /// A field of one line.
        case line(AssessmentField, items: [Int])
        /// A field that is a date, typed in the person's own way.
        case date(AssessmentField, items: [Int])
        /// `replacing` is the piece of evidence being changed, of one item; `nil` for a new one.
        case evidence(items: [Int], replacing: Evidence?)
        /// What to say of the assessments with the verdict, and what the person saw of them.
        case review(items: [Int], Verdict, seen: Review.Heads)
        /// A command by its name.
        case command
    }

    var purpose: Purpose
    var field: LineField
    /// Which of the values used elsewhere is shown, from 1; 0 is what was typed.
    var recalled = 0
    /// What was typed before one of them was shown.
    var typed = ""
    /// What Tab has left open; the next ones go through it.
    var offer = Offer()
    /// The review that a reason or a comment is typed for, in view meanwhile.
    var under: ReviewPanel?
    /// What the items held when it was opened, to see whether somebody else has written since.
    var base: [Assessment] = []

    init(_ purpose: Purpose, text: String = "", base: [Assessment] = []) {
        self.purpose = purpose
        self.base = base
        field = Prompt.field(text)
    }

    /// A prompt for a field of items: it holds what they all have in it.
    init(_ purpose: Purpose, _ environment: AppEnvironment) {
        self.init(purpose)
        switch purpose {
        case .line(let field, let items), .date(let field, let items):
            let values = Set(environment.values(of: field, in: items))
            self.field = Prompt.field(values.count == 1 ? values.first ?? "" : "")
            base = environment.assessments(of: items)
        case .search, .filter, .evidence, .review, .command: break
        }
    }

    /// The prompt for a filter, which holds the present one: with a blank behind it, so that what is typed on narrows it.
    static func filtering(_ filter: Filter, _ language: Language) -> Prompt {
        let query = filter.query(language)
        return Prompt(.filter(previous: filter), text: query.isEmpty ? "" : query + " ")
    }

    private static func field(_ text: String) -> LineField {
        LineField(text: text, maximumBytes: NewEntry.maximumValueBytes)
    }

    /// The same with another text, the cursor behind it.
    func holding(_ text: String) -> Prompt {
        var prompt = self
        prompt.field = Prompt.field(text)
        return prompt
    }

    func draw(_ environment: AppEnvironment, into grid: inout Grid) { under?.draw(environment, into: &grid) }

    func foot(_ environment: AppEnvironment) -> PanelFoot { .prompt(self) }

    var isForEvidence: Bool { if case .evidence = purpose { true } else { false } }

    // MARK: Label

    /// The items that it is about.
    private var items: [Int] {
        switch purpose {
        case .line(_, let items), .date(_, let items), .evidence(let items, _), .review(let items, _, _): items
        case .search, .filter, .command: []
        }
    }

    /// The label with what it is about, for a line of so many columns, of which the field keeps two fifths. The examples stand
    /// there until something is typed, and where there is room; then it is shortened.
    func label(_ environment: AppEnvironment, in line: Int) -> String {
        let columns = line * 3 / 5
        let (language, measure) = (environment.language, environment.measure)
        var label = label(language)
        if let end = label.firstRange(of: " (")?.lowerBound ?? label.lastIndex(of: ":"), let first = items.first,
            under == nil
        {
            let about =
                items.count > 1
                ? language(ja: "・\(items.count) 件", en: " of \(Language.counted(items.count, "item"))")
                : " " + environment.label(ofItem: first)
            label.insert(contentsOf: about, at: end)
        }
        if !field.text.isEmpty || measure.columns(of: label) > columns, let end = label.firstRange(of: " (") {
            label = label[..<end.lowerBound] + ": "
        }
        return measure.truncated(label, columns: columns)
    }

    func label(_ language: Language) -> String {
        switch purpose {
        case .search: "/"
        case .filter: language(ja: "絞込: ", en: "filter: ")
        case .command: ":"
        case .review(_, let verdict, _): Review.label(verdict, language)
        case .line(let field, _):
            language(
                ja: "\(field.name(.japanese)) (Tab・↑ で候補): ",
                en: "\(field.name(.english).lowercased()) (Tab, Up: used so far): ")
        case .date(let field, _):
            language(
                ja: "\(field.name(.japanese)) (12/31、+2w、来週金曜): ",
                en: "\(field.name(.english).lowercased()) (12/31, +2w, next friday): ")
        case .evidence: language(ja: "証跡 (ファイル・URL・文言 | 説明): ", en: "evidence (path, URL, words | text): ")
        }
    }
}
