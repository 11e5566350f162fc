import WorkbookModel

/// Results by section as bars and as numbers, reviews, and the requirements.
struct FiguresPart {
    private let maker: ReportMaker
    private let summary: Summary
    private var language: Language { maker.language }
    private var counts: ResultCounts { summary.counts }

    init(_ maker: ReportMaker) {
        self.maker = maker
        summary = maker.workbook.summary(findings: [])
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
                bars: summary.sections.map { (name(of: $0), $0.counts, "section:\($0.section.id)") }, total: counts,
                of: counts,
                shown: { disclosure.catalog($0) }, language)
            + reviews + [.heading(language(ja: "要求事項ごと", en: "By requirement")), .table(requirements)]
    }

    private func name(of section: SectionSummary) -> String {
        maker.disclosure.catalog(
            ReportWords.numbered(section.section.number, section.section.title.shown(language)))
    }

    private var reviews: [ReportDocument.Block] {
        let states = ReviewState.allCases.filter { $0 != .none && summary.count(of: $0) > 0 }
        if states.isEmpty { return [] }
        return [
            .heading(language(ja: "確認", en: "Reviews")),
            .facts(states.map { ReportDocument.Fact($0.name(language), String(summary.count(of: $0))) }),
        ]
    }

    private var requirements: ReportTable {
        let catalog = maker.workbook.catalog
        return ReportTable(
            columns: [
                ReportTable.Column(language(ja: "編", en: "Part"), name: "part", width: 16),
                ReportTable.Column(language(ja: "項番", en: "Chapter"), name: "chapter", width: 28),
                ReportTable.Column(language(ja: "要求事項", en: "Requirement"), name: "requirement", width: 44),
                ReportTable.Column(language(ja: "状態", en: "State"), name: "state", width: 16),
                ReportTable.Column(language(ja: "項目", en: "Items"), name: "items", width: 16),
            ],
            rows: zip(catalog.requirements, summary.requirements).map { requirement, state in
                ReportTable.Row(
                    [
                        ReportTable.Cell(maker.shown(requirement.part)),
                        ReportTable.Cell(maker.shown(requirement.chapter)),
                        ReportTable.Cell(maker.shown(requirement.text)),
                        ReportTable.Cell(.text(maker.disclosure.catalog(state.text(language))), result: state.result),
                        ReportTable.Cell(
                            state.items.map { maker.disclosure.catalog(catalog.items[$0].id) }.joined(separator: " ")),
                    ], key: "requirement:\(requirement.id)")
            })
    }
}
