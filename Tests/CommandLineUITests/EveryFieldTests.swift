import CommandLineUI
import TestSupport
import Testing
import WorkbookModel
import WorkbookUI

/// A change of any field of an assessment shows wherever changes show, without a line for that field anywhere.
@Suite struct EveryFieldTests {
    /// What was recorded of one field of one item, one after the other.
    private struct History {
        let field: AssessmentField
        let item: Int
        let values: [String]
        var builder = WorkbookBuilder()
        var before: Workbook

        init(_ field: AssessmentField, seed: UInt64) {
            self.field = field
            var random = SeededGenerator(seed: seed)
            item = Int.random(in: 0..<WorkbookBuilder().workbook.catalog.items.count, using: &random)
            values = History.values(of: field, &random)
            let id = builder.workbook.catalog.items[item].id
            before = builder.workbook
            for value in values {
                before = builder.workbook
                builder.assess(id, History.assessment(field, value))
            }
        }

        var workbook: Workbook { builder.workbook }
        var last: String { values[values.count - 1] }

        /// Two or three values in their stored form, each other than the one before.
        private static func values(of field: AssessmentField, _ random: inout SeededGenerator) -> [String] {
            let all: [String] =
                switch field.kind {
                case .result: AssessmentResult.allCases.filter(\.isAssessed).map(\.word)
                case .date: (1...28).map { "2027-02-" + ($0 < 10 ? "0\($0)" : "\($0)") }
                case .line, .text, .evidence: (1...30).map { "値\($0)番" }
                }
            return Array(all.shuffled(using: &random).prefix(Int.random(in: 2...3, using: &random)))
        }

        private static func assessment(_ field: AssessmentField, _ value: String) -> Assessment {
            var assessment = Assessment.none
            switch field.kind {
            case .result: assessment.result = AssessmentResult(word: value)
            case .line(let path), .date(let path), .text(let path): assessment[keyPath: path] = value
            case .evidence: assessment.evidence = [Evidence(reference: value)]
            }
            return assessment
        }

        /// The last value as people read it.
        func shown(_ language: Language) -> String {
            if case .result = field.kind { AssessmentResult(word: last).name(language) } else { last }
        }
    }

    private static let cases = AssessmentField.allCases.flatMap { field in (0..<20).map { (field, UInt64($0)) } }

    private func format(_ language: Language) -> ReportFormat { ReportFormat(columns: 100, language: language) }

    @Test(arguments: cases)
    func aChangeShowsInTheHistory(field: AssessmentField, seed: UInt64) {
        let history = History(field, seed: seed)
        for language in Language.allCases {
            let id = history.workbook.catalog.items[history.item].id
            let newest = HistoryReport.lines(
                history.workbook, HistoryReport.byTime(history.workbook.entries(ofItem: id)), tellsCreation: false,
                format: format(language)
            )
            .prefix { !$0.isEmpty }.joined(separator: "\n")
            #expect(newest.contains(field.name(language)) && newest.contains(history.shown(language)), "\(newest)")
        }
    }

    @Test(arguments: cases)
    func aChangeShowsInTheDifferenceOfTwoCopies(field: AssessmentField, seed: UInt64) throws {
        let history = History(field, seed: seed)
        let difference = try WorkbookDifference(from: history.before, to: history.workbook)
        for language in Language.allCases {
            let text = DifferenceReport.lines(
                difference, from: history.before, to: history.workbook, format: format(language)
            ).joined(separator: "\n")
            #expect(text.contains(field.name(language)) && text.contains(history.shown(language)), "\(text)")
        }
    }

    @Test(arguments: cases)
    func aValueIsInTheLists(field: AssessmentField, seed: UInt64) throws {
        let history = History(field, seed: seed)
        let part = ItemListFormat.Part(history.workbook, items: [history.item]) { _ in EvidenceRow.Look(.intact) }
        let lines = try ItemListFormat.tsv.text(of: [part])
            .split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        let column = try #require(lines[0].firstIndex { $0 == field.key })
        #expect(lines[1][column] == history.last)
        let json = try ItemListFormat.json.text(of: [part])
        #expect(json.contains("\"\(field.key)\"") && json.contains("\"\(history.last)\""))
    }

    @Test(arguments: cases)
    func aFilterOnAValueFindsItsItemAlone(field: AssessmentField, seed: UInt64) throws {
        let history = History(field, seed: seed)
        let queries = Language.allCases.map { language in
            "\(language(ja: field.name(.japanese), en: field.key)):\(history.last)"
        }
        for query in queries {
            let filter = try Filter(parsing: query)
            #expect(history.workbook.items(matching: filter, today: .epoch) == [history.item], "\(query)")
            let other = try Filter(parsing: "-" + query)
            #expect(!history.workbook.items(matching: other, today: .epoch).contains(history.item), "\(query)")
        }
    }
}
