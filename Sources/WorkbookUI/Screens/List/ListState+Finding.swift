import WorkbookModel

/// Searching a list, and narrowing it.
extension ListState {
    /// Goes to a row that holds what is searched for, round the list from the cursor on.
    ///
    /// - Returns: what to say of it; `nil` where the list is empty.
    mutating func find(forward: Bool, includingCurrent: Bool, _ environment: AppEnvironment) -> Message? {
        let (text, language) = (environment.search.text, environment.language)
        if rows.isEmpty { return nil }
        let needle = SearchFolding.fold(text).scalars
        let matches = rows.map { row in
            row.subject != nil && SearchFolding.contains(needle, in: screen.content(of: row, environment).text)
        }
        guard
            let found = SearchRound(
                matches, from: scroll.selected, forward: forward, includingCurrent: includingCurrent)
        else { return SearchRound.nothing(text, language) }
        select(row: found.position)
        return found.message(language)
    }

    /// The rows that the filter lets through: those of items, those of texts, and the headings above them.
    func narrowed(_ rows: [ListRow], _ environment: AppEnvironment) -> [ListRow] {
        if filter.isEmpty { return rows }
        let test = RowTest(filter, screen, environment)
        var narrowed: [ListRow] = []
        /// What stands above the rows that follow, until one of them is let through.
        var heading: ListRow?
        var isUnderFound = false
        for row in rows {
            if row.isHeading || row.subject == nil {
                heading = nil
                isUnderFound = false
                if row.isHeading, test.finds(row) {
                    narrowed.append(row)
                    isUnderFound = true
                } else {
                    heading = row
                }
            } else if test.lets(row) || isUnderFound && test.isOfWordsAlone {
                if let above = heading { narrowed.append(above) }
                heading = nil
                narrowed.append(row)
            }
        }
        return narrowed
    }
}

/// Which rows a filter lets through.
private struct RowTest {
    private let screen: any ListScreen
    private let environment: AppEnvironment
    /// Whether the filter consists of words to look for.
    let isOfWordsAlone: Bool
    /// By position: the items that the filter lets through apart from its words.
    private let items: [Bool]
    private let words: [(needle: [UInt32], isNegated: Bool)]

    init(_ filter: Filter, _ screen: any ListScreen, _ environment: AppEnvironment) {
        self.screen = screen
        self.environment = environment
        var words: [(needle: [UInt32], isNegated: Bool)] = []
        var others: [Filter.Term] = []
        for term in filter.terms {
            if case .words(let text) = term.condition {
                words.append((SearchFolding.fold(text).scalars, term.isNegated))
            } else {
                others.append(term)
            }
        }
        isOfWordsAlone = others.isEmpty
        self.words = words
        var items = [Bool](repeating: false, count: environment.workbook.catalog.items.count)
        let found = environment.workbook.items(matching: Filter(others), for: environment.asker) {
            environment.evidence[$0]?.status ?? .intact
        }
        for item in found { items[item] = true }
        self.items = items
    }

    func lets(_ row: ListRow) -> Bool {
        let content = screen.content(of: row, environment)
        return (isOfWordsAlone || content.item.map { items[$0] } ?? false) && isIn(content.text)
    }

    /// Whether the words are in the row's own text.
    func finds(_ row: ListRow) -> Bool { isOfWordsAlone && isIn(screen.content(of: row, environment).text) }

    private func isIn(_ text: String) -> Bool {
        words.allSatisfy { SearchFolding.contains($0.needle, in: text) != $0.isNegated }
    }
}
