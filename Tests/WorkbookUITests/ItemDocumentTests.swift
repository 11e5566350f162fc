import Recfile
import TestSupport
import Testing

@testable import WorkbookModel
@testable import WorkbookUI

/// What is told about an item, and that the screen and the plain lines tell the same.
@Suite struct ItemDocumentTests {
    private static let digest = String(repeating: "0", count: 64)

    /// An assessment with something in every field, each a text of its own.
    private static let full: Assessment = {
        var assessment = Assessment(unknownFields: [Field("Confirmed", "2027-01-31")])
        for field in AssessmentField.allCases {
            switch field.kind {
            case .result: assessment.result = .partial
            case .line(let path), .text(let path): assessment[keyPath: path] = sample(field)
            case .date(let path): assessment[keyPath: path] = "2026-12-31"
            case .evidence: assessment.evidence = [Evidence(reference: "a.pdf", description: "第5条", digest: digest)]
            }
        }
        return assessment
    }()

    /// Short enough to stay on one line of a narrow pane.
    private static func sample(_ field: AssessmentField) -> String { "<\(field.key)>" }

    private static func shown(_ field: AssessmentField) -> String {
        switch field.kind {
        case .result: "△ 一部適合"
        case .line, .text: sample(field)
        case .date: "2026-12-31"
        case .evidence: "a.pdf  第5条"
        }
    }

    private func document(
        _ builder: WorkbookBuilder, history: ReportFormat? = nil, language: Language = .japanese,
        check: EvidenceCheck? = nil
    ) -> ItemDocument {
        ItemDocument(builder.workbook, itemAt: 0, language: language, history: history) { _ in check }
    }

    private func lines(_ document: ItemDocument, _ language: Language = .japanese) -> [String] {
        ItemReport.lines(document, format: ReportFormat(language: language))
    }

    private func state(_ builder: WorkbookBuilder) -> AppState {
        let context = AppContext(language: .japanese, measure: .init(), person: "佐藤 花子", fileName: "w.rec")
        return AppState(
            workbook: builder.workbook, context: context, size: .init(columns: 100, rows: 40),
            now: Moment(timestamp: "2026-04-02T10:00:00+09:00"))
    }

    private var assessed: WorkbookBuilder {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", Self.full)
        return builder
    }

    @Test(arguments: AssessmentField.allCases)
    func everyFieldIsToldEverywhere(_ field: AssessmentField) {
        let plain = lines(document(assessed)).joined(separator: "\n")
        let screen = ItemText.whole(0, state(assessed).environment).paragraphs
        #expect(plain.contains("\(field.name(.japanese))") && plain.contains(Self.shown(field)))
        #expect(screen.contains { $0.label.contains(field.name(.japanese)) && $0.text.hasPrefix(Self.shown(field)) })
    }

    @Test(arguments: AssessmentField.allCases)
    func everyFieldsChangeIsTold(_ field: AssessmentField) {
        var after = Assessment.none
        field.copy(from: Self.full, to: &after)
        let changes = after.changes(from: .none, .japanese)
        #expect(changes.map(\.field) == [field])
        #expect(ReportFormat(language: .japanese).changes(changes, indent: 0).joined().contains(Self.shown(field)))
        #expect(
            RecordedChange.line(from: .none, to: after, .japanese).contains(
                field == .result ? "△" : field.name(.japanese)))
    }

    /// A file from elsewhere can hold more than anybody records.
    @Test func textLongerThanAnyRecordedIsShownUpToThere() throws {
        let lines = ReportFormat(language: .english).paragraph(String(repeating: "あ", count: 100_000))
        let shown = lines.joined().count { $0 == "あ" }
        #expect(
            shown == NewEntry.maximumValueBytes / 3 && lines.suffix(2).joined(separator: " ").contains("300000 bytes"))
        let whole = String(repeating: "あ", count: 80_000)
        #expect(ReportFormat(language: .english).paragraph(whole).joined() == whole)
    }

    @Test(arguments: Language.allCases) func fileThatWasAttachedAgainSaysSo(language: Language) {
        let (one, two) = (String(repeating: "a", count: 64), String(repeating: "b", count: 64))
        let before = [Evidence(reference: "a.pdf", digest: one), Evidence(reference: "b.pdf", digest: one)]
        let after = [Evidence(reference: "a.pdf", digest: two), Evidence(reference: "c.pdf", digest: one)]
        let change = FieldChange(field: .evidence, name: "E", value: .evidence(before, after))
        let lines = ReportFormat(language: language).changes([change], indent: 0)
        #expect(lines.count == 3 && lines[0].contains("- b.pdf") && lines[2].contains("+ c.pdf"), "\(lines)")
        #expect(lines[1].contains("+ a.pdf") && lines[1].contains("bbbbbbbbbbbb…"))
        #expect(!lines[2].contains("sha256"))
    }

    @Test func fieldsThatThisVersionDoesNotKnowAreToldAsStored() {
        #expect(lines(document(assessed)).contains { $0.hasPrefix("Confirmed") && $0.hasSuffix("2027-01-31") })
        let changes = Assessment(unknownFields: [Field("Confirmed", "2027-01-31")]).changes(from: .none, .japanese)
        #expect(changes == [FieldChange(field: nil, name: "Confirmed", value: .text("", "2027-01-31"))])
    }

    @Test(arguments: [
        (EvidenceCheck(.intact), "a.pdf  第5条"), (EvidenceCheck(.missing), "a.pdf  第5条  〔ありません〕"),
        (EvidenceCheck(.changed), "a.pdf  第5条  〔添付後に変わっています〕"),
        (EvidenceCheck(.missing, movedTo: "b/a.pdf"), "a.pdf  第5条  〔b/a.pdf に移っています〕"),
        (EvidenceCheck(.intact, isOutside: true), "a.pdf  第5条  〔点検簿のフォルダーの外〕"),
    ])
    func evidenceIsToldWithWhatBecameOfIt(_ check: EvidenceCheck, _ words: String) {
        let blocks = document(assessed, check: check).blocks([.assessment])
        #expect(blocks.flatMap(\.lines).contains { $0.name == "証跡" && $0.text == words })
    }

    @Test func sidesOfAConflictTakeTheAssessmentsPlace() throws {
        var builder = assessed
        builder.assess("1.1-1", .compliant, by: "山田", base: [])
        let document = document(builder)
        #expect(document.blocks([.assessment, .reviews]).isEmpty)
        let block = try #require(document.blocks([.conflict]).first)
        #expect(block.heading?.text == "2 件の評価が食い違っています")
        #expect(block.lines.map(\.name) == ["1", "2"])
        let texts = block.lines.map(\.text)
        #expect(texts.contains { $0.hasPrefix("佐藤 花子  2026-04-01") && $0.contains("所見  <note>") })
        #expect(texts.contains { $0.hasPrefix("山田  2026-04-01") && $0.contains("評価  ○ 適合") })
        let settling = ItemReport.lines(document, settling: "。決めてください", format: ReportFormat(language: .japanese))
        #expect(settling.contains("2 件の評価が食い違っています。決めてください"))
        #expect(ItemText.whole(0, state(builder).environment).paragraphs.first?.text == "2 件の評価が食い違っています")
    }

    @Test func reviewsTellWhoSaidWhatAndWhetherItHolds() throws {
        var builder = WorkbookBuilder()
        let first = builder.assess("1.1-1", .compliant)
        builder.review("1.1-1", .accepted, base: [first], note: "規程を見た")
        let held = try #require(document(builder).blocks([.reviews]).first)
        #expect(held.heading?.text == "確認 承認" && held.heading?.tone == .label)
        #expect(held.lines.map(\.text) == ["承認  山田  2026-04-01 10:02  規程を見た"] && held.lines[0].tone == .plain)
        builder.assess("1.1-1", .partial)
        let stale = try #require(document(builder).blocks([.reviews]).first)
        #expect(stale.heading?.tone == .warning && stale.lines[0].tone == .aside)
        #expect(stale.lines[0].text.contains("〔評価はその後変わった〕"))
    }

    @Test func historyIsToldWhereThereIsMoreThanOneEntry() {
        let format = ReportFormat(language: .japanese)
        var builder = assessed
        #expect(document(builder, history: format).blocks([.history]).isEmpty)
        builder.assess("1.1-1", .compliant)
        let history = document(builder, history: format).blocks([.history])
        #expect(history.first?.lines.first?.text.hasPrefix("2026-04-01 10:02  佐藤 花子") == true)
        #expect(document(builder).blocks([.history]).isEmpty)
    }

    @Test func glossesAreForThoseWhoReadEnglish() throws {
        let item = try #require(WorkbookBuilder().workbook.catalog.items.first)
        let block = document(WorkbookBuilder(), language: .english).blocks([.text])
        #expect(block.first?.lines.first?.gloss == item.text.english)
        #expect(document(WorkbookBuilder()).blocks.flatMap(\.lines).allSatisfy { $0.gloss.isEmpty })
    }

    @Test func plainLinesFitTheWidth() {
        for columns in [24, 40, 80] {
            let format = ReportFormat(columns: columns, language: .japanese)
            let lines = ItemReport.lines(document(assessed), format: format)
            #expect(lines.allSatisfy { format.measure.columns(of: $0) <= columns })
        }
    }
}
