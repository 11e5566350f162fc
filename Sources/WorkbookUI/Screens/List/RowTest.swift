import WorkbookModel

/// Which rows of a list a filter lets through. Words are looked for in the row; what is said about recording is asked of its entry
/// where it stands for one; all else of its item.
struct RowTest {
    private let screen: any ListScreen
    private let environment: AppEnvironment
    /// Whether the filter consists of words to look for.
    let isOfWordsAlone: Bool
    /// By position: the items that the filter lets through apart from its words.
    private let items: [Bool]
    /// The same of the entries.
    private let entries: [Bool]
    private let isOfRecordingAlone: Bool
    private let words: [Word]

    /// A word to look for: in the row's text, or among its labels where it is one.
    private struct Word {
        let needle: [UInt32]
        let isLabel: Bool
        let isNegated: Bool
        /// The item that it names in another form than the texts do.
        let item: Int?
    }

    init(_ filter: Filter, _ screen: any ListScreen, _ environment: AppEnvironment) {
        self.screen = screen
        self.environment = environment
        let labels = Set(screen.labels.map { SearchFolding.fold($0).scalars })
        var words: [Word] = []
        var others: [Filter.Term] = []
        for term in filter.terms {
            if case .words(let text) = term.condition {
                let needle = SearchFolding.fold(text).scalars
                words.append(
                    Word(
                        needle: needle, isLabel: labels.contains(needle), isNegated: term.isNegated,
                        item: environment.workbook.catalog.itemIndex(typed: text)))
            } else {
                others.append(term)
            }
        }
        isOfWordsAlone = others.isEmpty
        isOfRecordingAlone = others.allSatisfy(\.condition.isAboutRecording)
        self.words = words
        func status(_ piece: Evidence) -> EvidenceStatus { environment.evidence[piece]?.status ?? .intact }
        let asker = environment.asker
        var items = [Bool](repeating: false, count: environment.workbook.catalog.items.count)
        if !others.isEmpty {
            for item in environment.workbook.items(matching: Filter(others), for: asker, evidence: status) {
                items[item] = true
            }
        }
        self.items = items
        entries =
            screen.hasEntries && !others.isEmpty
            ? environment.workbook.entries(matching: Filter(others), for: asker, evidence: status) : []
    }

    func content(of row: ListRow) -> RowContent { screen.content(of: row, environment) }

    /// - Parameter labels: of the heading above.
    func lets(_ content: RowContent, under labels: [String]) -> Bool {
        let isMet =
            if isOfWordsAlone {
                true
            } else if let entry = content.entry {
                entries.indices.contains(entry) && entries[entry]
            } else {
                content.item.map { items[$0] } ?? false
            }
        return isMet && isIn(content, under: labels)
    }

    /// Whether the words are in a heading's own text.
    func finds(_ heading: RowContent) -> Bool { isOfWordsAlone && isIn(heading, under: []) }

    private func isIn(_ content: RowContent, under labels: [String]) -> Bool {
        let own = content.labels.isEmpty ? labels : content.labels
        return words.allSatisfy { word in
            let isFound =
                word.isLabel
                ? own.contains { SearchFolding.fold($0).scalars == word.needle }
                : SearchFolding.contains(word.needle, in: content.text) || word.item != nil && word.item == content.item
            return isFound != word.isNegated
        }
    }
}
