import TerminalUI
import WorkbookModel

/// How far the work is: as a whole, by section, part, obligation and result, and by day.
enum OverviewFigures {
    static func add(_ tally: OverviewTally, _ environment: AppEnvironment, to page: inout OverviewPage) {
        let language = environment.language
        addProgress(tally, environment, to: &page)
        func add(_ title: String, _ groups: [OverviewTally.Group]) {
            if groups.isEmpty { return }
            // Where nobody has reviewed, there is nothing to say of it.
            let isReviewed = groups.contains { $0.accepted > 0 }
            page.addHeading(
                title, isReviewed ? [language(ja: "評価 +承認", en: "assessed +accepted")] : [], columns: 18)
            // All with their glosses behind them, or all in English alone.
            let room = page.nameRoom(hasAccepted: isReviewed)
            let areWhole = groups.allSatisfy { $0.name(room) == $0.name(.max) }
            for group in groups {
                page.addBar(
                    { group.name(areWhole ? $0 : 0) }, { ResultBar.spans(group.share, columns: $0, environment) },
                    count: group.share.assessed, total: group.share.total,
                    accepted: isReviewed ? group.accepted : nil, opens: .items(group.filter))
            }
        }
        add(language(ja: "大項目", en: "Sections"), tally.sections)
        add(language(ja: "6.0版の編", en: "Parts of guideline 6.0"), tally.parts)
        add(language(ja: "必須・推奨", en: "Obligation"), tally.obligations)
        addResults(tally, environment, to: &page)
        addDays(environment, to: &page)
    }

    private static func addProgress(
        _ tally: OverviewTally, _ environment: AppEnvironment, to page: inout OverviewPage
    ) {
        let (assessed, total) = (tally.all.assessed, tally.all.total)
        page.addBar(
            { _ in environment.language(ja: "評価済み", en: "assessed") },
            { ResultBar.spans(tally.all, columns: $0, environment) }, count: assessed, total: total,
            opens: .items(Filter(.statuses([.assessed]))), style: environment.theme.heading)
        page.addLegend(
            legend(environment).map { ListRow.Span(environment.measure.separated("\($0.mark)\($0.count)"), $0.style) })
    }

    /// The marks with what they count, which are the key to the colours of the bars.
    private static func legend(_ environment: AppEnvironment) -> [(mark: String, style: Style, count: Int)] {
        let counts = environment.workbook.counts
        var parts = counts.results.filter { counts[$0] > 0 }.map {
            (mark: String($0.mark), style: environment.theme.mark($0), count: counts[$0])
        }
        if counts.carried > 0 { parts.append((CarriedWording.mark, environment.theme.label, counts.carried)) }
        if counts.conflicts > 0 { parts.append((Theme.conflictMark, environment.theme.warning, counts.conflicts)) }
        return parts
    }

    private static func addResults(
        _ tally: OverviewTally, _ environment: AppEnvironment, to page: inout OverviewPage
    ) {
        let (language, counts) = (environment.language, environment.workbook.counts)
        page.addHeading(language(ja: "評価", en: "Results"))
        func add(_ name: String, _ count: Int, _ filter: Filter, _ style: Style) {
            page.addBar(
                { _ in name }, { ResultBar.spans(count, of: tally.all.total, columns: $0, style, environment) },
                count: count,
                total: tally.all.total, opens: .items(filter))
        }
        for result in AssessmentResult.allCases {
            // What is carried over counts apart.
            let condition = Filter.Condition.results([result])
            let filter =
                counts.carried == 0
                ? Filter(condition)
                : Filter([Filter.Term(condition), Filter.Term(.statuses([.carried]), isNegated: true)])
            add("\(result.mark) \(result.name(language))", counts[result], filter, environment.theme.mark(result))
        }
        if counts.carried > 0 {
            let name = "\(CarriedWording.mark) \(CarriedWording(language).name)"
            add(name, counts.carried, Filter(.statuses([.carried])), environment.theme.label)
        }
    }

    /// How many items had a result at the end of each of the last ten days on which something was recorded, and today. Enter shows
    /// what was recorded that day.
    private static func addDays(_ environment: AppEnvironment, to page: inout OverviewPage) {
        var assessed: [String: Bool] = [:]
        var counts: [(day: String, count: Int)] = []
        var count = 0
        let entries = environment.workbook.entries.filter { $0.kind == .assess && $0.isSound }
        for entry in entries.map({
            (day: String($0.at.prefix(10)), item: $0.item ?? "", isAssessed: $0.result.isAssessed && !$0.isCarried)
        })
        .sorted(by: { $0.day < $1.day }) {
            let isAssessed = entry.isAssessed
            if (assessed.updateValue(isAssessed, forKey: entry.item) ?? false) != isAssessed {
                count += isAssessed ? 1 : -1
            }
            if counts.last?.day == entry.day {
                counts[counts.count - 1].count = count
            } else {
                counts.append((entry.day, count))
            }
        }
        guard let last = counts.last else { return }
        let today = environment.now.today.description
        if last.day < today { counts.append((today, last.count)) }
        page.addHeading(environment.language(ja: "日ごとの進み", en: "Progress by day"))
        let total = environment.workbook.counts.total
        for (index, day) in counts.suffix(10).enumerated() {
            let filter = CalendarDate(iso: day.day).map { Filter(.recordedAt([.on(.day($0))])) }
            let isRecorded = day.day != today || last.day == today
            page.addBar(
                { _ in day.day },
                { ResultBar.spans(day.count, of: total, columns: $0, environment.theme.label, environment) },
                count: day.count, total: total,
                opens: isRecorded ? filter.map { .list(HistoryScreen().name, $0) } ?? .nothing : .nothing,
                subject: index + 1)
        }
    }
}
