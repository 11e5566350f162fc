import TerminalUI
import WorkbookModel

/// Makes paragraphs of the blocks of an ``ItemDocument``.
struct ItemTextRenderer {
    typealias Paragraph = TextPane.Paragraph

    private let theme: Theme
    private let measure: TextMeasure
    private let language: Language

    init(_ environment: AppEnvironment) {
        theme = environment.theme
        measure = environment.measure
        language = environment.language
    }

    func paragraphs(_ blocks: [ItemDocument.Block]) -> [Paragraph] { blocks.flatMap(paragraphs) }

    private func paragraphs(_ block: ItemDocument.Block) -> [Paragraph] {
        switch block.topic {
        case .titles: block.lines.flatMap { paragraphs($0, label: "") }
        case .identity: block.lines.map { Paragraph("\($0.name)  \($0.text)", style: style($0.tone)) }
        case .text: block.lines.flatMap { paragraphs($0, label: measure.separated($0.name) + " ") }
        case .conflict:
            heading(block, mark: "") + block.lines.flatMap { paragraphs($0, label: $0.name + "  ") }
        case .assessment:
            heading(block, mark: "▸ ")
                + block.lines.flatMap {
                    paragraphs($0, label: "  " + measure.padded($0.name, columns: nameColumns))
                }
        case .sinceReview:
            heading(block, mark: "▸ ") + block.lines.flatMap { paragraphs($0, label: "  \($0.name)  ") }
        case .requirement, .scenario, .written, .reviews, .history:
            heading(block, mark: "▸ ") + block.lines.flatMap { paragraphs($0, label: "  ") }
        }
    }

    /// What the names of fields take, with the space behind them, in columns.
    private var nameColumns: Int {
        2 + (AssessmentField.allCases.map { measure.columns(of: $0.name(language)) }.max() ?? 0)
    }

    private func heading(_ block: ItemDocument.Block, mark: String) -> [Paragraph] {
        block.heading.map { paragraphs($0, label: mark) } ?? []
    }

    private func paragraphs(_ line: ItemDocument.Line, label: String) -> [Paragraph] {
        let paragraph = Paragraph(line.text.shortened(language), style: style(line.tone), label: label)
        if line.gloss.isEmpty { return [paragraph] }
        let indent = label.isEmpty ? "" : "  "
        return [paragraph, Paragraph(line.gloss, style: theme.gloss, label: indent)]
    }

    private func style(_ tone: ItemDocument.Tone) -> Style {
        switch tone {
        case .plain: .plain
        case .heading: theme.heading
        case .label: theme.label
        case .aside: theme.gap
        case .warning: theme.warning
        }
    }
}
