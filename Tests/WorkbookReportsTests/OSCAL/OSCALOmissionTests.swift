import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookReports

@Suite struct OSCALOmissionTests {
    private static let names = ["見栄晴", "富士枝", "与平治", "権左衛門"]

    /// A workbook with a mark in each text that can be left out.
    private func workbook() -> Workbook {
        var builder = WorkbookBuilder()
        let id = builder.assess(
            "1.1-1",
            Assessment(
                result: .partial, owner: "富士枝", due: "2026-12-15",
                evidence: [
                    Evidence(
                        reference: "EVIDENCE/見栄晴.pdf", description: "EVIDENCE",
                        digest: String(repeating: "ee", count: 32)),
                    Evidence(reference: "https://example.jp/EVIDENCE/見栄晴"),
                ], note: "NOTE 見栄晴", plan: "PLAN 富士枝"), by: "見栄晴")
        builder.review("1.1-1", .accepted, by: "与平治", base: [id], note: "NOTE")
        builder.assess("1.1-2", Assessment(result: .noncompliant, note: "NOTE 権左衛門"), by: "権左衛門", base: [])
        builder.assess("1.1-2", Assessment(result: .compliant, note: "NOTE"), by: "見栄晴", base: [])
        builder.profile(Profile(title: "点検 権左衛門", organization: "見栄晴商店", scope: "富士枝の部屋"), base: [])
        return builder.workbook
    }

    private func text(_ omitted: Set<Omission>) throws -> String {
        try OSCALDocument.allCases.map { try OSCALDocumentTests.text($0, workbook(), without: omitted) }.joined()
    }

    @Test func withoutOmissionsAllMarksAreThere() throws {
        let text = try text([])
        for mark in ["NOTE", "EVIDENCE", "PLAN", "eeee", "\"entry\""] + Self.names.filter({ $0 != "与平治" }) {
            #expect(text.contains(mark), "\(mark)")
        }
    }

    @Test(arguments: [
        (Omission.notes, ["NOTE"]), (.evidence, ["EVIDENCE", "eeee"]), (.plans, ["PLAN"]),
        (.names, OSCALOmissionTests.names), (.history, ["\"entry\""]),
    ])
    func whatIsLeftOutIsNowhere(omission: Omission, marks: [String]) throws {
        let text = try text([omission])
        for mark in marks { #expect(!text.contains(mark), "\(mark)") }
        // No id that is made of what was left out either.
        for entry in workbook().entries { #expect(!text.contains(entry.id.description)) }
    }

    @Test func aUUIDDoesNotTellAName() throws {
        let uuids = NameUUID(workbook: WorkbookBuilder.id)
        let told = Self.names.map { uuids.named("party\u{1F}\($0)") }
        let (open, closed) = (try text([]), try text([.names]))
        #expect(told.filter(open.contains).count == 3)
        #expect(told.allSatisfy { !closed.contains($0) })
    }

    @Test func peopleStayApartWithoutTheirNames() throws {
        let json = try OSCALDocumentTests.json(.results, workbook(), without: [.names])
        let people = json.all.filter { $0.key == "parties" }.map(\.value).filter { $0["type"]?.text == "person" }
        #expect(Set(people.compactMap { $0["name"]?.text }).count == people.count)
        #expect(people.count >= 2)
    }
}
