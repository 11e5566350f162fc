import TerminalUI
import WorkbookModel

/// Everything that the screen shows and the next key acts on. A value: `update` changes it, `draw` reads it.
public struct AppState: Sendable {
    public internal(set) var workbook: Workbook
    public let context: AppContext
    /// When the event came that is being handled, or was handled last.
    public internal(set) var now: Moment
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

    public init(workbook: Workbook, context: AppContext, size: Size, now: Moment, readOnly: String? = nil) {
        self.now = now
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
