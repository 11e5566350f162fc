import TerminalUI
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// What values there are in a workbook to complete from.
public struct WorkbookWords {
    public typealias Candidate = CompletionAnswer.Candidate

    private let workbook: Workbook
    private let context: AppContext
    private let now: Moment

    private var language: Language { context.language }

    /// - Parameter context: who asks, in which language, and the filters that have names.
    public init(_ workbook: Workbook, _ context: AppContext, now: Moment) {
        (self.workbook, self.context, self.now) = (workbook, context, now)
    }

    /// The items, in the form in which the beginning was typed: by id, or with the printed number.
    ///
    /// - Parameter given: those that stand on the line already.
    public func items(beginning typed: String, except given: [String] = []) -> [Candidate] {
        let catalog = workbook.catalog
        let isGiven = Set(given.compactMap { catalog.itemIndex(typed: $0) })
        let forms: [(Int) -> String] = [
            { catalog.items[$0].id }, { WorkbookWords.joined(catalog.label(ofItemAt: $0)) },
            { catalog.label(ofItemAt: $0) }, { catalog.items[$0].number },
        ]
        for form in forms {
            let found = catalog.items.indices.filter { form($0).hasPrefix(typed) && !isGiven.contains($0) }
            if !found.isEmpty { return found.map { Candidate(form($0), meaning(ofItemAt: $0)) } }
        }
        return []
    }

    /// `3.7 ①-2` as it is typed in one word: `3.7-①-2`.
    private static func joined(_ label: String) -> String { label.replacing(" ", with: "-") }

    /// The item's text, as much of it as stands beside an id.
    private func meaning(ofItemAt index: Int) -> String {
        let text = workbook.catalog.items[index].text
        let shown = language == .english && !text.english.isEmpty ? text.english : text.text
        let cut = TextMeasure().prefix(of: shown, columns: 40).text
        return cut.count < shown.count ? cut + "…" : cut
    }

    /// Who sees to items, most items first, and who asks.
    public var owners: [Candidate] {
        WorkbookWords.byCount(workbook.catalog.items.indices.map { workbook.state(ofItemAt: $0).assessment.owner })
            .adding(context.person)
    }

    /// Who recorded something, most entries first, and who asks.
    public var people: [Candidate] { WorkbookWords.byCount(workbook.entries.map(\.by)).adding(context.person) }

    private static func byCount(_ names: [String]) -> [Candidate] {
        let counts = Dictionary(names.lazy.filter { !$0.isEmpty }.map { ($0, 1) }, uniquingKeysWith: +)
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { Candidate($0.key) }
    }

    /// Days as people name them, with what they come to, and the days that items are due on.
    public func dueDays(beginning typed: String) -> [Candidate] {
        let words =
            switch language {
            case .japanese: ["今日", "明日", "来週", "来週金曜", "月末", "来月末", "年末", "年度末", "+1w", "+2w", "+1m", "+3m"]
            case .english:
                ["today", "tomorrow", "next friday", "next week", "end of month", "+1w", "+2w", "+1m", "+3m"]
            }
        let named = words.compactMap { word in
            TypedDate.day(word, today: now.today).map {
                Candidate(word, "\($0) (\(TypedDate.weekdayName($0, language)))")
            }
        }
        let days = Set(workbook.catalog.items.indices.map { workbook.state(ofItemAt: $0).assessment.due })
        return named + days.filter { !$0.isEmpty }.sorted().map { Candidate($0) }
    }

    /// The latest seal, and the days on which something was recorded, newest first.
    public var moments: [Candidate] {
        let days = Set(workbook.entries.map { String($0.at.prefix(10)) }.filter { CalendarDate(iso: $0) != nil })
        let seal = workbook.latestSeal.map { Candidate(HistoryBound.lastSeal, String($0.seal.at.prefix(10))) }
        return (seal.map { [$0] } ?? []) + days.sorted(by: >).map { Candidate($0) }
    }

    /// What is cited as evidence.
    public var evidence: [Candidate] {
        var seen: Set<String> = []
        return workbook.catalog.items.indices
            .flatMap { workbook.state(ofItemAt: $0).assessment.evidence.map(\.reference) }
            .filter { seen.insert($0).inserted }.map { Candidate($0) }
    }

    public func filters(beginning typed: String) -> [Candidate] {
        FilterEndings.queries(beginning: typed, in: workbook, context, now: now).map { Candidate($0) }
    }
}

extension [CompletionAnswer.Candidate] {
    fileprivate func adding(_ name: String) -> Self {
        name.isEmpty || contains { $0.text == name } ? self : self + [Element(name)]
    }
}
