import TerminalUI
import WorkbookModel

/// A row of a list screen.
struct ListRow: Hashable, Sendable {
    /// A stretch of the row with one look.
    struct Span: Hashable, Sendable {
        var text: String
        var style: Style

        init(_ text: String, _ style: Style = .plain) {
            self.text = text
            self.style = style
        }
    }

    /// What the row stands for: what Enter opens and the pane below shows.
    enum Target: Hashable, Sendable {
        case nothing
        /// Position of an item in the catalogue.
        case item(Int)
        /// Positions in the catalogue's requirements and scenarios.
        case requirement(Int)
        case scenario(Int)
        /// The items that the filter lets through, shown in the table.
        case filter(Filter)
        /// Positions in the findings shown and in the workbook's entries.
        case finding(Int)
        case entry(Int)
    }

    /// Empty for an item and an entry: of a great many rows only those in view are put into words.
    var spans: [Span]
    var target: Target

    init(_ spans: [Span], _ target: Target = .nothing) {
        self.spans = spans
        self.target = target
    }

    static func item(_ item: Int) -> ListRow { ListRow([], .item(item)) }
    static func entry(_ entry: Int) -> ListRow { ListRow([], .entry(entry)) }
    static let blank = ListRow([])
}
