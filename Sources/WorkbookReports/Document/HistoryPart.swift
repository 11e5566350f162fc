import WorkbookModel
import WorkbookUI

/// Who recorded what and when, oldest first.
struct HistoryPart {
    private let maker: ReportMaker
    private var workbook: Workbook { maker.workbook }
    private var language: Language { maker.language }

    init(_ maker: ReportMaker) { self.maker = maker }

    var blocks: [ReportDocument.Block] {
        if workbook.entries.isEmpty {
            return [.paragraph(language(ja: "まだ何も記録されていません。", en: "Nothing is recorded yet."))]
        }
        return [
            .table(
                ReportTable(
                    columns: [
                        ReportTable.Column(language(ja: "日時", en: "Time"), name: "at", width: 18),
                        ReportTable.Column(language(ja: "記録者", en: "Recorded by"), name: "recorded-by", width: 16),
                        ReportTable.Column(language(ja: "項目", en: "Item"), name: "item", width: 14),
                        ReportTable.Column(language(ja: "記録", en: "Record"), name: "record", width: 70),
                        ReportTable.Column(language(ja: "識別", en: "Id"), name: "id", width: 16),
                    ], rows: HistoryTelling.order(of: workbook.entries).map { row(workbook.entries[$0]) }))
        ]
    }

    private func row(_ entry: Entry) -> ReportTable.Row {
        let item = entry.item.flatMap { workbook.catalog.itemIndex($0) }.map { workbook.catalog.items[$0] }
        return ReportTable.Row([
            ReportTable.Cell(maker.disclosure.catalog(ReportedTime.shown(entry.at))),
            ReportTable.Cell(maker.disclosure.name(entry.by)),
            ReportTable.Cell(maker.disclosure.catalog(item?.id ?? entry.item ?? "")),
            ReportTable.Cell(told(entry)),
            // It is made of all that the entry says, and could be tried out.
            ReportTable.Cell(maker.disclosure.isComplete ? entry.id.short : ""),
        ])
    }

    private func told(_ entry: Entry) -> String {
        let disclosure = maker.disclosure
        return disclosure.text(
            HistoryTelling.text(
                of: entry, in: workbook, hiding: { $0.map { disclosure.hides($0) } ?? !disclosure.isComplete },
                owner: { disclosure.name($0) }, language))
    }
}
