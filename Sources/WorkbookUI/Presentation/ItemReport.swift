import TerminalUI
import WorkbookModel

/// Everything about one item, in full: what `tenken show` prints.
public struct ItemReport {
    private let workbook: Workbook
    private let index: Int
    private let format: ReportFormat
    private var catalog: Catalog { workbook.catalog }
    private var language: Language { format.language }

    /// The report's lines, without line feeds, each at most `format.columns` wide.
    ///
    /// - Parameters:
    ///   - index: the item's position in the catalogue.
    ///   - evidence: looks an evidence file up; asked only for evidence that is a file.
    public static func lines(
        _ workbook: Workbook, itemAt index: Int, evidence: (Evidence) -> EvidenceStatus, format: ReportFormat
    ) -> [String] {
        let report = ItemReport(workbook: workbook, index: index, format: format)
        let state = workbook.state(ofItemAt: index)
        let parts = [
            report.head(), report.text(), report.requirements(), report.scenario(),
            state.isConflict ? report.sides(state, evidence) : report.assessment(state, evidence),
        ]
        return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    private func head() -> [String] {
        let item = catalog.items[index]
        let basis = EntryWording.basis(of: item, language)
        let name = item.number == item.id ? item.id : "\(item.id)  \(item.number)"
        var rows: [(String, String)] = []
        func add(_ name: String, _ number: String?, _ title: Catalog.Text?) {
            guard let number, let title else { return }
            rows.append((name, "\(number) \(title.shown(language))"))
            if language == .english, !title.english.isEmpty { rows.append(("", title.english)) }
        }
        let (section, group) = (catalog.section(ofItemAt: index), catalog.group(ofItemAt: index))
        add(language(ja: "大項目", en: "Section"), section?.number, section?.title)
        add(language(ja: "小項目", en: "Group"), group?.number, group?.title)
        return format.paragraph("\(name)  \(item.obligation.name(language))\(basis)") + format.table(rows)
    }

    private func text() -> [String] { format.glossed(catalog.items[index].text, indent: 2) }

    private func requirements() -> [String] {
        let requirements = catalog.requirements(ofItemAt: index)
        if requirements.isEmpty { return [] }
        var lines = [language(ja: "6.0版 要求事項", en: "Requirements of version 6.0")]
        for requirement in requirements {
            let place = "\(requirement.part.shown(language)) \(requirement.chapter.shown(language))"
            lines += format.hanging("  ▸ ", "\(place) 【\(requirement.category.shown(language))】 \(requirement.id)")
            if language == .english, !requirement.chapter.english.isEmpty {
                lines += format.hanging("    ", "\(requirement.part.english), \(requirement.chapter.english)")
            }
            lines += format.glossed(requirement.text, indent: 4)
            if !requirement.variant.isEmpty {
                lines += format.hanging("    \(language(ja: "異文", en: "Variant"))  ", requirement.variant)
            }
        }
        return lines
    }

    private func scenario() -> [String] {
        let name = language(ja: "リスクシナリオ", en: "Risk scenario")
        if let scenario = catalog.scenario(ofItemAt: index) { return [name] + format.glossed(scenario.text, indent: 2) }
        let gap = catalog.mappingIndex(ofItemAt: index).flatMap { catalog.mappings[$0].scenarioGap }
        return gap.map { [name] + format.paragraph($0.shown(language), indent: 2) } ?? []
    }

    private func assessment(_ state: ItemState, _ evidence: (Evidence) -> EvidenceStatus) -> [String] {
        var rows = rows(of: state.assessment, evidence)
        if let current = state.current { rows.append((language(ja: "記録", en: "Recorded"), signature(current))) }
        rows += reviews(state.review)
        return format.table(rows)
    }

    /// The state that the reviews give, and behind it who said what.
    private func reviews(_ state: ReviewState) -> [(name: String, value: String)] {
        if state == .none { return [] }
        let name = language(ja: "確認", en: "Review")
        return [(name, state.name(language))]
            + workbook.reviews(ofItemAt: index).map { review in
                var words = [review.entry.verdict?.name(language) ?? "", signature(review.entry)]
                if !review.holds { words.append(language(ja: "〔評価はその後変わった〕", en: "[assessed anew since]")) }
                if !review.entry.note.isEmpty { words.append(review.entry.note) }
                return ("", words.joined(separator: "  "))
            }
    }

    /// Of an item in conflict, each side by itself.
    private func sides(_ state: ItemState, _ evidence: (Evidence) -> EvidenceStatus) -> [String] {
        var lines = format.paragraph(
            ConflictWording.message(sides: state.sides.count, language)
                + language(
                    ja: "。tenken assess … --resolve --result … で決めてください",
                    en: "; settle with tenken assess … --resolve --result …"))
        for (number, side) in state.sides.enumerated() {
            let name = "\(number + 1)  \(signature(side))"
            let unsound = side.isSound ? "" : language(ja: "（tenken の外で書かれた記録）", en: " (written outside tenken)")
            lines += format.paragraph(name + unsound, indent: 2)
            lines += format.table(rows(of: side.assessment, evidence), indent: 5)
        }
        return lines
    }

    private func rows(
        of assessment: Assessment, _ evidence: (Evidence) -> EvidenceStatus
    ) -> [(name: String, value: String)] {
        let names = AssessmentFieldNames(language: language)
        var rows = [(names.result, format.named(assessment.result))]
        func add(_ name: String, _ value: String) { if !value.isEmpty { rows.append((name, value)) } }
        add(names.owner, assessment.owner)
        add(names.due, assessment.due)
        for (position, piece) in assessment.evidence.enumerated() {
            let status = piece.kind == .file ? evidence(piece) : .intact
            rows.append((position == 0 ? names.evidence : "", format.shown(piece, status)))
        }
        add(names.note, assessment.note)
        add(names.plan, assessment.plan)
        return rows.map { (name: $0.0, value: $0.1) }
    }

    private func signature(_ entry: Entry) -> String { "\(ReportedTime.shown(entry.at))  \(entry.by)" }
}
