import TerminalUI
import WorkbookModel

/// What has come for the person since they last had the workbook open, and what they have to see to soon.
struct News {
    /// Positions of the entries that others recorded since, newest first; where there was no session before, since this one
    /// began.
    let entries: [Int]
    /// The items that the person assessed and that were returned.
    let returned: [Int]
    /// The person's own items that are open and due within seven days or overdue, the soonest first.
    let due: [Int]

    init(_ environment: AppEnvironment) {
        let workbook = environment.workbook
        let others = News.entriesOfOthers(environment)
        let order = HistoryReport.order(of: others.map { workbook.entries[$0] })
        entries = order.reversed().map { others[$0] }
        returned = workbook.items(matching: News.returnedFilter, for: environment.asker)
        let items = workbook.items(matching: News.dueFilter, for: environment.asker)
        due = items.map { (item: $0, due: environment.assessment(of: $0).due) }
            .sorted { ($0.due, $0.item) < ($1.due, $1.item) }.map(\.item)
    }

    /// The same entries in file order.
    static func entriesOfOthers(_ environment: AppEnvironment) -> [Int] {
        let entries = environment.workbook.entries
        let person = FoldedName(environment.context.person)
        let since = min(environment.context.seenEntries ?? environment.entriesAtStart, entries.count)
        return entries.indices.dropFirst(since).filter { FoldedName(entries[$0].by) != person }
    }

    var isEmpty: Bool { entries.isEmpty && returned.isEmpty && due.isEmpty }

    static let entriesFilter = Filter(.since([.last]))
    static let returnedFilter = Filter(.reviews([.returned]), .assessedBy([.me]))
    static let dueFilter = Filter(
        .text(.owner, [.me]), .statuses([.open]), .dateOrder(.due, .upTo, .typed("+7d")))
}
