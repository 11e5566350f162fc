import WorkbookModel

/// The parts of the news in words, with what Enter opens of each.
struct NewsParts {
    private let news: News
    private let environment: AppEnvironment
    private var language: Language { environment.language }

    init(_ news: News, _ environment: AppEnvironment) {
        self.news = news
        self.environment = environment
    }

    func count(of part: NewsScreen.Part) -> Int {
        switch part {
        case .entries: news.entries.count
        case .returned: news.returned.count
        case .due: news.due.count
        }
    }

    /// Lets its items through.
    static func filter(of part: NewsScreen.Part) -> Filter {
        switch part {
        case .entries: News.entriesFilter
        case .returned: News.returnedFilter
        case .due: News.dueFilter
        }
    }

    /// The same where nobody has seen anything before: the items that were recorded since.
    func filter(of part: NewsScreen.Part) -> Filter {
        guard part == .entries, environment.context.seenEntries == nil else { return NewsParts.filter(of: part) }
        return Filter(.items(news.entries.compactMap { environment.workbook.entries[$0].item }))
    }

    func heading(of part: NewsScreen.Part) -> String {
        let count = count(of: part)
        switch part {
        case .entries:
            return language(
                ja: "ほかの人の記録 \(count) 件（\(people)）", en: "recorded by others: \(count) (\(people))")
        case .returned: return language(ja: "差し戻された項目 \(count) 件", en: "returned to you: \(count)")
        case .due:
            let late = news.due.count {
                CalendarDate(iso: environment.assessment(of: $0).due).map { $0 < environment.now.today } ?? false
            }
            return language(ja: "7 日以内の目標日 \(count) 件", en: "due within 7 days: \(count)")
                + (late == 0 ? "" : language(ja: "（うち超過 \(late) 件）", en: " (\(late) overdue)"))
        }
    }

    /// Who recorded how much, the busiest first.
    private var people: String {
        var counts: [(name: String, count: Int)] = []
        for index in news.entries {
            let name = environment.workbook.entries[index].by
            if let place = counts.firstIndex(where: { FoldedName($0.name) == FoldedName(name) }) {
                counts[place].count += 1
            } else {
                counts.append((name, 1))
            }
        }
        counts.sort { ($1.count, $0.name) < ($0.count, $1.name) }
        return counts.map { "\($0.name) \($0.count)" }.joined(separator: language(ja: "、", en: ", "))
    }
}
