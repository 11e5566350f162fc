import WorkbookModel

/// Results by section as bars and as numbers, reviews, how many requirements are in which state, and how much there is to do.
struct FiguresPart {
    private let maker: ReportMaker
    private let summary: Summary
    private var language: Language { maker.language }
    private var counts: ResultCounts { summary.counts }

    init(_ maker: ReportMaker) {
        self.maker = maker
        // What became of evidence files is not in the workbook.
        summary = maker.workbook.summary(
            findings: maker.workbook.findings(today: maker.moment.today) { _ in .intact })
    }

    var blocks: [ReportDocument.Block] {
        let disclosure = maker.disclosure
        let isChosen = !maker.options.filter.isEmpty || !maker.options.form.filters.isEmpty
        let whole = language(
            ja: "表で項目を絞っていても、集計は点検簿の全項目のものです。",
            en: "The figures are of all items of the workbook, though the table shows some.")
        return (isChosen ? [.paragraph(whole)] : [])
            + CountSeries.blocks(
                title: language(ja: "大項目ごとの評価", en: "Results by section"), head: language(ja: "大項目", en: "Section"),
                bars: summary.sections.map(bar), total: counts, of: counts, shown: { disclosure.catalog($0) }, language)
            + reviews + requirements + work
    }

    private func bar(of section: SectionSummary) -> CountSeries.Bar {
        let (number, title) = (section.section.number, section.section.title)
        return CountSeries.Bar(
            name: maker.numbered(number, title),
            label: maker.disclosure.catalog(ReportWords.numbered(number, title.brief(language))),
            counts: section.counts, key: "section:\(section.section.id)")
    }

    private var reviews: [ReportDocument.Block] {
        let states = ReviewState.allCases.filter { $0 != .none && summary.count(of: $0) > 0 }
        if states.isEmpty { return [] }
        return [
            .heading(language(ja: "確認", en: "Reviews")),
            .facts(
                states.map {
                    ReportDocument.Fact(
                        $0.name(language), String(summary.count(of: $0)), key: "count:review:\($0.rawValue)")
                }),
        ]
    }

    /// How many requirements are in each state, the weakest first.
    private var requirements: [ReportDocument.Block] {
        let numbers = summary.requirementCounts
        if numbers.isEmpty { return [] }
        return [
            .heading(language(ja: "要求事項", en: "Requirements")),
            .facts(
                numbers.map { state, count in
                    ReportDocument.Fact(
                        maker.disclosure.catalog(state.marked(language)), String(count),
                        key: "count:requirement:\(state.rawValue)")
                }),
        ]
    }

    /// How many findings there are of each kind.
    private var work: [ReportDocument.Block] {
        let numbers = FindingCode.allCases.map { code in (code, summary.findings.count { $0.kind.code == code }) }
        let rows = numbers.filter { $0.1 > 0 }.map { code, count in
            ReportTable.Row([ReportTable.Cell(code.meaning(language)), ReportTable.Cell(.number(count))])
        }
        if rows.isEmpty { return [] }
        return [
            .heading(language(ja: "指摘の数", en: "To do")),
            .table(
                ReportTable(
                    columns: [
                        ReportTable.Column(language(ja: "指摘", en: "Finding"), name: "finding", width: 60),
                        ReportTable.Column(language(ja: "件数", en: "How many"), name: "findings", width: 12),
                    ], rows: rows)),
        ]
    }
}
