import TerminalUI
import WorkbookModel

/// How far the work is, by every measure that matters, and what to do next. Enter shows a row's items in the table.
enum OverviewScreen {
    static func rows(_ state: AppState) -> [ListRow] {
        let profile = state.workbook.profile
        let title = [profile.title, profile.organization, profile.scope].filter { !$0.isEmpty }
            .joined(separator: "  ").onOneLine
        var rows = title.isEmpty ? [] : [ListRow([ListRow.Span(title, state.theme.title)]), .blank]
        rows += next(state)
        func add(_ title: String, _ bars: [Bar]) {
            if bars.isEmpty { return }
            rows.append(.blank)
            rows.append(ListRow([ListRow.Span(title, state.theme.heading)]))
            rows += Bar.rows(bars, state.context.measure)
        }
        let language = state.language
        rows += seal(state)
        let tally = Tally(state)
        add(language(ja: "大項目", en: "Sections"), tally.sections)
        add(language(ja: "6.0版の編", en: "Parts of guideline 6.0"), tally.parts)
        add(language(ja: "必須・推奨", en: "Obligation"), tally.obligations)
        add(language(ja: "評価", en: "Results"), tally.results)
        add(language(ja: "評価した人", en: "Assessed by"), tally.people)
        add(language(ja: "日ごとの進み", en: "Progress by day"), days(state))
        return rows
    }

    static func detail(_ query: String, _ state: AppState) -> TextPane {
        guard let filter = try? Filter(parsing: query) else { return TextPane([]) }
        let items = state.workbook.items(matching: filter, today: state.now.today)
        let lead = TextPane.Paragraph(
            state.context.keys.naming(.open) { state.language(ja: "\($0) で表に出す: ", en: "\($0) shows in the table: ") }
                + state.language(ja: "\(query)（\(items.count) 件）", en: "\(query) (\(items.count))"),
            style: state.theme.gap)
        // As many as a pane can hold at most; the table shows the rest.
        let shown = items.prefix(100).map { index in
            TextPane.Paragraph(
                state.context.measure.truncated(
                    ItemRow.spans(index, state, indent: 0).map(\.text).joined(), columns: state.size.columns - 4))
        }
        return TextPane([lead] + shown)
    }

    /// What waits, most urgent first, each with the query that shows it.
    private static func next(_ state: AppState) -> [ListRow] {
        let language = state.language
        let questions: [(query: String, ja: String, en: String)] = [
            ("is:conflict", "食い違いを決める", "settle conflicts"), ("review:returned", "差戻しに応える", "answer what was returned"),
            (
                AppState.reviewQueue(for: state.context.person), "ほかの人の評価を確認する",
                "review what others assessed"
            ),
            ("is:overdue", "目標日を過ぎたもの", "overdue"), ("result:unassessed", "まだ評価していないもの", "not assessed yet"),
            ("result:compliant,partial,alternative evidence:none", "証跡のないもの", "without evidence"),
            ("result:partial,noncompliant plan:none", "一部適合・不適合で改善計画のないもの", "partial or noncompliant without a plan"),
            ("result:partial,noncompliant due:none", "一部適合・不適合で目標日のないもの", "partial or noncompliant without a due date"),
            ("result:partial,noncompliant owner:none", "一部適合・不適合で担当のないもの", "partial or noncompliant without an owner"),
        ]
        var rows = [ListRow([ListRow.Span(language(ja: "次にすること", en: "What to do next"), state.theme.heading)])]
        if state.integrityCount > 0 {
            let key = state.context.keys.naming(.show(.findings)) {
                language(ja: "（\($0) で見る）", en: " (\($0) shows them)")
            }
            rows.append(
                ListRow([
                    ListRow.Span(figure(state.integrityCount), state.theme.warning),
                    ListRow.Span(
                        language(ja: "ファイルの完全性の指摘\(key)", en: "integrity findings\(key)")),
                ]))
        }
        for question in questions {
            guard let filter = try? Filter(parsing: question.query) else { continue }
            let count = state.workbook.items(matching: filter, today: state.now.today).count
            if count == 0 { continue }
            rows.append(
                ListRow(
                    [
                        ListRow.Span(figure(count), state.theme.label),
                        ListRow.Span(language(ja: question.ja, en: question.en)),
                    ],
                    .filter(question.query)))
        }
        if rows.count == 1 {
            rows.append(ListRow([ListRow.Span(language(ja: "  残りはありません", en: "  nothing is left"))]))
        }
        return rows
    }

    /// The latest seal, and what was recorded since.
    private static func seal(_ state: AppState) -> [ListRow] {
        let language = state.language
        let heading = ListRow([ListRow.Span(language(ja: "封印", en: "Seal"), state.theme.heading)])
        guard let check = state.workbook.latestSeal else {
            let none = language(ja: "  まだありません（:seal で封印）", en: "  none yet (:seal makes one)")
            return [.blank, heading, ListRow([ListRow.Span(none, state.theme.gap)])]
        }
        let who = "  \(check.seal.id.short)  \(EntryWording.time(check.seal.at))  \(check.seal.by)"
        let wording = SealWording(language)
        return [
            .blank, heading,
            ListRow([
                ListRow.Span(who),
                ListRow.Span("  " + wording.standing(of: check), check.isWhole ? .plain : state.theme.warning),
                ListRow.Span(check.others == 0 ? "" : "  " + wording.others(than: check)),
            ]),
        ]
    }

    private static func figure(_ count: Int) -> String {
        String(repeating: " ", count: max(0, 5 - String(count).count)) + "\(count)  "
    }

    /// How many items had a result at the end of each of the last days on which something was recorded.
    private static func days(_ state: AppState) -> [Bar] {
        var assessed: [String: Bool] = [:]
        var counts: [(day: String, count: Int)] = []
        var count = 0
        let entries = state.workbook.entries.filter { $0.kind == .assess && $0.isSound }
        for entry in entries.map({ (day: String($0.at.prefix(10)), item: $0.item ?? "", result: $0.result) })
            .sorted(by: { $0.day < $1.day })
        {
            let isAssessed = entry.result.isAssessed
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
            Bar(name: $0.day, done: $0.count, total: state.workbook.counts.total, query: nil)
        }
    }
}

/// The items counted by what they belong to.
private struct Tally {
    var sections: [Bar] = []
    var parts: [Bar] = []
    var obligations: [Bar] = []
    var results: [Bar] = []
    var people: [Bar] = []

    init(_ state: AppState) {
        let workbook = state.workbook
        let catalog = workbook.catalog
        let language = state.language
        var personCounts: [String: Int] = [:]
        for index in catalog.items.indices {
            let isAssessed = workbook.isAssessed(itemAt: index)
            let done = isAssessed ? 1 : 0
            if let section = catalog.section(ofItemAt: index) {
                Tally.add(
                    done, to: "\(section.number) \(section.title.shown(language))", "section:\(section.id)", &sections)
            }
            for part in Set(catalog.requirements(ofItemAt: index).map(\.part)).sorted(by: { $0.text < $1.text }) {
                let name = language == .english && !part.english.isEmpty ? "\(part.text) (\(part.english))" : part.text
                Tally.add(done, to: name, "part:\"\(part.text)\"", &parts)
            }
            let obligation = catalog.items[index].obligation
            Tally.add(done, to: obligation.name(language), "obligation:\(obligation.rawValue)", &obligations)
            if isAssessed, let person = workbook.state(ofItemAt: index).current?.by {
                personCounts[person, default: 0] += 1
            }
        }
        results = AssessmentResult.allCases.map { result in
            Bar(
                name: "\(result.mark) \(result.name(language))", done: workbook.counts[result],
                total: workbook.counts.total, query: "result:\(result.word)")
        }
        people = personCounts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(10).map {
            Bar(name: $0.key, done: $0.value, total: workbook.counts.total, query: "by:\"\($0.key)\"")
        }
    }

    private static func add(_ done: Int, to name: String, _ query: String, _ bars: inout [Bar]) {
        let index = bars.firstIndex { $0.query == query } ?? bars.endIndex
        if index == bars.endIndex { bars.append(Bar(name: name, done: 0, total: 0, query: query)) }
        bars[index].done += done
        bars[index].total += 1
    }
}
