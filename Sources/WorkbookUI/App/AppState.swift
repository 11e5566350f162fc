import TerminalUI
import WorkbookModel

/// Everything that the screen shows and the next key acts on. A value: `update` changes it, `draw` reads it.
///
/// It holds the screens and the panel as values with updates of their own, hands them the environment, and does what they
/// ask for.
public struct AppState: Sendable {
    var environment: AppEnvironment
    /// The screens below the one shown, so that one can go back to them.
    var screens: [Screen] = [.table]
    var table: TableState
    var item = ItemScreenState(item: 0)
    var conflict: ConflictState?
    var lists = OpenListStates()
    var help = HelpState()
    /// Where the filter's field was opened that is being typed in.
    var filterOrigin: Whereabouts?
    /// Where each jump began.
    var jumps = JumpList()
    /// Where the table was gone to from, which Esc brings back; the last one first.
    var origins: [Whereabouts] = []
    /// What handles keys instead of the screen.
    var panel: (any Panel)?
    var message: Message?
    /// How far a large file is read, which stands where no message does.
    public internal(set) var reading: String?
    /// The paths of the reports that are being made, in the order in which they were asked for.
    public internal(set) var reports: [String] = []
    /// The missing files that were looked for at other paths.
    var searchedFiles = Set<Evidence>()
    /// What was cut last (^K) in any field.
    var killed = ""
    /// What to say at the start about the session before; gone with the first key.
    var resumeCard: ResumeCard?
    /// Entries that were recorded here and are not in the file, to be offered back.
    var missing: [Entry] = []

    public init(workbook: Workbook, context: AppContext, size: Size, now: Moment, readOnly: String? = nil) {
        environment = AppEnvironment(
            workbook: workbook, context: context, now: now, size: size, readOnly: readOnly,
            integrityCount: workbook.integrityCount, entriesAtStart: workbook.entries.count)
        table = TableState(
            workbook: workbook, items: Array(workbook.catalog.items.indices),
            height: TableLayout(size: size).tableRows.rows)
    }

    public var workbook: Workbook { environment.workbook }
    public var context: AppContext { environment.context }

    var screen: Screen { screens.last ?? .table }

    /// Position of the item that keys act on; `nil` where there is none at the cursor.
    var currentItem: Int? {
        switch screen {
        case .list: lists[screen].selected?.item
        case .table: table.selectedItem
        case .item: item.item
        case .conflict: conflict?.item
        case .help: table.cursorItem
        }
    }

    /// What the last line says: the message, else how far a file is read, else which reports are being made.
    var said: Message? {
        let making = reports.isEmpty ? nil : ReportsBeforeLeaving.making(reports, language)
        return message ?? (reading ?? making).map { Message(text: $0, isError: false) }
    }

    mutating func say(ja: String, en: String) { message = Message(text: language(ja: ja, en: en), isError: false) }

    mutating func complain(ja: String, en: String) { complain(language(ja: ja, en: en)) }

    mutating func complain(_ text: String) { message = Message(text: text, isError: true) }

    private var language: Language { context.language }
}
