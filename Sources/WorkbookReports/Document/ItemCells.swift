import WorkbookModel

/// An item of a report, with what is recorded about it, which is worked out once.
struct ReportedItem {
    /// Its position in the catalogue.
    let index: Int
    let state: ItemState

    init(_ index: Int, in workbook: Workbook) {
        self.index = index
        state = workbook.state(ofItemAt: index)
    }
}

/// What a column shows of an item.
struct ItemCells {
    private let maker: ReportMaker
    private var workbook: Workbook { maker.workbook }
    private var catalog: Catalog { workbook.catalog }
    private var language: Language { maker.language }

    init(_ maker: ReportMaker) { self.maker = maker }

    func cell(_ source: FormSource, of reported: ReportedItem) -> ReportTable.Cell {
        let (index, state) = (reported.index, reported.state)
        let item = catalog.items[index]
        let disclosure = maker.disclosure
        switch source {
        case .number: return ReportTable.Cell(disclosure.catalog(item.number))
        case .id: return ReportTable.Cell(disclosure.catalog(item.id))
        case .heading: return ReportTable.Cell(disclosure.catalog(catalog.section(ofItemAt: index)?.heading ?? ""))
        case .section:
            return ReportTable.Cell(catalog.section(ofItemAt: index).map { maker.numbered($0.number, $0.title) } ?? "")
        case .group:
            return ReportTable.Cell(catalog.group(ofItemAt: index).map { maker.numbered($0.number, $0.title) } ?? "")
        case .obligation: return ReportTable.Cell(item.obligation.name(language))
        case .text: return ReportTable.Cell(maker.shown(item.text))
        case .beginning: return ReportTable.Cell(disclosure.catalog(ReportWords.beginning(item.text, language)))
        case .scenario: return ReportTable.Cell(scenario(ofItemAt: index))
        case .field(let field): return cell(field, of: reported)
        case .answer:
            return ReportTable.Cell(
                .text(disclosure.catalog(answer(ofItemAt: index))), result: maker.colouredResult(ofItemAt: index))
        case .review:
            return ReportTable.Cell(reviewText(ofItemAt: index, state.review))
        case .assessors:
            let names = workbook.assessors(ofItemAt: index).names.map(disclosure.name)
            return ReportTable.Cell(names.joined(separator: "\n"))
        case .recordedBy: return ReportTable.Cell(disclosure.name(state.current?.by ?? ""))
        case .date:
            let day = state.current.flatMap { CalendarDate(iso: $0.at.prefix(10)) }
            return day.map { ReportTable.Cell(.date($0)) } ?? ReportTable.Cell("")
        case .requirements, .requirementIds, .part, .chapter, .category, .requirement:
            return ReportTable.Cell(requirements(source, ofItemAt: index))
        }
    }

    /// What a column shows of all requirements of an item: in full with an empty line between them, else a line each.
    private func requirements(_ source: FormSource, ofItemAt index: Int) -> String {
        let texts = catalog.requirements(ofItemAt: index).map { text(source, of: $0) }
        return texts.joined(separator: source == .requirements ? "\n\n" : "\n")
    }

    private func text(_ source: FormSource, of requirement: Catalog.Requirement) -> String {
        switch source {
        case .requirementIds: return maker.disclosure.catalog(requirement.id)
        case .part: return maker.shown(requirement.part)
        case .chapter: return maker.shown(requirement.chapter)
        case .category: return maker.shown(requirement.category)
        case .requirement: return maker.shown(requirement.text)
        case .requirements, .number, .id, .heading, .section, .group, .obligation, .text, .beginning, .scenario, .field,
            .answer,
            .review, .assessors, .recordedBy, .date:
            return [maker.disclosure.catalog(requirement.place(language)), maker.shown(requirement.text)].filter {
                !$0.isEmpty
            }
            .joined(separator: "\n")
        }
    }

    /// The state of the review, who brought it about on which day, and why something was returned.
    private func reviewText(ofItemAt index: Int, _ state: ReviewState) -> String {
        if state == .none { return "" }
        let reviews = workbook.decidingReviews(ofItemAt: index).flatMap { review in
            let day = CalendarDate(iso: review.at.prefix(10)).map { " \($0)" } ?? ""
            let isTold = review.verdict == .returned && !review.note.isEmpty && !maker.disclosure.hides(Omission.notes)
            return [maker.disclosure.name(review.by) + day] + (isTold ? [maker.disclosure.text(review.note)] : [])
        }
        return ([state.name(language)] + reviews).joined(separator: "\n")
    }

    /// That the sides differ, and who says what.
    private func conflictText(_ state: ItemState) -> String {
        let sides = state.sides.sorted { $0.id < $1.id }.map { side in
            "\(maker.disclosure.name(side.by)): "
                + maker.disclosure.catalog(ReportWords.result(side.assessment.result, language))
        }
        return ([ReportWords.conflict(language)] + sides).joined(separator: "\n")
    }

    private func scenario(ofItemAt index: Int) -> String {
        if let scenario = catalog.scenario(ofItemAt: index) { return maker.shown(scenario.text) }
        let gap = catalog.mappingIndex(ofItemAt: index).flatMap { catalog.mappings[$0].scenarioGap }
        return gap.map { maker.disclosure.catalog($0.shown(language)) } ?? ""
    }

    private func answer(ofItemAt index: Int) -> String {
        if workbook.isConflict(itemAt: index) { return ReportWords.conflict(language) }
        let word = maker.options.form.word(for: workbook.result(ofItemAt: index), language)
        return workbook.isCarried(itemAt: index) ? "\(word)\n\(ReportWords.carried(language))" : word
    }

    private func cell(_ field: AssessmentField, of reported: ReportedItem) -> ReportTable.Cell {
        let (index, state) = (reported.index, reported.state)
        // None of the sides holds: what each says of the result stands in its cell.
        let assessment = state.isConflict ? Assessment.none : state.assessment
        switch field.kind {
        case .result:
            let text = state.isConflict ? conflictText(state) : maker.resultText(ofItemAt: index)
            return ReportTable.Cell(.text(text), result: maker.colouredResult(ofItemAt: index))
        case .date(let path):
            let text = assessment[keyPath: path]
            return CalendarDate(iso: text).map { ReportTable.Cell(.date($0)) }
                ?? ReportTable.Cell(maker.disclosure.text(text))
        case .line(let path):
            // The one line of an assessment is who is responsible.
            return ReportTable.Cell(maker.disclosure.name(assessment[keyPath: path]))
        case .text(let path): return ReportTable.Cell(maker.disclosure.text(assessment[keyPath: path]))
        case .evidence:
            return ReportTable.Cell(assessment.evidence.map { maker.disclosure.text($0.shown) }.joined(separator: "\n"))
        }
    }
}
