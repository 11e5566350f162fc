import WorkbookModel

/// Says what an ``ItemDocument`` says.
struct ItemDocumentMaker {
    typealias Block = ItemDocument.Block
    typealias Line = ItemDocument.Line

    let workbook: Workbook
    /// The item's position in the catalogue.
    let index: Int
    /// What is recorded of the item.
    let state: ItemState
    let language: Language
    /// Who reads it; `nil` where nobody in particular does.
    let reader: String?
    /// How the history is laid out; `nil` leaves it out.
    let historyFormat: ReportFormat?
    private var catalog: Catalog { workbook.catalog }

    /// What there is to tell about a topic.
    ///
    /// - Parameter evidence: looks an evidence file up; `nil` where that was not done.
    func blocks(about topic: ItemDocument.Topic, _ evidence: (Evidence) -> EvidenceCheck?) -> [Block] {
        let item = catalog.items[index]
        switch topic {
        case .identity: return [identity(item)]
        case .titles: return [titles()]
        case .text: return [Block(topic: .text, lines: [text(item.text, name: item.number)])]
        case .requirement: return catalog.requirements(ofItemAt: index).map { requirement($0) }
        case .scenario: return scenario()
        case .conflict: return state.isConflict ? [conflict(evidence)] : []
        case .assessment: return state.isConflict ? [] : [assessment(evidence)]
        case .written: return state.isConflict ? [] : written(evidence)
        case .reviews: return reviews()
        case .sinceReview: return sinceReview()
        case .history: return historyFormat.map { history($0) } ?? []
        }
    }

    // MARK: The table

    private func identity(_ item: Catalog.Item) -> Block {
        let basis =
            item.obligationBasis == "wording" ? language(ja: "（文末の言い方からの推定）", en: " (inferred from the wording)") : ""
        let line = Line(name: item.id, text: item.obligation.name(language) + basis, tone: .aside)
        return Block(topic: .identity, lines: [line])
    }

    private func titles() -> Block {
        var lines: [Line] = []
        if let group = catalog.group(ofItemAt: index), let section = catalog.section(group.section) {
            if !section.heading.isEmpty {
                lines.append(
                    Line(name: language(ja: "大区分", en: "Heading"), text: section.heading, tone: .heading))
            }
            for (name, number, title) in [
                (language(ja: "大項目", en: "Section"), section.number, section.title),
                (language(ja: "小項目", en: "Group"), group.number, group.title),
            ] {
                let shown = text(title, name: name, tone: .heading)
                lines.append(Line(name: name, text: "\(number) \(shown.text)", gloss: shown.gloss, tone: .heading))
            }
        }
        return Block(topic: .titles, lines: lines)
    }

    private func requirement(_ requirement: Catalog.Requirement) -> Block {
        var heading = Line(
            name: requirement.id, text: "\(requirement.part.shown(language)) \(requirement.chapter.shown(language))",
            tone: .label)
        if language == .english, !requirement.chapter.english.isEmpty {
            heading.gloss = "\(requirement.part.english), \(requirement.chapter.english)"
        }
        var body = text(requirement.text)
        body.text = "【\(requirement.category.shown(language))】\(body.text)"
        var lines = [body]
        if !requirement.variant.isEmpty {
            let note = language(ja: "〔原資料の別の読み〕", en: "〔another reading in the source〕")
            lines.append(Line(text: note + requirement.variant, tone: .aside))
        }
        return Block(topic: .requirement, heading: heading, lines: lines)
    }

    private func scenario() -> [Block] {
        let name = language(ja: "リスクシナリオ", en: "risk scenario (リスクシナリオ)")
        if let scenario = catalog.scenario(ofItemAt: index) {
            return [
                Block(topic: .scenario, heading: Line(text: name, tone: .label), lines: [text(scenario.text)])
            ]
        }
        guard let gap = catalog.mappingIndex(ofItemAt: index).flatMap({ catalog.mappings[$0].scenarioGap }) else {
            return []
        }
        return [Block(topic: .scenario, heading: Line(text: "\(name) \(gap.shown(language))", tone: .aside), lines: [])]
    }

    /// A text of the catalogue, with its English where English is read.
    private func text(_ text: Catalog.Text, name: String = "", tone: ItemDocument.Tone = .plain) -> Line {
        Line(name: name, text: text.shown(language), gloss: language == .english ? text.english : "", tone: tone)
    }

    // MARK: What is recorded

    private func assessment(_ evidence: (Evidence) -> EvidenceCheck?) -> Block {
        let assessed = AssessmentLines.lines(of: state.assessment, language, evidence)
        let recorded = state.current.map {
            Line(name: language(ja: "記録", en: "Recorded"), text: signature($0), tone: .aside)
        }
        let heading = Line(text: language(ja: "評価", en: "assessment"), tone: .label)
        let lines = assessed + carriedFrom() + assessors() + source() + [recorded].compactMap { $0 }
        return Block(topic: .assessment, heading: heading, lines: lines)
    }

    /// Where it was carried over from, while nobody has confirmed it.
    private func carriedFrom() -> [Line] {
        guard state.isCarried, let origin = state.current?.carriedFrom else { return [] }
        let wording = CarriedWording(language)
        return [
            Line(
                name: language(ja: "引継ぎ", en: "Carried over"),
                text: wording.origin(origin) + language(ja: "。まだ確定されていません", en: "; not confirmed yet"), tone: .warning)
        ]
    }

    /// The row of a table that the latest record is from.
    private func source() -> [Line] {
        guard let source = state.current?.source else { return [] }
        return [Line(name: language(ja: "出所", en: "Source"), text: source.shown, tone: .aside)]
    }

    /// Who judged, where that is not just who made the latest record.
    private func assessors() -> [Line] {
        let names = workbook.assessors(ofItemAt: index).names
        if names.isEmpty || names == state.current.map({ [$0.by] }) { return [] }
        let text = names.joined(separator: language(ja: "、", en: ", "))
        return [Line(name: language(ja: "評価者", en: "Assessors"), text: text, tone: .aside)]
    }

    /// The texts and the evidence of the assessment.
    private func written(_ evidence: (Evidence) -> EvidenceCheck?) -> [Block] {
        let fields = AssessmentField.allCases.filter { !$0.isEmpty(in: state.assessment) }
        let texts = fields.filter(\.hasLines)
        let pieces = fields.filter { if case .evidence = $0.kind { true } else { false } }
        return (texts + pieces).map { field in
            Block(
                topic: .written, heading: Line(text: field.name(language), tone: .label),
                lines: [Line(text: AssessmentLines.text(of: field, in: state.assessment, language, evidence))])
        }
    }

    /// The sides, numbered as the keys that settle on them.
    private func conflict(_ evidence: (Evidence) -> EvidenceCheck?) -> Block {
        let lines = state.sides.enumerated().map { number, side in
            let origin = side.isSound ? "" : language(ja: "（書き換えか外での記録）", en: " (changed or written outside)")
            let fields = AssessmentLines.lines(of: side.assessment, language, evidence)
                .map { line in
                    let texts = line.text.split(separator: "\n", omittingEmptySubsequences: false)
                    return "\(line.name)  \(texts.joined(separator: "\n"))"
                }
            return Line(name: "\(number + 1)", text: ([signature(side) + origin] + fields).joined(separator: "\n"))
        }
        let heading = Line(text: ConflictWording.message(sides: state.sides.count, language), tone: .warning)
        return Block(topic: .conflict, heading: heading, lines: lines)
    }

    /// The state that the reviews give, and who said what.
    private func reviews() -> [Block] {
        if state.review == .none { return [] }
        let heading = Line(
            text: language(ja: "確認", en: "review") + " " + state.review.name(language),
            tone: state.review == .accepted ? .label : .warning)
        let lines = workbook.reviews(ofItemAt: index).map { review in
            var words = [review.entry.verdict?.name(language) ?? "", signature(review.entry)]
            if !review.holds { words.append(language(ja: "〔評価はその後変わった〕", en: "[assessed anew since]")) }
            if !review.entry.note.isEmpty { words.append(review.entry.note) }
            return Line(text: words.joined(separator: "  "), tone: review.holds ? .plain : .aside)
        }
        return [Block(topic: .reviews, heading: heading, lines: lines)]
    }

    /// What the reader has not seen yet of what they reviewed.
    private func sinceReview() -> [Block] {
        guard let reader, let changed = ChangesSinceReview(workbook, itemAt: index, by: reader, language),
            !changed.changes.isEmpty
        else { return [] }
        let heading = Line(text: changed.heading(language), tone: .warning)
        return [Block(topic: .sinceReview, heading: heading, lines: changed.lines(language))]
    }

    /// So many entries are told here; all of them are on the history screen.
    private static let shownEntries = 20

    /// The latest entries, where there are several.
    private func history(_ format: ReportFormat) -> [Block] {
        let entries = HistoryReport.byTime(workbook.entries(ofItem: catalog.items[index].id))
        guard entries.count > 1 else { return [] }
        let lines = entries.suffix(ItemDocumentMaker.shownEntries).reversed().flatMap {
            HistoryReport.lines(of: $0, in: workbook, format: format)
        }
        let heading = Line(text: language(ja: "履歴", en: "history"), tone: .label)
        return [Block(topic: .history, heading: heading, lines: lines.map { Line(text: $0) })]
    }

    private func signature(_ entry: Entry) -> String { "\(entry.by)  \(ReportedTime.shown(entry.at))" }
}
