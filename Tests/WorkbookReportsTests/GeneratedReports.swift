import TestSupport
import WorkbookModel
import WorkbookReports

/// Workbooks with random content, and reports of them.
enum GeneratedReports {
    static let moment = Moment(timestamp: "2026-11-22T20:53:12+09:00")

    /// A workbook of several people with hostile texts in every field, reviews, conflicts and seals.
    static func workbook(seed: UInt64) -> Workbook {
        var random = SeededGenerator(seed: seed)
        var texts = HostileText(seed: seed)
        var workbook = WorkbookBuilder().workbook
        let people = ["佐藤 花子", "山田 太郎", "Kate Smith"]
        for step in 0..<Int.random(in: 0..<24, using: &random) {
            let item = Int.random(in: 0..<workbook.catalog.items.count, using: &random)
            let person = people.randomElement(using: &random) ?? ""
            let time = "2026-07-\(10 + step % 20)T10:\(10 + step):00+09:00"
            switch Int.random(in: 0..<10, using: &random) {
            case 0:
                if case .record(let recording) = workbook.plan(
                    .seal(note: texts.text()), by: person, at: Moment(timestamp: time))
                {
                    workbook = workbook.adding(recording.entries)
                }
            case 1, 2:
                let verdict: Verdict = Bool.random(using: &random) ? .accepted : .returned
                if case .record(let recording) = workbook.plan(
                    .review(verdict, note: "理由 " + texts.text()), of: [item], by: person,
                    at: Moment(timestamp: time))
                {
                    workbook = workbook.adding(recording.entries)
                }
            case let kind:
                var entry = workbook.assess(
                    itemAt: item, assessment(&random, &texts, step), by: person, at: time)
                if kind == 3 { entry.base = [] }
                workbook = workbook.adding([entry])
            }
        }
        return workbook
    }

    private static func assessment(
        _ random: inout SeededGenerator, _ texts: inout HostileText, _ step: Int
    ) -> Assessment {
        let evidence = (0..<Int.random(in: 0..<3, using: &random)).map { number in
            Evidence(
                reference: Bool.random(using: &random) ? "https://example.org/\(number)" : "証跡/\(number).txt",
                description: Bool.random(using: &random)
                    ? texts.line().replacing("|", with: "").replacing("sha256:", with: "") : "",
                digest: Bool.random(using: &random) ? String(repeating: "ab", count: 32) : nil)
        }
        return Assessment(
            result: AssessmentResult.allCases.randomElement(using: &random) ?? .compliant, owner: texts.line(),
            due: Bool.random(using: &random) ? "2026-12-\(10 + step % 20)" : "", evidence: evidence, note: texts.text(),
            plan: texts.text())
    }

    static func document(
        of workbook: Workbook, form: Int = 0, _ language: Language = .japanese, without: Set<Omission> = [],
        filter: Filter = .all
    ) -> ReportDocument {
        maker(of: workbook, form: form, language, without: without, filter: filter).document()
    }

    static func maker(
        of workbook: Workbook, form: Int = 0, _ language: Language = .japanese, without: Set<Omission> = [],
        filter: Filter = .all
    ) -> ReportMaker {
        let options = ReportOptions(
            form: BuiltInForms.all[form], language: language, filter: filter, without: without, withHistory: true)
        return ReportMaker(workbook, options, at: moment)
    }

    /// The tables of a document.
    static func tables(of document: ReportDocument) -> [ReportTable] {
        document.parts.flatMap(\.blocks).compactMap { if case .table(let table) = $0 { table } else { nil } }
    }

    /// The table of items.
    static func itemTable(of document: ReportDocument) -> ReportTable? {
        document.parts.first { $0.kind == .table }?.blocks.compactMap { block in
            if case .table(let table) = block { table } else { nil }
        }.first
    }
}
