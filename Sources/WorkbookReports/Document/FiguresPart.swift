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
        [.chart(chart), .table(sections)] + reviews + [
            .heading(language(ja: "要求事項ごと", en: "By requirement")), .table(requirements),
        ]
    }

    /// What the items of a count are shared out among, with the number of a section's items in each.
    private var series: [(name: String, result: AssessmentResult?, count: (ResultCounts) -> Int)] {
        var series: [(name: String, result: AssessmentResult?, count: (ResultCounts) -> Int)] = counts.results.map {
            result in
            (ReportWords.result(result, language), result, { $0[result] })
        }
        if counts.carried > 0 {
            series.append((language(ja: "引継ぎ・未確定", en: "carried over"), nil, { $0.carried }))
        }
        if counts.conflicts > 0 { series.append((ReportWords.conflict(language), nil, { $0.conflicts })) }
        return series
    }

    private func name(of section: SectionSummary) -> String {
        let title = section.section.title.shown(language)
        return maker.disclosure.catalog(section.section.number.isEmpty ? title : "\(section.section.number) \(title)")
    }

    private var chart: ReportChart {
        ReportChart(
            title: language(ja: "大項目ごとの評価", en: "Results by section"), labels: summary.sections.map(name),
            series: series.map { series in
                ReportChart.Series(
                    maker.disclosure.catalog(series.name), result: series.result,
                    values: summary.sections.map { series.count($0.counts) })
            })
    }

    private var sections: ReportTable {
        let all = language(ja: "計", en: "All")
        let heads =
            [ReportTable.Column(language(ja: "大項目", en: "Section"), name: "section", width: 40)]
            + series.map { ReportTable.Column(maker.disclosure.catalog($0.name), name: "count", width: 12) }
            + [ReportTable.Column(all, name: "count", width: 8)]
        func row(_ name: String, _ counts: ResultCounts) -> ReportTable.Row {
            ReportTable.Row(
                [ReportTable.Cell(name)]
                    + (series.map { $0.count(counts) } + [counts.total]).map { ReportTable.Cell(.number($0)) })
        }
        return ReportTable(
            columns: heads, rows: summary.sections.map { row(name(of: $0), $0.counts) } + [row(all, counts)])
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
                ReportTable.Row([
                    ReportTable.Cell(maker.shown(requirement.part)), ReportTable.Cell(maker.shown(requirement.chapter)),
                    ReportTable.Cell(maker.shown(requirement.text)),
                    ReportTable.Cell(.text(maker.disclosure.catalog(state.text(language))), result: state.result),
                    ReportTable.Cell(
                        state.items.map { maker.disclosure.catalog(catalog.items[$0].number) }.joined(separator: " ")),
                ])
            })
    }
}
