import WorkbookModel

/// Every requirement with its state and its items.
struct RequirementsPart {
    private let maker: ReportMaker
    private var language: Language { maker.language }

    init(_ maker: ReportMaker) { self.maker = maker }

    var table: ReportTable {
        let catalog = maker.workbook.catalog
        return ReportTable(
            columns: [
                ReportTable.Column(language(ja: "編", en: "Part"), name: "part", width: 16),
                ReportTable.Column(language(ja: "項番", en: "Chapter"), name: "chapter", width: 28),
                ReportTable.Column(language(ja: "要求事項", en: "Requirement"), name: "requirement", width: 44),
                ReportTable.Column(language(ja: "状態", en: "State"), name: "state", width: 16),
                ReportTable.Column(language(ja: "項目", en: "Items"), name: "items", width: 16),
            ],
            rows: zip(catalog.requirements, maker.workbook.requirementSummaries()).map { requirement, state in
                ReportTable.Row(
                    [
                        ReportTable.Cell(maker.shown(requirement.part)),
                        ReportTable.Cell(maker.shown(requirement.chapter)),
                        ReportTable.Cell(maker.shown(requirement.text)),
                        ReportTable.Cell(.text(maker.disclosure.catalog(state.text(language))), result: state.result),
                        ReportTable.Cell(
                            state.items.map { maker.disclosure.catalog(catalog.items[$0].id) }.joined(separator: " ")),
                    ], key: "requirement:\(requirement.id)")
            })
    }
}
