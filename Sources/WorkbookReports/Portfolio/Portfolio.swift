import TerminalUI
import WorkbookModel
import WorkbookUI

/// Several workbooks at a glance: a row for each, and their shared requirements, system by system.
public struct Portfolio {
    private let entries: [PortfolioEntry]
    private let language: Language
    private let moment: Moment

    public init(_ entries: [PortfolioEntry], at moment: Moment, _ language: Language) {
        self.entries = entries
        self.moment = moment
        self.language = language
    }

    public func document() -> ReportDocument {
        var parts = [
            ReportDocument.Part(
                .figures, title: language(ja: "点検簿", en: "Workbooks"), results + [.table(systems)])
        ]
        if let requirements = sharedRequirements {
            parts.append(
                ReportDocument.Part(
                    .requirements, title: ReportPart.requirements.title(language), [.table(requirements)]))
        }
        return ReportDocument(
            title: language(ja: "点検簿の一覧", en: "Portfolio"), language: language, madeAt: moment.timestamp, parts: parts)
    }

    // MARK: A row a system

    /// The rows of all workbooks: first the heads.
    public var systems: ReportTable {
        ReportTable(columns: lead.map(\.column) + columns.map(\.column), rows: entries.map(row))
    }

    /// The columns whatever the workbook, behind which those of a workbook that can be read come.
    private var lead: [(column: ReportTable.Column, cell: (PortfolioEntry) -> String)] {
        [
            (
                ReportTable.Column(language(ja: "ファイル", en: "File"), name: "file", width: 20),
                { $0.file }
            ),
            (
                ReportTable.Column(language(ja: "表題", en: "Title"), name: "title", width: 28),
                { $0.workbook?.profile.title ?? "" }
            ),
            (
                ReportTable.Column(language(ja: "異状", en: "Problem"), name: "problem", width: 28),
                { $0.problem(language) ?? "" }
            ),
        ]
    }

    private typealias Column = (column: ReportTable.Column, cell: (Workbook, PortfolioEntry) -> ReportTable.Cell)

    private func number(_ ja: String, _ en: String, _ name: String, _ value: @escaping (Workbook) -> Int) -> Column {
        (
            ReportTable.Column(language(ja: ja, en: en), name: name, width: 9),
            { workbook, _ in ReportTable.Cell(.number(value(workbook))) }
        )
    }

    private func text(
        _ ja: String, _ en: String, _ name: String, _ width: Int, _ value: @escaping (Workbook) -> String
    ) -> Column {
        (
            ReportTable.Column(language(ja: ja, en: en), name: name, width: width),
            { workbook, _ in ReportTable.Cell(shown(value(workbook))) }
        )
    }

    private var columns: [Column] {
        let results = AssessmentResult.allCases.map { result in
            let name = ReportWords.result(result, language)
            return number(name, name, result.word) { $0.counts[result] }
        }
        let progress = [
            number("項目", "Items", "items") { $0.counts.total },
            number("評価済み", "Assessed", "assessed") { $0.counts.assessed },
        ]
        let attention = [
            number("食い違い", "In conflict", "conflict") { $0.counts.conflicts },
            number("引継ぎ・未確定", "To confirm", "carried") { $0.counts.carried },
            number("期限超過", "Overdue", "overdue") { overdue(in: $0) },
            number("差戻し", "Returned", "returned") { $0.summary(findings: []).count(of: .returned) },
            (
                ReportTable.Column(language(ja: "完全性の指摘", en: "Integrity findings"), name: "integrity", width: 9),
                { ReportTable.Cell(.number($1.integrityCount ?? 0)) }
            ),
        ]
        let latest = [
            text("最後の封印", "Latest seal", "seal", 24) { seal(of: $0) },
            text("最後の記録", "Latest record", "latest", 24) { record(of: $0) },
        ]
        return progress + results + attention + latest
    }

    private func row(_ entry: PortfolioEntry) -> ReportTable.Row {
        let numbers = columns.map { column in entry.workbook.map { column.cell($0, entry) } ?? ReportTable.Cell("") }
        return ReportTable.Row(lead.map { ReportTable.Cell(shown($0.cell(entry))) } + numbers)
    }

    private func overdue(in workbook: Workbook) -> Int {
        workbook.items(matching: Filter(.statuses([.overdue])), today: moment.today).count
    }

    private func seal(of workbook: Workbook) -> String {
        guard let check = workbook.latestSeal else { return language(ja: "なし", en: "none") }
        return "\(ReportedTime.shown(check.seal.at))\n\(SealWording(language).standing(of: check))"
    }

    private func record(of workbook: Workbook) -> String {
        workbook.latestEntry.map { "\(ReportedTime.shown($0.at))  \($0.by)" } ?? language(ja: "なし", en: "none")
    }

    private func shown(_ text: String) -> String { visible(text, keepingLineFeeds: true) }

    // MARK: Results by system

    private var results: [ReportDocument.Block] {
        let workbooks = entries.compactMap { entry in entry.workbook.map { (entry, $0) } }
        return CountSeries.blocks(
            title: language(ja: "点検簿ごとの評価", en: "Results by workbook"), head: language(ja: "点検簿", en: "Workbook"),
            bars: workbooks.map { entry, workbook in
                let name = shown(name(of: entry))
                return CountSeries.Bar(name: name, label: name, counts: workbook.counts, key: nil)
            }, total: nil,
            of: workbooks.map(\.1.counts).reduce(ResultCounts(), +), shown: { shown($0) }, language)
    }

    private func name(of entry: PortfolioEntry) -> String {
        let title = entry.workbook?.profile.title.split(separator: "\n").first.map(String.init) ?? ""
        return title.isEmpty ? entry.file : title
    }

    // MARK: Requirements by system

    /// The requirements that two workbooks at least share, with the state of each; `nil` where none are shared.
    public var sharedRequirements: ReportTable? {
        let systems = entries.compactMap { entry in entry.workbook.map { (entry, $0, $0.requirementSummaries()) } }
        var order: [(key: String, requirement: Catalog.Requirement)] = []
        var states: [String: [Int: RequirementSummary]] = [:]
        for (position, system) in systems.enumerated() {
            var seen: [String: Int] = [:]
            for (requirement, summary) in zip(system.1.catalog.requirements, system.2) {
                // Gaps can read alike: the first of a catalogue is held against the first of another.
                let text = Portfolio.key(of: requirement)
                seen[text, default: 0] += 1
                let key = "\(text)\u{1F}\(seen[text] ?? 0)"
                if states[key] == nil { order.append((key, requirement)) }
                states[key, default: [:]][position] = summary
            }
        }
        let shared = order.filter { (states[$0.key]?.count ?? 0) > 1 }
        if shared.isEmpty { return nil }
        let heads = [
            ReportTable.Column(language(ja: "編", en: "Part"), name: "part", width: 14),
            ReportTable.Column(language(ja: "項番", en: "Chapter"), name: "chapter", width: 24),
            ReportTable.Column(language(ja: "要求事項", en: "Requirement"), name: "requirement", width: 40),
        ]
        return ReportTable(
            columns: heads
                + systems.map { ReportTable.Column(shown(name(of: $0.0)), name: "state", width: 14) },
            rows: shared.map { key, requirement in
                let found = states[key] ?? [:]
                let texts = [requirement.part, requirement.chapter, requirement.text]
                return ReportTable.Row(
                    texts.map { ReportTable.Cell(shown($0.glossed(language).joined(separator: "\n"))) }
                        + systems.indices.map { position in
                            found[position].map {
                                ReportTable.Cell(.text(shown($0.text(language))), result: $0.result)
                            } ?? ReportTable.Cell("")
                        })
            })
    }

    /// The same for requirements that say the same at the same place, whatever catalogue they are in.
    private static func key(of requirement: Catalog.Requirement) -> String {
        [requirement.part, requirement.chapter, requirement.category, requirement.text].map(\.text)
            .joined(separator: "\u{1F}")
    }
}
