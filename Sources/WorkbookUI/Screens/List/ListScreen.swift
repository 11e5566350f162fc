import TerminalUI
import WorkbookModel

/// A screen of rows, with a pane below that shows what the row at the cursor stands for.
protocol ListScreen: Sendable {
    /// Its name behind `:` and, after `show-`, in the configuration. Never changed.
    var name: String { get }
    var title: Words { get }
    /// The standard key that shows it.
    var key: String { get }
    /// What has to be asked for before its rows can be made; `nil` where the workbook tells everything.
    var source: ListSource? { get }
    /// Whether its rows have places on a page, made for a terminal's size.
    var isPage: Bool { get }

    /// What the foot line shows, most needed first.
    var hints: [KeyHint] { get }

    /// What its rows that are no headings stand for.
    var rowNoun: ListNoun { get }
    /// What its headings stand for; `nil` where a count leaves them out.
    var headingNoun: ListNoun? { get }
    /// Whether what stands under a heading is folded away at first.
    func beginsFolded(_ heading: ListRow) -> Bool
    /// Whether it is shown from its top, and not where the item at hand stands.
    func beginsAtTop(_ environment: AppEnvironment) -> Bool
    /// Whether it has rows that stand for entries.
    var hasEntries: Bool { get }
    /// The words for the kinds of its rows. Typed as a word of a filter, one of them means the rows that bear it, and no text.
    var labels: [String] { get }

    /// What is said where there are no rows at all.
    func emptyText(_ language: Language) -> String

    /// How much there is of what, beside the title; empty where there is nothing to say.
    func summary(_ environment: AppEnvironment) -> [ListRow.Span]

    /// Where its rows and its pane are on a terminal of that size, the pane as tall as it may be.
    func layout(_ size: Size) -> ListLayout

    func rows(_ environment: AppEnvironment) -> [ListRow]

    /// A row in words; asked for the rows in view alone.
    func spans(of row: ListRow, _ environment: AppEnvironment) -> [ListRow.Span]

    /// The section of the list that a row begins or belongs to; `nil` where that is the one before it, or there are none.
    func section(of row: ListRow, _ environment: AppEnvironment) -> String?

    /// What a row is to searches and filters.
    func content(of row: ListRow, _ environment: AppEnvironment) -> RowContent

    /// Whether a filter can narrow it.
    var isNarrowable: Bool { get }

    /// The subject of the heading that an item stands under; `nil` where there is none.
    func heading(ofItem item: Int, _ environment: AppEnvironment) -> Int?

    /// What the pane shows of a row.
    func detail(of row: ListRow, _ environment: AppEnvironment) -> TextPane

    /// The same in a few words, for where there is no room for a pane; `nil` where there are none.
    func brief(of row: ListRow, _ environment: AppEnvironment) -> String?
}

/// What rows of a list are called where they are counted.
struct ListNoun: Hashable, Sendable {
    let ja: String
    let singular: String
    var plural: String?

    static let item = ListNoun(ja: "項目", singular: "item")
    static let entry = ListNoun(ja: "記録", singular: "entry", plural: "entries")
    static let finding = ListNoun(ja: "指摘", singular: "finding")
    static let requirement = ListNoun(ja: "要求事項", singular: "requirement")
    static let scenario = ListNoun(ja: "シナリオ", singular: "scenario")
    static let reference = ListNoun(ja: "証跡", singular: "reference")
    static let row = ListNoun(ja: "行", singular: "row")
}

/// Something outside that a list is made from.
enum ListSource: Sendable {
    case findFindings
    /// The rows are made at once, and again when the files have been checked.
    case checkEvidence

    /// Asks for it; its answer is an event.
    var effect: Effect {
        switch self {
        case .findFindings: .findFindings
        case .checkEvidence: .checkEvidence(items: [])
        }
    }

    /// Whether there is something to show before it has answered.
    var isLate: Bool {
        switch self {
        case .findFindings: false
        case .checkEvidence: true
        }
    }
}

extension ListScreen {
    var source: ListSource? { nil }
    var isPage: Bool { false }
    var hints: [KeyHint] { ListDrawing.hints }
    var rowNoun: ListNoun { .item }
    var headingNoun: ListNoun? { nil }
    func beginsFolded(_ heading: ListRow) -> Bool { false }
    func beginsAtTop(_ environment: AppEnvironment) -> Bool { false }
    var hasEntries: Bool { false }
    var labels: [String] { [] }

    func emptyText(_ language: Language) -> String { language(ja: "何もありません", en: "Nothing here") }

    func summary(_ environment: AppEnvironment) -> [ListRow.Span] { [] }

    func layout(_ size: Size) -> ListLayout { ListLayout(size: size) }

    func section(of row: ListRow, _ environment: AppEnvironment) -> String? { nil }

    var isNarrowable: Bool { true }

    func heading(ofItem item: Int, _ environment: AppEnvironment) -> Int? { nil }

    func content(of row: ListRow, _ environment: AppEnvironment) -> RowContent {
        if !row.isHeading, row.spans.isEmpty, let item = row.item {
            return RowContent(ofItem: item, environment)
        }
        return textContent(of: row, environment)
    }

    /// What the row shows.
    func textContent(of row: ListRow, _ environment: AppEnvironment) -> RowContent {
        let item = row.item.map { " " + environment.workbook.catalog.items[$0].id } ?? ""
        var content = RowContent(spans(of: row, environment).map(\.text).joined() + item, item: row.item)
        content.labels = row.labels
        return content
    }

    func spans(of row: ListRow, _ environment: AppEnvironment) -> [ListRow.Span] { ordinarySpans(of: row, environment) }

    func detail(of row: ListRow, _ environment: AppEnvironment) -> TextPane { ordinaryDetail(of: row, environment) }

    func brief(of row: ListRow, _ environment: AppEnvironment) -> String? { nil }

    /// A row of an item as all lists show it, another one as it was made.
    func ordinarySpans(of row: ListRow, _ environment: AppEnvironment) -> [ListRow.Span] {
        if case .item(let item) = row.opens, row.spans.isEmpty { return ItemRow.spans(item, environment, indent: 4) }
        return row.spans
    }

    /// The item of a row that stands for one.
    func ordinaryDetail(of row: ListRow, _ environment: AppEnvironment) -> TextPane {
        row.item.map { ItemText.pane($0, environment) } ?? TextPane([])
    }
}
