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

    init(_ spans: [Span] = [], opens: Opening = .nothing, subject: Int? = nil, isHeading: Bool = false) {
        self.spans = spans
        self.opens = opens
        self.subject = subject
        self.isHeading = isHeading
    }

    /// The row of an item, the same on all lists.
    static func item(_ item: Int) -> ListRow { ListRow(opens: .item(item), subject: item) }
    static let blank = ListRow()

    var item: Int? {
        if case .item(let item) = opens { item } else { nil }
    }

    /// Whether both show the same thing, whatever their words are now.
    func standsForTheSame(as other: ListRow) -> Bool {
        subject == other.subject && isHeading == other.isHeading && (isHeading || opens == other.opens)
    }
}
