import WorkbookModel

/// What is left to see to: findings, and what is planned for items that are open.
struct PointsPart {
    private let maker: ReportMaker
    private var workbook: Workbook { maker.workbook }
    private var language: Language { maker.language }

    init(_ maker: ReportMaker) { self.maker = maker }

    var blocks: [ReportDocument.Block] {
        let planned = plans
        // What became of evidence files is not in the workbook; what nobody assessed is counted, not listed.
        let chosen = Set(maker.items.map { workbook.catalog.items[$0].id })
        let findings = workbook.findings(today: maker.moment.today) { _ in .intact }.filter { finding in
            finding.kind != .unassessed && (finding.item.map(chosen.contains) ?? true)
        }
        let nothing = language(ja: "ありません。", en: "None.")
        return [
            .heading(language(ja: "改善計画", en: "Plans")),
            planned.rows.isEmpty ? .paragraph(nothing) : .table(planned),
            .heading(language(ja: "指摘", en: "Findings")),
            findings.isEmpty ? .paragraph(nothing) : .table(table(of: findings)),
        ]
    }

    /// Items whose result leaves something to do.
    private var plans: ReportTable {
        let hidesPlans = maker.disclosure.hides(Omission.plans)
        let fields: [AssessmentField] = [.plan, .owner, .due]
        let shown = fields.filter { !maker.disclosure.hides($0) }
        let cells = ItemCells(maker)
        let items = maker.items.filter {
            !workbook.isConflict(itemAt: $0) && workbook.result(ofItemAt: $0).needsPlan
        }
        return ReportTable(
            columns: [
                ReportTable.Column(ReportWords.itemNumber(language), name: "id", width: 12),
                ReportTable.Column(language(ja: "対策項目", en: "Countermeasure item"), name: "text", width: 36),
                ReportTable.Column(AssessmentField.result.name(language), name: "result", width: 12),
            ]
                + shown.map {
                    ReportTable.Column(
                        $0.name(language), name: $0.key, width: $0.hasLines && !hidesPlans ? 40 : 12)
                },
            rows: items.map { index in
                let item = ReportedItem(index, in: workbook)
                return ReportTable.Row(
                    [
                        cells.cell(.id, of: item), cells.cell(.text, of: item),
                        cells.cell(.field(.result), of: item),
                    ] + shown.map { cells.cell(.field($0), of: item) }, item: workbook.catalog.items[index].id)
            })
    }

    private func table(of findings: [Finding]) -> ReportTable {
        let cells = ItemCells(maker)
        let showsOwner = !maker.disclosure.hides(.owner)
        func owner(_ finding: Finding) -> [ReportTable.Cell] {
            if !showsOwner { return [] }
            let index = finding.item.flatMap { workbook.catalog.itemIndex($0) }
            return [
                index.map { cells.cell(.field(.owner), of: ReportedItem($0, in: workbook)) } ?? ReportTable.Cell("")
            ]
        }
        return ReportTable(
            columns: [
                ReportTable.Column(language(ja: "種類", en: "Kind"), name: "severity", width: 10),
                ReportTable.Column(language(ja: "項目", en: "Item"), name: "item", width: 12),
                ReportTable.Column(language(ja: "指摘", en: "Finding"), name: "finding", width: 60),
            ]
                + (showsOwner
                    ? [ReportTable.Column(AssessmentField.owner.name(language), name: "owner", width: 12)] : []),
            rows: findings.map { finding in
                ReportTable.Row(
                    [
                        ReportTable.Cell(finding.severity.name(language)),
                        ReportTable.Cell(maker.disclosure.catalog(finding.item ?? "")),
                        ReportTable.Cell(message(of: finding)),
                    ] + owner(finding))
            })
    }

    /// Where something is left out, only what kind of finding it is: a message may repeat what the file holds.
    private func message(of finding: Finding) -> String {
        maker.disclosure.isComplete
            ? maker.disclosure.text(finding.message(language)) : finding.kind.code.meaning(language)
    }
}
