import TerminalUI
import WorkbookModel

/// Makes paragraphs of the blocks of an ``ItemDocument``.
struct ItemTextRenderer {
    typealias Paragraph = TextPane.Paragraph

    private let environment: AppEnvironment

    init(_ environment: AppEnvironment) { self.environment = environment }

    func paragraphs(_ blocks: [ItemDocument.Block]) -> [Paragraph] { blocks.flatMap(paragraphs) }

    /// The texts and the evidence of an assessment, each under its name.
    func written(_ item: ItemState) -> [Paragraph] {
        let fields = AssessmentField.allCases.filter { !$0.isEmpty(in: item.assessment) }
        let texts = fields.filter(\.hasLines)
        let evidence = fields.filter { if case .evidence = $0.kind { true } else { false } }
        return (texts + evidence).flatMap { field in
            let text = AssessmentLines.text(of: field, in: item.assessment, environment.language) {
                environment.evidence[$0]
            }
            return [
                Paragraph(field.name(environment.language), style: environment.theme.label, label: "▸ "),
                Paragraph(text, label: "  "),
            ]
        }
    }

    private func paragraphs(_ block: ItemDocument.Block) -> [Paragraph] {
        switch block.topic {
        case .titles: block.lines.flatMap { paragraphs($0, label: "") }
        case .identity: block.lines.map { Paragraph("\($0.name)  \($0.text)", style: style($0.tone)) }
        case .text: block.lines.flatMap { paragraphs($0, label: $0.name + " ") }
        case .conflict:
            heading(block, mark: "") + block.lines.flatMap { paragraphs($0, label: $0.name + "  ") }
        case .assessment:
            heading(block, mark: "▸ ")
                + block.lines.flatMap {
                    paragraphs($0, label: "  " + environment.measure.padded($0.name, columns: nameColumns))
                }
        case .requirement, .scenario, .reviews, .history:
            heading(block, mark: "▸ ") + block.lines.flatMap { paragraphs($0, label: "  ") }
        }
    }

    /// What the names of fields take, with the space behind them, in columns.
    private var nameColumns: Int {
        2 + (AssessmentField.allCases.map { environment.measure.columns(of: $0.name(environment.language)) }.max() ?? 0)
    }

    private func heading(_ block: ItemDocument.Block, mark: String) -> [Paragraph] {
        block.heading.map { paragraphs($0, label: mark) } ?? []
    }

    private func paragraphs(_ line: ItemDocument.Line, label: String) -> [Paragraph] {
        let paragraph = Paragraph(line.text, style: style(line.tone), label: label)
        if line.gloss.isEmpty { return [paragraph] }
        let indent = label.isEmpty ? "" : "  "
        return [paragraph, Paragraph(line.gloss, style: environment.theme.gloss, label: indent)]
    }

    private func style(_ tone: ItemDocument.Tone) -> Style {
        switch tone {
        case .plain: .plain
        case .heading: environment.theme.heading
        case .label: environment.theme.label
        case .aside: environment.theme.gap
        case .warning: environment.theme.warning
        }
    }
}
