import CommandLineUI
import TestSupport
import Testing
import WorkbookModel
import WorkbookReports
import WorkbookUI

/// What `tenken summary --format json` writes.
@Suite struct SummaryJSONTests {
    @Test func countsSectionsRequirementsAndFindings() throws {
        var builder = WorkbookBuilder()
        let head = builder.assess("1.1-1", .compliant)
        builder.review("1.1-1", .accepted, base: [head])
        let workbook = builder.workbook
        let finding = Finding(.withoutEvidence(.compliant), item: "1.1-1", line: 7)
        let json = try JSONText.of(
            SummaryJSON(workbook.summary(findings: [finding]), of: workbook, file: "w.rec", .english))
        for line in [
            #""file" : "w.rec""#, #""title" : "点検""#, #""organization" : "見本病院""#, #""assessed" : 1"#,
            #""compliant" : 1"#, #""conflict" : 0"#, #""accepted" : 1"#, #""returned" : 0"#,
            #""code" : "without-evidence""#, #""item" : "1.1-1""#,
            #""line" : 7"#,
            #""severity" : "incomplete""#, #""message" : "compliant without evidence""#,
        ] { #expect(json.contains(line), "\(line)") }
        for requirement in workbook.catalog.requirements { #expect(json.contains("\"\(requirement.id)\"")) }
    }

    /// The counts add up to all items, also where a newer version has judged some.
    @Test func aResultOfANewerVersionIsCountedUnderItsWord() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", Assessment(result: .unknown("planned")))
        let summary = builder.workbook.summary(findings: [])
        let json = try JSONText.of(SummaryJSON(summary, of: builder.workbook, file: "w.rec", .english))
        #expect(json.contains(#""planned" : 1"#))
        for language in Language.allCases {
            let lines = SummaryReport.lines(
                summary, catalog: builder.workbook.catalog, file: "w.rec",
                format: ReportFormat(columns: 80, language: language))
            #expect(lines.contains { $0.hasPrefix("  ? planned") && $0.hasSuffix("1") }, "\(lines)")
        }
    }
}
