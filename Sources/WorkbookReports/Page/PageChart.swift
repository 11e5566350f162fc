import TerminalUI
import WorkbookModel

/// A chart of a report as SVG: bars that hold their numbers, and a key of marks. The same numbers stand in the table beneath it.
struct PageChart {
    private let chart: ReportChart
    private let language: Language

    /// In the units of the drawing.
    private static let labelWidth = 280
    private static let barsWidth = 640
    private static let barHeight = 22
    private static let rowHeight = 32

    init(_ chart: ReportChart, _ language: Language) {
        self.chart = chart
        self.language = language
    }

    func write(into builder: inout PageBuilder) {
        let height = chart.labels.count * PageChart.rowHeight + 8
        let width = PageChart.labelWidth + PageChart.barsWidth + 60
        builder.open("figure")
        builder.element("figcaption", chart.title)
        builder.open("p", ["class": "key"])
        for series in chart.series where series.values.contains(where: { $0 > 0 }) {
            builder.element("span", series.name, ["class": "key \(styleName(of: series))"])
        }
        builder.close("p")
        builder.open(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(width) \(height)", "role": "img",
                "aria-label": description,
            ])
        for index in chart.labels.indices { writeBar(index, into: &builder) }
        builder.close("svg")
        builder.close("figure")
    }

    private func writeBar(_ index: Int, into builder: inout PageBuilder) {
        let top = index * PageChart.rowHeight + 4
        let total = chart.series.map { $0.values[index] }.reduce(0, +)
        builder.element(
            "text", PageChart.shortened(chart.labels[index]),
            ["x": String(PageChart.labelWidth - 8), "y": String(top + 16), "class": "label"])
        var done = 0
        for series in chart.series where series.values[index] > 0 {
            // Whole units: what is lost in one bar goes to the next.
            let start = done * PageChart.barsWidth / total
            done += series.values[index]
            let end = done * PageChart.barsWidth / total
            let left = PageChart.labelWidth + start
            builder.open(
                "rect",
                [
                    "x": String(left), "y": String(top), "width": String(max(1, end - start)),
                    "height": String(PageChart.barHeight), "class": styleName(of: series),
                ])
            builder.close("rect")
            if end - start >= 18 {
                builder.element(
                    "text", String(series.values[index]),
                    ["x": String(left + (end - start) / 2), "y": String(top + 16), "class": "inside"])
            }
        }
        builder.element(
            "text", String(total),
            ["x": String(PageChart.labelWidth + PageChart.barsWidth + 8), "y": String(top + 16), "class": "total"])
    }

    /// The numbers in words, for those who do not see the bars.
    private var description: String {
        let rows = chart.labels.indices.map { index in
            let numbers = chart.series.filter { $0.values[index] > 0 }.map { "\($0.name) \($0.values[index])" }
            return "\(chart.labels[index]): \(numbers.joined(separator: language(ja: "、", en: ", ")))"
        }
        return "\(chart.title). \(rows.joined(separator: language(ja: "。", en: "; ")))"
    }

    private func styleName(of series: ReportChart.Series) -> String {
        series.result.map(PageTable.styleName) ?? "other"
    }

    /// As much of a label as stands beside a bar: a half-width character takes some 7 units.
    private static func shortened(_ label: String) -> String {
        TextMeasure().truncated(label, columns: PageChart.labelWidth / 7 - 1)
    }
}
