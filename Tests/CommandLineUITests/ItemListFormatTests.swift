import CommandLineUI
import TestSupport
import Testing
import WorkbookModel

/// What `tenken list` writes for other programs.
@Suite struct ItemListFormatTests {
    private let workbook: Workbook = {
        var builder = WorkbookBuilder()
        let digest = String(repeating: "0", count: 64)
        builder.assess(
            "1.1-1",
            Assessment(
                result: .partial, owner: "山田, 情報部", due: "2026-12-31",
                evidence: [
                    Evidence(reference: "a.pdf", description: "第5条", digest: digest), Evidence(reference: "聞き取り"),
                ], note: "一行目\n\"二\"行目", plan: "C:\\plan\tへ"), by: "佐藤 花子")
        builder.assess("1.1-2", .compliant)
        builder.assess("1.1-2", .partial, by: "山田", base: [])
        return builder.workbook
    }()

    private func text(_ format: ItemListFormat, _ items: [Int] = [0]) throws -> String {
        try format.text(of: [
            ItemListFormat.Part(workbook, items: items) { EvidenceRow.Look($0.kind == .file ? .changed : .intact) }
        ])
    }

    private let columns = [
        "item", "number", "section", "group", "obligation", "text", "requirements", "scenario", "result", "owner",
        "due", "evidence", "note", "plan", "review", "by", "recorded-by", "at", "conflict", "carried",
        "requirement-texts", "text-en", "requirement-texts-en",
    ]

    @Test func csvHasEveryFieldUnderItsName() throws {
        let item = workbook.catalog.items[0]
        let section = try #require(workbook.catalog.section(ofItemAt: 0))
        let requirements = workbook.catalog.requirements(ofItemAt: 0).map(\.id).joined(separator: "\n")
        let requirement = try #require(workbook.catalog.requirements(ofItemAt: 0).first)
        let place = [requirement.part, requirement.chapter, requirement.category].map(\.text).joined(separator: " ")
        let scenario = workbook.catalog.scenario(ofItemAt: 0)?.id ?? ""
        let digest = String(repeating: "0", count: 64)
        let row = [
            item.id, item.number, section.id, item.group, item.obligation.rawValue, item.text.text,
            requirements.contains("\n") ? "\"\(requirements)\"" : requirements, scenario, "partial", "\"山田, 情報部\"",
            "2026-12-31", "\"a.pdf | 第5条 | sha256:\(digest)\n聞き取り\"", "\"一行目\n\"\"二\"\"行目\"", "C:\\plan\tへ", "none",
            "佐藤 花子", "佐藤 花子", "2026-04-01T10:01:00+09:00", "false", "false", "\"\(place)\n\(requirement.text.text)\"",
            item.text.english, requirement.part.english,
        ]
        let expected = [columns, row].map { $0.joined(separator: ",") + "\r\n" }.joined()
        #expect(try text(.csv) == "\u{FEFF}" + expected)
    }

    @Test func tsvHasOneLineForAnItem() throws {
        let lines = try text(.tsv, [0, 1]).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 4 && lines[3].isEmpty)
        #expect(lines[0] == columns.joined(separator: "\t"))
        let cells = lines[1].split(separator: "\t", omittingEmptySubsequences: false)
        #expect(cells.count == columns.count)
        #expect(cells[11] == "a.pdf | 第5条 | sha256:\(String(repeating: "0", count: 64))\\n聞き取り")
        #expect(cells[13] == "C:\\\\plan\\tへ")
    }

    @Test func conflictIsToldInPlaceOfTheResult() throws {
        let cells = try text(.tsv, [1]).split(separator: "\n")[1].split(
            separator: "\t", omittingEmptySubsequences: false)
        #expect(cells[8] == "conflict" && cells[18] == "true")
    }

    @Test func jsonTellsWhatBecameOfEachPieceOfEvidence() throws {
        let json = try text(.json)
        for line in [
            #""owner" : "山田, 情報部""#, #""kind" : "file""#, #""kind" : "words""#, #""state" : "changed""#,
            #""description" : "第5条""#, #""note" : "一行目\n\"二\"行目""#, #""requirementTexts" : ["#, #""conflict" : false"#,
        ] { #expect(json.contains(line), "\(line)") }
        // Words are not looked up.
        #expect(json.ranges(of: #""state""#).count == 1)
        #expect(json.hasPrefix("[\n") && json.hasSuffix("]\n"))
    }
}
