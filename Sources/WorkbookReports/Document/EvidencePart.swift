import OfficeFiles
import WorkbookModel

/// Every piece of evidence once, with the items that point at it.
struct EvidencePart {
    private let maker: ReportMaker
    private var language: Language { maker.language }

    init(_ maker: ReportMaker) { self.maker = maker }

    var blocks: [ReportDocument.Block] {
        let pieces = self.pieces
        if pieces.isEmpty { return [.paragraph(language(ja: "証跡はありません。", en: "There is no evidence."))] }
        return [
            .paragraph(
                language(
                    ja: "ファイルの SHA-256 は、添付したときのものです。ファイルは点検簿と一緒に渡されます。",
                    en:
                        "The SHA-256 of a file is that of when it was attached. Files are handed over beside the workbook."
                )),
            .table(table(of: pieces)),
        ]
    }

    private var pieces: [(evidence: Evidence, items: [Int])] {
        var positions: [Evidence: Int] = [:]
        var pieces: [(evidence: Evidence, items: [Int])] = []
        for item in maker.items {
            for evidence in maker.workbook.state(ofItemAt: item).assessment.evidence {
                if let position = positions[evidence] {
                    if pieces[position].items.last != item { pieces[position].items.append(item) }
                } else {
                    positions[evidence] = pieces.count
                    pieces.append((evidence, [item]))
                }
            }
        }
        return pieces
    }

    private func table(of pieces: [(evidence: Evidence, items: [Int])]) -> ReportTable {
        let catalog = maker.workbook.catalog
        return ReportTable(
            columns: [
                ReportTable.Column(language(ja: "証跡", en: "Evidence"), name: "reference", width: 40),
                ReportTable.Column(language(ja: "説明", en: "Description"), name: "description", width: 30),
                ReportTable.Column("SHA-256", name: "sha256", width: 34),
                ReportTable.Column(language(ja: "項目", en: "Items"), name: "items", width: 24),
            ],
            rows: pieces.map { piece in
                ReportTable.Row([
                    ReportTable.Cell(
                        .text(maker.disclosure.text(piece.evidence.reference)), link: link(to: piece.evidence)),
                    ReportTable.Cell(maker.disclosure.text(piece.evidence.description)),
                    ReportTable.Cell(piece.evidence.digest ?? ""),
                    ReportTable.Cell(
                        piece.items.map { maker.disclosure.catalog(catalog.items[$0].id) }.joined(separator: " ")),
                ])
            })
    }

    /// A web address; nothing else is followed by a click.
    private func link(to evidence: Evidence) -> String? {
        guard evidence.kind == .url, maker.disclosure.isComplete else { return nil }
        return WebAddress(evidence.reference)?.text
    }
}
