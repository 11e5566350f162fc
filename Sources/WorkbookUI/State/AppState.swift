import TerminalUI
import WorkbookModel

/// Everything that the screen shows and the next key acts on. A value: `update` changes it, `draw` reads it.
public struct AppState: Sendable {
    public internal(set) var workbook: Workbook
    public let context: AppContext
    /// The terminal's size in columns and rows.
    public internal(set) var size: Size
    /// Why nothing can be recorded, if so; shown all the time.
    public internal(set) var readOnly: String?

    var table: TableState
    /// The screens below the one shown, so that Esc goes back to them.
    var screens: [Screen] = [.table]
    var mode: Mode = .browse
    var message: Message?
    var search = SearchState()
    /// First line shown of the item screen and of the help screen.
    var itemTop = 0
    /// What is chosen on the conflict's screen.
    var conflict: ConflictState?
    /// The rows and cursors of the list screens.
    var lists: [Screen: ListState] = [:]
    /// What to say at the start about the sitting before; gone with the first key.
    var resumeCard: ResumeCard?
    /// What is known of the evidence files that were looked at.
    var evidenceLooks: [Evidence: EvidenceLook] = [:]
    /// What the person saw when a review was begun, by item.
    var reviewedHeads: [Int: Set<EntryID>] = [:]
    /// Entries that were recorded here and are not in the file, to be offered back.
    var missing: [Entry] = []
    /// How many findings say that the file is not what tenken wrote, conflicts left out; as of the last reading.
    var integrityCount: Int
    /// What the findings screen shows, as of the last look.
    var findings: [Finding] = []
    var helpTop = 0

    public init(workbook: Workbook, context: AppContext, size: Size, readOnly: String? = nil) {
        self.workbook = workbook
        self.context = context
        self.size = size
        self.readOnly = readOnly
        integrityCount = workbook.integrityCount
        table = TableState(
            workbook: workbook, items: Array(workbook.catalog.items.indices),
            height: TableLayout(size: size).tableRows.rows)
    }

    var screen: Screen { screens.last ?? .table }
    var language: Language { context.language }
    var theme: Theme { context.theme }

    /// Position of the item that keys act on; `nil` where there is none at the cursor.
    var currentItem: Int? {
        guard screen.isList else { return table.selectedItem }
        switch lists[screen]?.selected?.target {
        case .item(let item): return item
        case .finding(let index):
            return findings.indices.contains(index)
                ? findings[index].item.flatMap { workbook.catalog.itemIndex($0) } : nil
        case .entry(let index):
            return workbook.entries.indices.contains(index)
                ? workbook.entries[index].item.flatMap { workbook.catalog.itemIndex($0) } : nil
        default: return nil
        }
    }

    /// The items that a key acts on: the selection where there is one, else the item at the cursor.
    var targets: [Int] {
        table.selection.isEmpty || screen != .table ? currentItem.map { [$0] } ?? [] : table.selection.sorted()
    }

    /// Whether there is room for the table at all.
    var isTooSmall: Bool { size.columns < 40 || size.rows < 10 }

    mutating func say(ja: String, en: String) { message = Message(text: language(ja: ja, en: en), isError: false) }

    mutating func complain(ja: String, en: String) { complain(language(ja: ja, en: en)) }

    mutating func complain(_ text: String) { message = Message(text: text, isError: true) }
}

/// What does not change while the program runs.
public struct AppContext: Sendable {
    public var language: Language
    public var measure: TextMeasure
    /// Who records.
    public var person: String
    /// The workbook's file name, for the title line.
    public var fileName: String
    public var today: CalendarDate
    public var keys: KeyMap
    public var theme: Theme
    /// Whether a result key also goes to the next item.
    public var movesOn: Bool

    public init(
        language: Language, measure: TextMeasure, person: String, fileName: String, today: CalendarDate,
        keys: KeyMap = .standard, theme: Theme = .standard, movesOn: Bool = false
    ) {
        self.language = language
        self.measure = measure
        self.person = person
        self.fileName = fileName
        self.today = today
        self.keys = keys
        self.theme = theme
        self.movesOn = movesOn
    }
}

/// A line at the foot of the screen, until the next key.
struct Message: Hashable, Sendable {
    var text: String
    var isError: Bool
}

/// What can fill the screen.
enum Screen: String, CaseIterable, Hashable, Sendable {
    case table, requirements, scenarios, overview, findings, history
    case item, conflict, help

    /// The screens that show a list, with a pane below.
    var isList: Bool {
        switch self {
        case .requirements, .scenarios, .overview, .findings, .history: true
        case .table, .item, .conflict, .help: false
        }
    }

    func name(_ language: Language) -> String {
        switch self {
        case .table: language(ja: "対応表", en: "table")
        case .requirements: language(ja: "6.0版 要求事項", en: "guideline 6.0 requirements")
        case .scenarios: language(ja: "リスクシナリオ", en: "risk scenarios")
        case .overview: language(ja: "全体", en: "overview")
        case .findings: language(ja: "指摘", en: "findings")
        case .history: language(ja: "履歴", en: "history")
        case .item: language(ja: "項目", en: "item")
        case .conflict: language(ja: "食い違い", en: "conflict")
        case .help: language(ja: "ヘルプ", en: "help")
        }
    }
}

/// What keys do besides moving on the screen.
enum Mode: Sendable {
    case browse
    case prompt(Prompt)
    case text(TextEditing)
    case evidence(EvidencePanel)
    case ask(Question)
    case report(TextReport)
}

/// What was looked for last, and what is being looked for.
struct SearchState: Sendable {
    var text = ""
    /// What is looked through, by searches and filters alike.
    var index = SearchIndex()
}
