import TerminalUI
import WorkbookModel

/// The progress and what to do next. Enter shows the items of a row in the table: as many as the row counts.
struct OverviewScreen: ListScreen {
    let name = "overview"
    let title = Words("全体", "overview")
    let key = "4"

    func rows(_ environment: AppEnvironment) -> [ListRow] {
        let profile = environment.workbook.profile
        let title = [profile.title, profile.organization, profile.scope].filter { !$0.isEmpty }
            .joined(separator: "  ").onOneLine
        var rows = title.isEmpty ? [] : [ListRow([ListRow.Span(title, environment.theme.title)]), .blank]
        rows += next(environment)
        func add(_ title: String, _ bars: [Bar]) {
            if bars.isEmpty { return }
            rows.append(.blank)
            rows.append(ListRow([ListRow.Span(title, environment.theme.heading)]))
            rows += Bar.rows(bars, environment.measure)
        }
        let language = environment.language
        rows += seal(environment)
        let tally = Tally(environment)
        add(language(ja: "大項目", en: "Sections"), tally.sections)
        add(language(ja: "6.0版の編", en: "Parts of guideline 6.0"), tally.parts)
        add(language(ja: "必須・推奨", en: "Obligation"), tally.obligations)
        add(language(ja: "評価", en: "Results"), tally.results)
        add(language(ja: "評価した人", en: "Assessed by"), tally.people)
        add(language(ja: "日ごとの進み", en: "Progress by day"), days(environment))
        return rows
    }

    var isNarrowable: Bool { false }

    func detail(of row: ListRow, _ environment: AppEnvironment) -> TextPane {
        guard case .items(let filter) = row.opens else { return TextPane([]) }
        let query = filter.query
        let items = environment.workbook.items(matching: filter, for: environment.asker)
        let lead = TextPane.Paragraph(
            environment.keys.naming(.open) {
                environment.language(ja: "\($0) で表に出す: ", en: "\($0) shows in the table: ")
            }
                + environment.language(ja: "\(query)（\(items.count) 件）", en: "\(query) (\(items.count))"),
            style: environment.theme.gap)
        // No pane holds more; the table shows the rest.
        let shown = items.prefix(100).map { index in
            TextPane.Paragraph(
                environment.measure.truncated(
                    ItemRow.spans(index, environment, indent: 0).map(\.text).joined(),
                    columns: environment.size.columns - 4))
        }
        return TextPane([lead] + shown)
    }

    /// What is left to do, most urgent first, each with its filter.
    private func next(_ environment: AppEnvironment) -> [ListRow] {
        let language = environment.language
        let needEvidence = Filter.Condition.results(AssessmentResult.allCases.filter(\.needsEvidence))
        let needPlan = Filter.Condition.results(AssessmentResult.allCases.filter(\.needsPlan))
        let questions: [(filter: Filter, ja: String, en: String)] = [
            (Filter(.statuses([.conflict])), "食い違いを決める", "settle conflicts"),
            (Filter(.reviews([.returned])), "差戻しに応える", "answer what was returned"),
            (Filter(.statuses([.carried])), "引き継いだ評価を確定する", "confirm what was carried over"),
            (Review.queue(for: environment.context.person), "ほかの人の評価を確認する", "review what others assessed"),
            (Filter(.statuses([.overdue])), "目標日を過ぎたもの", "overdue"),
            (Filter(.results([.unassessed])), "まだ評価していないもの", "not assessed yet"),
            (Filter(needEvidence, .evidence([.none])), "証跡のないもの", "without evidence"),
            (
                Filter(needPlan, .text(.plan, [.none])), "一部適合・不適合で改善計画のないもの",
                "partial or noncompliant without a plan"
            ),
            (
                Filter(needPlan, .date(.due, [.none])), "一部適合・不適合で目標日のないもの",
                "partial or noncompliant without a due date"
            ),
            (
                Filter(needPlan, .text(.owner, [.none])), "一部適合・不適合で担当のないもの",
                "partial or noncompliant without an owner"
            ),
        ]
        var rows = [ListRow([ListRow.Span(language(ja: "次にすること", en: "What to do next"), environment.theme.heading)])]
        if environment.integrityCount > 0 {
            let key = environment.keys.naming(.show(.list(FindingsScreen().name))) {
                language(ja: "（\($0) で見る）", en: " (\($0) shows them)")
            }
            rows.append(
                ListRow([
                    ListRow.Span(figure(environment.integrityCount), environment.theme.warning),
                    ListRow.Span(
                        language(ja: "ファイルの完全性の指摘\(key)", en: "integrity findings\(key)")),
                ]))
        }
        for question in questions {
            let count = environment.workbook.items(matching: question.filter, for: environment.asker).count
            if count == 0 { continue }
            rows.append(
                ListRow(
                    [
                        ListRow.Span(figure(count), environment.theme.label),
                        ListRow.Span(language(ja: question.ja, en: question.en)),
                    ],
                    opens: .items(question.filter), subject: 0))
        }
        if rows.count == 1 {
            rows.append(ListRow([ListRow.Span(language(ja: "  残りはありません", en: "  nothing is left"))]))
        }
        return rows
    }

    /// The latest seal, and what was recorded since.
    private func seal(_ environment: AppEnvironment) -> [ListRow] {
        let language = environment.language
        let heading = ListRow([ListRow.Span(language(ja: "封印", en: "Seal"), environment.theme.heading)])
        guard let check = environment.workbook.latestSeal else {
            let none = language(ja: "  まだありません（:seal で封印）", en: "  none yet (:seal makes one)")
            return [.blank, heading, ListRow([ListRow.Span(none, environment.theme.gap)])]
        }
        let who = "  \(check.seal.id.short)  \(ReportedTime.shown(check.seal.at))  \(check.seal.by)"
        let wording = SealWording(language)
        return [
            .blank, heading, ListRow([ListRow.Span(who)]),
            ListRow([
                ListRow.Span("  " + wording.standing(of: check), check.isWhole ? .plain : environment.theme.warning),
                ListRow.Span(check.others == 0 ? "" : "  " + wording.others(than: check)),
            ]),
        ]
    }

    private func figure(_ count: Int) -> String {
        String(repeating: " ", count: max(0, 5 - String(count).count)) + "\(count)  "
    }

    /// How many items had a result at the end of each of the last ten days on which something was recorded.
    private func days(_ environment: AppEnvironment) -> [Bar] {
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
        return counts.suffix(10).map {
            Bar(name: $0.day, done: $0.count, total: environment.workbook.counts.total, filter: nil)
        }
    }
}

/// The items counted by what they belong to. Each count is the number of items that the bar's filter lets through.
private struct Tally {
    private(set) var sections: [Bar] = []
    private(set) var parts: [Bar] = []
    private(set) var obligations: [Bar] = []
    private(set) var results: [Bar] = []
    private(set) var people: [Bar] = []
    private let workbook: Workbook
    private let today: CalendarDate
    /// Positions of the items that are assessed.
    private let assessed: Set<Int>

    init(_ environment: AppEnvironment) {
        workbook = environment.workbook
        today = environment.now.today
        assessed = Set(workbook.items(matching: Filter(.statuses([.assessed])), today: today))
        let catalog = workbook.catalog
        let language = environment.language
        for index in catalog.items.indices {
            if let section = catalog.section(ofItemAt: index) {
                add(
                    "\(section.number) \(section.title.shown(language))", .catalog(.section, [.equals(section.id)]),
                    to: &sections)
            }
            let parts = Set(catalog.requirements(ofItemAt: index).map(\.part)).filter { !$0.text.isEmpty }
            for part in parts.sorted(by: { $0.text < $1.text }) {
                let name = language == .english && !part.english.isEmpty ? "\(part.text) (\(part.english))" : part.text
                add(name, .catalog(.part, [.equals(part.text)]), to: &self.parts)
            }
            let obligation = catalog.items[index].obligation
            add(obligation.name(language), .obligations([obligation]), to: &obligations)
        }
        results = AssessmentResult.allCases.map { result in
            // What is carried over counts apart.
            let filter = counted(.results([result]))
            return Bar(
                name: "\(result.mark) \(result.name(language))", done: items(filter).count, total: catalog.items.count,
                filter: filter)
        }
        if workbook.counts.carried > 0 {
            let filter = Filter(.statuses([.carried]))
            results.append(
                Bar(
                    name: "\(CarriedWording.mark) \(CarriedWording(language).name)", done: items(filter).count,
                    total: catalog.items.count, filter: filter))
        }
        people = names().map { name in
            let filter = Filter(.statuses([.assessed]), .assessedBy([.equals(name)]))
            return Bar(name: name, done: items(filter).count, total: catalog.items.count, filter: filter)
        }
        people = Array(people.sorted { ($1.done, $0.name) < ($0.done, $1.name) }.prefix(10))
    }

    /// Adds the bar of the items with that condition, unless it is there: how many of them are assessed.
    private func add(_ name: String, _ condition: Filter.Condition, to bars: inout [Bar]) {
        let filter = Filter(condition)
        if bars.contains(where: { $0.filter == filter }) { return }
        let items = items(filter)
        bars.append(Bar(name: name, done: items.count { assessed.contains($0) }, total: items.count, filter: filter))
    }

    /// Who assessed: each person once, as the name was typed first in the table's order.
    private func names() -> [String] {
        var people = Set<FoldedName>()
        return assessed.sorted().flatMap { workbook.assessors(ofItemAt: $0).names }
            .filter { people.insert(FoldedName($0)).inserted }
    }

    /// The filter for items of that condition that count as what they say.
    private func counted(_ condition: Filter.Condition) -> Filter {
        workbook.counts.carried == 0
            ? Filter(condition)
            : Filter([Filter.Term(condition), Filter.Term(.statuses([.carried]), isNegated: true)])
    }

    private func items(_ filter: Filter) -> [Int] { workbook.items(matching: filter, today: today) }
}
