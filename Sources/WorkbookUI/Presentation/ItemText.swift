import TerminalUI
import WorkbookModel

/// What there is to say about an item, as paragraphs: for the pane under the table and for the item screen.
enum ItemText {
    typealias Paragraph = TextPane.Paragraph

    /// The item's text, its requirements in full, its scenario, and what was written about it.
    static func pane(_ index: Int, _ environment: AppEnvironment) -> TextPane {
        let item = environment.workbook.state(ofItemAt: index)
        return TextPane(conflict(item, environment) + table(index, environment) + written(index, item, environment))
    }

    /// Everything about the item, its history included.
    static func whole(_ index: Int, _ environment: AppEnvironment) -> TextPane {
        let catalog = environment.workbook.catalog
        let language = environment.language
        let item = catalog.items[index]
        let standing = environment.workbook.state(ofItemAt: index)
        var paragraphs: [Paragraph] = []
        if let group = catalog.group(ofItemAt: index), let section = catalog.section(group.section) {
            paragraphs.append(
                Paragraph("\(section.number) \(section.title.shown(language))", style: environment.theme.heading))
            paragraphs += gloss(section.title, environment, label: "")
            paragraphs.append(
                Paragraph("\(group.number) \(group.title.shown(language))", style: environment.theme.heading))
            paragraphs += gloss(group.title, environment, label: "")
        }
        let basis = EntryWording.basis(of: item, language)
        paragraphs.append(
            Paragraph("\(item.id)  \(item.obligation.name(language))\(basis)", style: environment.theme.gap))
        paragraphs.append(Paragraph(""))
        // Where sides differ they are what there is to decide: first.
        paragraphs = conflict(standing, environment) + paragraphs
        paragraphs += table(index, environment)
        paragraphs.append(Paragraph(""))
        paragraphs += assessment(index, standing, environment)
        paragraphs += history(index, environment)
        return TextPane(paragraphs)
    }

    // MARK: The table's part

    private static func table(_ index: Int, _ environment: AppEnvironment) -> [Paragraph] {
        let catalog = environment.workbook.catalog
        let language = environment.language
        let item = catalog.items[index]
        var paragraphs = [Paragraph(item.text.shown(language), label: item.number + " ")]
        paragraphs += gloss(item.text, environment, label: "  ")
        for requirement in catalog.requirements(ofItemAt: index) {
            let head = "\(requirement.part.shown(language)) \(requirement.chapter.shown(language))"
            paragraphs.append(Paragraph(head, style: environment.theme.label, label: "▸ "))
            if language == .english, !requirement.chapter.english.isEmpty {
                let english = "\(requirement.part.english), \(requirement.chapter.english)"
                paragraphs.append(Paragraph(english, style: environment.theme.gloss, label: "  "))
            }
            paragraphs.append(
                Paragraph("【\(requirement.category.shown(language))】\(requirement.text.shown(language))", label: "  "))
            paragraphs += gloss(requirement.text, environment, label: "  ")
            if !requirement.variant.isEmpty {
                let note = language(ja: "〔原資料の別の読み〕", en: "〔another reading in the source〕")
                paragraphs.append(Paragraph(note + requirement.variant, style: environment.theme.gap, label: "  "))
            }
        }
        let scenarioLabel = language(ja: "リスクシナリオ", en: "risk scenario (リスクシナリオ)")
        if let scenario = catalog.scenario(ofItemAt: index) {
            paragraphs.append(Paragraph(scenarioLabel, style: environment.theme.label, label: "▸ "))
            paragraphs.append(Paragraph(scenario.text.shown(language), label: "  "))
            paragraphs += gloss(scenario.text, environment, label: "  ")
        } else if let gap = catalog.mappingIndex(ofItemAt: index).flatMap({ catalog.mappings[$0].scenarioGap }) {
            paragraphs.append(
                Paragraph("\(scenarioLabel) \(gap.shown(language))", style: environment.theme.gap, label: "▸ "))
        }
        return paragraphs
    }

    /// The English gloss under a Japanese text, for those who read English.
    private static func gloss(_ text: Catalog.Text, _ environment: AppEnvironment, label: String) -> [Paragraph] {
        guard environment.language == .english, !text.english.isEmpty else { return [] }
        return [Paragraph(text.english, style: environment.theme.gloss, label: label)]
    }

    // MARK: The auditor's part

    /// The sides of a conflict, numbered as the keys that settle on them.
    private static func conflict(_ item: ItemState, _ environment: AppEnvironment) -> [Paragraph] {
        guard !item.sides.isEmpty else { return [] }
        let language = environment.language
        var paragraphs = [
            Paragraph(
                language(ja: "評価が食い違っています。", en: "Assessments differ."), style: environment.theme.warning)
        ]
        for (number, side) in item.sides.enumerated() {
            let origin = side.isSound ? "" : language(ja: "（書き換えか外での記録）", en: " (changed or written outside)")
            paragraphs.append(
                Paragraph(
                    "\(side.by) \(EntryWording.time(side.at))\(origin)\n"
                        + EntryWording.lines(of: side.assessment, language).joined(separator: "\n"),
                    label: "\(number + 1)  "))
        }
        return paragraphs
    }

    /// Note, plan and evidence under the table's texts.
    private static func written(_ index: Int, _ item: ItemState, _ environment: AppEnvironment) -> [Paragraph] {
        let assessment = item.assessment
        let language = environment.language
        var paragraphs: [Paragraph] = []
        func add(_ name: String, _ text: String) {
            if text.isEmpty { return }
            paragraphs.append(Paragraph(name, style: environment.theme.label, label: "▸ "))
            paragraphs.append(Paragraph(text, label: "  "))
        }
        add(AssessmentField.note.name(language), assessment.note)
        add(AssessmentField.plan.name(language), assessment.plan)
        add(
            language(ja: "証跡", en: "evidence"),
            assessment.evidence.map { EntryWording.line($0, environment.evidence[$0], language) }
                .joined(separator: "\n"))
        return paragraphs + reviews(index, item.review, environment)
    }

    private static func assessment(_ index: Int, _ item: ItemState, _ environment: AppEnvironment) -> [Paragraph] {
        let language = environment.language
        if item.isConflict { return [] }
        var paragraphs = [Paragraph(language(ja: "評価", en: "assessment"), style: environment.theme.label, label: "▸ ")]
        if let current = item.current {
            paragraphs += EntryWording.fields(of: item.assessment, language) { environment.evidence[$0] }.map {
                Paragraph($0.text, label: "  " + environment.measure.padded($0.name, columns: 10))
            }
            paragraphs.append(
                Paragraph("\(current.by)  \(EntryWording.time(current.at))", style: environment.theme.gap, label: "  "))
        } else {
            paragraphs.append(Paragraph(AssessmentResult.unassessed.name(language), label: "  "))
        }
        return paragraphs + reviews(index, item.review, environment)
    }

    /// The state that the reviews give, and who said what.
    private static func reviews(_ index: Int, _ review: ReviewState, _ environment: AppEnvironment) -> [Paragraph] {
        guard review != .none else { return [] }
        let language = environment.language
        let heading = language(ja: "確認", en: "review") + " " + review.name(language)
        var paragraphs = [
            Paragraph(
                heading, style: review == .accepted ? environment.theme.label : environment.theme.warning, label: "▸ ")
        ]
        for standing in environment.workbook.reviews(ofItemAt: index) {
            let entry = standing.entry
            var words = [entry.verdict?.name(language) ?? "", entry.by, EntryWording.time(entry.at)]
            if !standing.holds { words.append(language(ja: "〔評価はその後変わった〕", en: "[assessed anew since]")) }
            if !entry.note.isEmpty { words.append(entry.note) }
            paragraphs.append(
                Paragraph(
                    words.joined(separator: "  "), style: standing.holds ? .plain : environment.theme.gap, label: "  "))
        }
        return paragraphs
    }

    private static func history(_ index: Int, _ environment: AppEnvironment) -> [Paragraph] {
        let language = environment.language
        let entries = environment.workbook.entries(ofItem: environment.workbook.catalog.items[index].id)
        guard entries.count > 1 else { return [] }
        var paragraphs = [
            Paragraph(""), Paragraph(language(ja: "履歴", en: "history"), style: environment.theme.label, label: "▸ "),
        ]
        let format = ReportFormat(
            columns: max(ReportFormat.narrowest, environment.size.columns - 6), language: language,
            measure: environment.measure)
        // More than these are on the history screen.
        for entry in entries.suffix(20).reversed() {
            paragraphs += HistoryReport.lines(of: entry, in: environment.workbook, format: format).map {
                Paragraph($0, label: "  ")
            }
        }
        return paragraphs
    }
}
