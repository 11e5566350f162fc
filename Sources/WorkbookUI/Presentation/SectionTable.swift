import TerminalUI
import WorkbookModel

/// One row for each section (大項目), a column for each result, the marks at its head.
struct SectionTable {
    private let format: ReportFormat
    /// The columns, in order.
    private let results: [AssessmentResult]
    private let hasConflicts: Bool
    private let hasCarried: Bool
    /// The width of one column of numbers.
    private let numberColumns: Int
    /// What is left for the titles, in columns.
    private let labelColumns: Int
    private static let mostLabelColumns = 60
    private var language: Language { format.language }
    private var measure: TextMeasure { format.measure }

    /// Whether it is too narrow for both, so that the titles are on lines of their own.
    private var isApart: Bool { labelColumns < 20 }

    private init(_ summary: Summary, _ format: ReportFormat) {
        self.format = format
        results = summary.counts.results
        hasConflicts = summary.counts.conflicts > 0
        hasCarried = summary.counts.carried > 0
        let count = results.count + (hasCarried ? 1 : 0) + (hasConflicts ? 2 : 1)
        let wanted = max(5, String(summary.counts.total).count + 2)
        // In a very narrow report the numbers are as close as they can be.
        numberColumns = min(wanted, max(String(summary.counts.total).count + 1, (format.columns - 2) / count))
        // Numbers far from their titles are hard to read.
        labelColumns = min(format.columns - numberColumns * count, SectionTable.mostLabelColumns)
    }

    static func lines(_ summary: Summary, format: ReportFormat) -> [String] {
        let table = SectionTable(summary, format)
        var heading = ""
        return table.head()
            + summary.sections.enumerated().flatMap { index, section in
                let isNew = section.section.heading != heading
                heading = section.section.heading
                let shared = summary.sections[index...].prefix { $0.section.heading == heading }
                return (isNew && !heading.isEmpty ? table.row(heading, shared) : []) + table.row(section)
            }
    }

    /// What stands above sections, with their counts together.
    private func row(_ heading: String, _ sections: ArraySlice<SectionSummary>) -> [String] {
        let titles = ReportFormat(
            columns: isApart ? format.columns : labelColumns - 1, language: language, measure: measure)
        return laidOut(titles.hanging("", heading), numbers(sections.map(\.counts).reduce(ResultCounts(), +)))
    }

    private func numbers(_ counts: ResultCounts) -> [String] {
        var numbers = results.map { String(counts[$0]) }
        if hasCarried { numbers.append(String(counts.carried)) }
        if hasConflicts { numbers.append(String(counts.conflicts)) }
        return numbers + [String(counts.total)]
    }

    private func head() -> [String] {
        var heads = results.map { String($0.mark) }
        if hasCarried { heads.append(CarriedWording.mark) }
        if hasConflicts { heads.append("!") }
        heads.append(language(ja: "計", en: "all"))
        return laidOut([language(ja: "大項目", en: "Section")], heads)
    }

    private func row(_ section: SectionSummary) -> [String] {
        let titles = ReportFormat(
            columns: isApart ? format.columns : labelColumns - 1, language: language, measure: measure)
        let number = section.section.number + " "
        var lines = titles.hanging(number, section.section.title.shown(language))
        if language == .english, !section.section.title.english.isEmpty {
            let indent = String(repeating: " ", count: measure.columns(of: number))
            lines += titles.hanging(indent, section.section.title.english)
        }
        return laidOut(lines, numbers(section.counts))
    }

    /// The numbers behind the first line of `label`, or below it where there is no room.
    private func laidOut(_ label: [String], _ numbers: [String]) -> [String] {
        let cells = numbers.map { measure.padded($0, columns: numberColumns, alignment: .trailing) }.joined()
        if isApart { return label + [String(repeating: " ", count: max(0, labelColumns)) + cells] }
        return [measure.padded(label.first ?? "", columns: labelColumns) + cells] + label.dropFirst()
    }
}
