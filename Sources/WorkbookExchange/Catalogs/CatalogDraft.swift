/// A catalogue as it is read from a table, before its ids are made. Records are named by their positions.
struct CatalogDraft {
    struct Section {
        /// `nil` where the table prints none.
        var number: PrintedNumber?
        /// Empty where the table lacks it.
        var title: String
        var heading: String
        /// Whether it begins before the table.
        var isEarlier = false
        /// Where it was met first.
        var place: String
    }

    struct Group {
        var section: Int
        var number: PrintedNumber?
        var title: String
        var isEarlier = false
        var place: String
    }

    struct Item {
        var group: Int
        /// As printed.
        var number: String
        var text: String
        var obligation: String
        /// Whether the obligation is derived from the text.
        var isDerived: Bool
        var place: String
        /// The scenario's run that it began in.
        var run: Int?
        /// The id that the table gives.
        var id: String?
    }

    struct Requirement: Hashable {
        var part: String
        var chapter: String
        var category: String
        var text: String
        var number: String
    }

    /// A stretch of rows that one cell of the scenario column covers.
    struct Run {
        /// The position of its scenario.
        var scenario: Int
    }

    /// What one row says of the blocks.
    struct Row {
        var item: Int
        var run: Int?
        /// The positions of the requirements that hold in this row.
        var requirements: [Int]
    }

    var sections: [Section] = []
    var groups: [Group] = []
    var items: [Item] = []
    var requirements: [Requirement] = []
    /// The group that each requirement was met in first is of no matter; its place is.
    var requirementPlaces: [String] = []
    var scenarios: [(text: String, group: Int)] = []
    var runs: [Run] = []
    var rows: [Row] = []
}
