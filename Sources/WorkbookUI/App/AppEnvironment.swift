import TerminalUI
import WorkbookModel

/// What every screen and panel is handed: the workbook and what is known around it. Only `AppState` changes it.
struct AppEnvironment: Sendable {
    var workbook: Workbook {
        didSet { workbookStamp = WorkbookStamp() }
    }
    /// Stands for the workbook as it is now.
    private(set) var workbookStamp = WorkbookStamp()
    var context: AppContext
    /// When the event came that is being handled, or was handled last.
    var now: Moment
    /// The terminal's size in columns and rows.
    var size: Size
    /// Why nothing can be recorded, if so; shown all the time.
    var readOnly: String?
    /// What is known of the evidence files that were checked.
    var evidence: [Evidence: EvidenceCheck] = [:]
    var search = SearchState()
    /// What was typed before in the fields of searches, filters and commands.
    var typed = TypedHistory()
    /// How many findings say that the file is not what tenken wrote, conflicts left out; as of the last reading.
    var integrityCount: Int
    /// How many entries the workbook had when the session began.
    var entriesAtStart: Int
    /// Everything to see to, as of the last check.
    var findings: [Finding] = []

    var language: Language { context.language }
    var theme: Theme { context.theme }
    var keys: KeyMap { context.keys }
    var measure: TextMeasure { context.measure }

    /// Who asks what a filter lets through.
    var asker: Filter.Asker {
        Filter.Asker(today: now.today, person: context.person, seenEntries: context.seenEntries)
    }

    /// Whether there is room for a screen at all.
    var isTooSmall: Bool { size.columns < 40 || size.rows < 10 }

    /// The rows between the title line and the foot line.
    var body: Rect { Rect(row: 1, column: 0, columns: size.columns, rows: max(0, size.rows - 2)) }

    /// How an item is called in messages: its section and printed number, such as `3.13 ①-9`.
    func label(ofItem item: Int) -> String { workbook.catalog.label(ofItemAt: item) }

    /// The same in lists and headings, where it can be read whatever the font (see `TextMeasure.separated`).
    func listLabel(ofItem item: Int) -> String { measure.separated(label(ofItem: item)) }

    /// The first of several items, and how many there are besides.
    func label(ofItems items: [Int]) -> String {
        guard let first = items.first else { return "" }
        return items.count == 1
            ? label(ofItem: first)
            : language(
                ja: "\(label(ofItem: first)) ほか \(items.count - 1) 件",
                en: "\(label(ofItem: first)) and \(items.count - 1) more")
    }

    func assessment(of item: Int) -> Assessment { workbook.state(ofItemAt: item).assessment }

    /// What the items hold now.
    func assessments(of items: [Int]) -> [Assessment] { items.map { assessment(of: $0) } }

    /// What the field holds in each of the items, as it is typed.
    func values(of field: AssessmentField, in items: [Int]) -> [String] {
        items.map { field.text(of: assessment(of: $0), language) }
    }

    /// A name as it is recorded: the word that filters take for the person at the keyboard stands for them.
    func name(typed text: String, in field: AssessmentField) -> String {
        field == .owner && Filter.namesAsker(text) ? context.person : text
    }

    /// Who recorded the item's assessment.
    func author(of item: Int) -> String { workbook.state(ofItemAt: item).current?.by ?? "?" }

    /// The refusal of a text that takes too many bytes.
    var tooLong: String {
        language(ja: "長すぎます（上限 256 KiB）。入れていません", en: "too long (at most 256 KiB); nothing was inserted")
    }
}
