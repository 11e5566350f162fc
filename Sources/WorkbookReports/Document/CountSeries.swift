import WorkbookModel

/// What the items of a count are shared out among: each result, what was carried over, and conflicts where there are any.
struct CountSeries {
    let name: String
    /// The result whose colour it has.
    let result: AssessmentResult?
    /// What a page's script knows it by: the result's word, `carried`, `conflict`.
    let key: String
    let count: (ResultCounts) -> Int

    static func all(of counts: ResultCounts, _ language: Language) -> [CountSeries] {
        var series = counts.results.map { result in
            CountSeries(name: ReportWords.result(result, language), result: result, key: result.word) { $0[result] }
        }
        if counts.carried > 0 {
            let name = language(ja: "引継ぎ・未確定", en: "to confirm")
            series.append(CountSeries(name: name, result: nil, key: "carried") { $0.carried })
        }
        if counts.conflicts > 0 {
            series.append(
                CountSeries(name: ReportWords.conflict(language), result: nil, key: "conflict") { $0.conflicts })
        }
        return series
    }

    /// What is counted: a section, a workbook.
    struct Bar {
        /// In the table.
        let name: String
        /// Beside the bar: one line.
        let label: String
        let counts: ResultCounts
        /// By which a page's script knows it.
        let key: String?
    }

    /// Bars, and beneath them the table of their numbers.
    ///
    /// - Parameters:
    ///   - head: what the bars are of: 大項目.
    ///   - total: of all bars, for a last row; `nil` for none.
    static func blocks(
        title: String, head: String, bars: [Bar], total: ResultCounts?,
        of all: ResultCounts, shown: (String) -> String, _ language: Language
    ) -> [ReportDocument.Block] {
        let series = CountSeries.all(of: all, language)
        let sum = language(ja: "計", en: "All")
        func row(_ name: String, _ counts: ResultCounts, _ key: String?) -> ReportTable.Row {
            ReportTable.Row(
                [ReportTable.Cell(name)]
                    + (series.map { $0.count(counts) } + [counts.total]).map { ReportTable.Cell(.number($0)) }, key: key
            )
        }
        let chart = ReportChart(
            title: title, labels: bars.map(\.label),
            series: series.map { series in
                ReportChart.Series(
                    shown(series.name), result: series.result, values: bars.map { series.count($0.counts) })
            })
        let columns =
            [ReportTable.Column(head, name: "name", width: 40)]
            + series.map { ReportTable.Column(shown($0.name), name: "count:\($0.key)", width: 12) }
            + [ReportTable.Column(sum, name: "count:total", width: 8)]
        let rows = bars.map { row($0.name, $0.counts, $0.key) } + (total.map { [row(sum, $0, "total")] } ?? [])
        return [.chart(chart), .table(ReportTable(columns: columns, rows: rows))]
    }
}
