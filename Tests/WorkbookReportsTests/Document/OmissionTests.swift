import OfficeFiles
import Recfile
import TestSupport
import Testing
import WorkbookModel
import WorkbookReports

/// What is left out is nowhere in a report.
@Suite struct OmissionTests {
    /// A workbook with marked strings in every field that can be left out, and their marks.
    private static func marked() -> (workbook: Workbook, names: [String], others: [String]) {
        var workbook = WorkbookBuilder().workbook
        var (names, others): ([String], [String]) = ([], [])
        for step in 0..<40 {
            let mark = "印\(step)印"
            let person = "人\(mark)"
            let owner = "担\(mark)"
            names += [person, owner]
            others += ["記\(mark)", "証\(mark)", "説\(mark)", "計\(mark)"]
            let entry = workbook.assess(
                itemAt: step % workbook.catalog.items.count,
                Assessment(
                    result: .partial, owner: owner,
                    evidence: [Evidence(reference: "証\(mark)", description: "説\(mark)")],
                    note: "記\(mark) は \(person) に聞いた", plan: "計\(mark) を \(owner) がする"), by: person,
                at: "2026-07-01T10:00:\(10 + step % 50)+09:00")
            workbook = workbook.adding([entry])
        }
        // A name of one sign, a review and a seal with words, and a field that this version does not know.
        names.append("林")
        others += ["確認の印", "封印の印", "未知の印"]
        let moment = GeneratedReports.moment
        for change in [Change.review(.returned, note: "確認の印"), .seal(note: "封印の印")] {
            if case .record(let recording) = workbook.plan(change, of: [0], by: "林", at: moment) {
                workbook = workbook.adding(recording.entries)
            }
        }
        let unknown = Assessment(result: .partial, unknownFields: [Field("Risk", "未知の印")])
        workbook = workbook.adding([workbook.assess(itemAt: 5, unknown, by: "林", at: "2026-08-01T10:00:00+09:00")])
        return (workbook, names, others)
    }

    /// The marks that go with an omission.
    private static func marks(of omission: Omission) -> [String] {
        let (_, names, others) = marked()
        switch omission {
        case .names: return names
        case .notes: return others.filter { $0.hasPrefix("記") || $0.hasPrefix("確認") || $0.hasPrefix("封印") }
        case .evidence: return others.filter { $0.hasPrefix("証") || $0.hasPrefix("説") }
        case .plans: return others.filter { $0.hasPrefix("計") }
        case .history: return []
        }
    }

    /// With the history, which tells most.
    @Test(arguments: Omission.allCases) func whatIsLeftOutAloneIsGoneAndTheRestIsThere(omission: Omission) {
        let (workbook, _, _) = OmissionTests.marked()
        let document = GeneratedReports.document(of: workbook, without: [omission])
        let page = String(decoding: PageWriter.bytes(of: document, basis: .leftOut), as: UTF8.self)
        for mark in OmissionTests.marks(of: omission) { #expect(!page.contains(mark), "\(mark)") }
        let kept: Omission = omission == .plans ? .evidence : .plans
        #expect(OmissionTests.marks(of: kept).contains { page.contains($0) })
        // A field that nobody here knows may be anything.
        #expect(!page.contains("未知の印"))
        // An id is made of all that the entry says, and could be tried out; a seal's, of ids that nobody knows.
        for entry in workbook.entries where entry.kind != .seal { #expect(!page.contains(entry.id.short)) }
    }

    @Test func nothingLeftOutIsInThePage() {
        let (workbook, names, others) = OmissionTests.marked()
        for form in BuiltInForms.all.indices {
            let document = GeneratedReports.document(of: workbook, form: form, without: Set(Omission.allCases))
            let page = String(decoding: PageWriter.bytes(of: document, basis: .leftOut), as: UTF8.self)
            for mark in names + others { #expect(!page.contains(mark), "\(mark)") }
        }
    }

    @Test func nothingLeftOutIsInTheSheets() {
        let (workbook, names, others) = OmissionTests.marked()
        let document = GeneratedReports.document(of: workbook, without: Set(Omission.allCases))
        let sheet = FillInSheet(
            workbook, items: Array(workbook.catalog.items.indices), without: Set(Omission.allCases), .japanese)
        let texts = [
            "\(ReportSheets.spreadsheet(of: document))", "\(sheet.spreadsheet(at: GeneratedReports.moment))",
        ]
        for text in texts {
            for mark in names + others { #expect(!text.contains(mark), "\(mark)") }
        }
    }

    /// Otherwise the tests above could not fail.
    @Test func withoutOmissionsTheMarksAreThere() {
        let (workbook, names, others) = OmissionTests.marked()
        let document = GeneratedReports.document(of: workbook)
        let page = String(decoding: PageWriter.bytes(of: document, basis: .leftOut), as: UTF8.self)
        // A return and a seal are told in the history, and so is the unknown field.
        for mark in names + others { #expect(page.contains(mark), "\(mark)") }
    }

    @Test func aPersonHasOneNameInAllPlaces() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", Assessment(result: .compliant, owner: "山田 太郎", note: "山田太郎 が確認"), by: "山田太郎")
        let table = try #require(
            GeneratedReports.itemTable(of: GeneratedReports.document(of: builder.workbook, without: [.names])))
        let row = try #require(table.rows.first { $0.item == "1.1-1" })
        func text(_ name: String) -> String? {
            table.columns.firstIndex { $0.name == name }.flatMap { row.cells[$0]?.text }
        }
        let owner = try #require(text("owner"))
        #expect(owner.hasPrefix("記録者") && text("note") == "\(owner) が確認")
    }
}
