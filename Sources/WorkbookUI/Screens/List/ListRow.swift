import TerminalUI
import WorkbookModel

/// A row of a list screen.
struct ListRow: Hashable, Sendable {
    /// A stretch of the row in one style.
    struct Span: Hashable, Sendable {
        var text: String
        var style: Style

        init(_ text: String, _ style: Style = .plain) {
            self.text = text
            self.style = style
        }
    }

    /// What Enter opens.
    enum Opening: Hashable, Sendable {
        case nothing
        /// Position of an item in the catalogue.
        case item(Int)
        /// The items that the filter lets through, in the table.
        case items(Filter)
        /// The question what to do about a file that was found at another path.
        case movedFile(Evidence, to: String)
        /// The question what to do about a file that holds something else than when it was attached, by its reference.
        case changedFile(String)
        /// Another list, by its name, narrowed to what the filter lets through.
        case list(String, Filter = .all)
        /// What is folded away under the heading, or folds it away again.
        case fold

        /// What Enter asks for; nothing where there is nothing to open.
        func requests(_ environment: AppEnvironment) -> [Request] {
            switch self {
            case .item(let item): [.openItem(item)]
            case .items(let filter): [.showInTable(filter)]
            case .list(let name, let filter): [.show(.list(name))] + (filter.isEmpty ? [] : [.filter(filter)])
            case .fold: [.fold]
            case .changedFile(let reference):
                [.open(EvidenceFilesScreen.question(aboutChanged: reference, environment))]
            case .movedFile(let piece, let path):
                [.open(EvidenceFilesScreen.question(about: piece, at: path, environment))]
            case .nothing: []
            }
        }
    }

    /// Where it stands on a page, on which rows stand beside one another.
    struct Place: Hashable, Sendable {
        /// From the page's first one.
        var line: Int
        /// Its first column, which the cursor's sign takes, and how many it has; from the page's left edge.
        var columns: Range<Int>
        /// The lane that it belongs to: 0 is the one that the cursor goes through first.
        var lane: Int
    }

    /// Empty if the screen makes them when the row comes into view.
    var spans: [Span]
    var opens: Opening
    /// The position of what the row shows, in its screen's own count: an item, a requirement, an entry. `nil` for a mere
    /// text, which the cursor skips.
    var subject: Int?
    /// Whether the next-block and previous-block keys stop at it.
    var isHeading: Bool
    /// The items that a heading is about, where its pane tells of them.
    var items: [Int] = []
    /// Which of its screen's labels it bears.
    var labels: [String] = []
    /// The positions of the entries of a step that it is the heading of.
    var entries: [Int] = []
    /// Whether it is no heading and stands under none, whatever is above it.
    var isApart = false
    /// `nil` on the screens whose rows stand one below another.
    var place: Place?

    init(_ spans: [Span] = [], opens: Opening = .nothing, subject: Int? = nil, isHeading: Bool = false) {
        self.spans = spans
        self.opens = opens
        self.subject = subject
        self.isHeading = isHeading
    }

    /// The row of an item, the same on all lists.
    static func item(_ item: Int) -> ListRow { ListRow(opens: .item(item), subject: item) }
    static let blank = ListRow()

    /// Not inlined: Swift 6.3.1 takes its own optimization of that for wrong in some loops, and does not compile.
    @inline(never)
    var item: Int? {
        if case .item(let item) = opens { item } else { nil }
    }

    /// Whether both show the same thing, whatever their words are now.
    func standsForTheSame(as other: ListRow) -> Bool {
        subject == other.subject && isHeading == other.isHeading && opens == other.opens
    }
}
