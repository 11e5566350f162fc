import TerminalUI
import WorkbookModel

/// An ``ItemDocument`` as plain lines: what `tenken show` and the walk print.
public struct ItemReport {
    private let document: ItemDocument
    private let format: ReportFormat
    private var language: Language { format.language }

    /// The lines, without line feeds, each at most `format.columns` wide.
    ///
    /// - Parameter settling: how a conflict is settled here, in words; empty says nothing.
    public static func lines(_ document: ItemDocument, settling: String = "", format: ReportFormat) -> [String] {
        let report = ItemReport(document: document, format: format)
        let parts =
            [.identity, .titles].map(report.named) + [report.text(), report.requirements()]
            + document.blocks([.scenario]).map(report.headed)
            + document.blocks([.conflict]).map { report.conflict($0, settling) } + [report.named(.assessment)]
            + document.blocks([.reviews, .history]).map(report.headed)
        return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    /// Lines behind their names.
    private func named(_ topic: ItemDocument.Topic) -> [String] {
        let lines = document.blocks([topic]).flatMap(\.lines)
        return format.table(
            lines.flatMap { line in
                [(name: line.name, value: line.text)] + (line.gloss.isEmpty ? [] : [(name: "", value: line.gloss)])
            })
    }

    private func text() -> [String] {
        document.blocks([.text]).flatMap(\.lines).flatMap { line in
            format.hanging(line.name + " ", line.text) + gloss(line, indent: 2)
        }
    }

    private func requirements() -> [String] {
        let blocks = document.blocks([.requirement])
        if blocks.isEmpty { return [] }
        return [language(ja: "6.0版 要求事項", en: "Requirements of version 6.0")]
            + blocks.flatMap { block -> [String] in
                guard let heading = block.heading else { return [] }
                return format.hanging("  ▸ ", "\(heading.text)  \(heading.name)") + gloss(heading, indent: 4)
                    + body(block.lines, indent: 4)
            }
    }

    /// A heading, and what is under it.
    private func headed(_ block: ItemDocument.Block) -> [String] {
        (block.heading.map { format.paragraph($0.text) + gloss($0, indent: 2) } ?? []) + body(block.lines, indent: 2)
    }

    private func conflict(_ block: ItemDocument.Block, _ settling: String) -> [String] {
        let heading = block.heading.map { format.paragraph($0.text + settling) } ?? []
        return heading + block.lines.flatMap { format.hanging("  \($0.name)  ", $0.text) }
    }

    private func body(_ lines: [ItemDocument.Line], indent: Int) -> [String] {
        lines.flatMap { format.paragraph($0.text, indent: indent) + gloss($0, indent: indent) }
    }

    private func gloss(_ line: ItemDocument.Line, indent: Int) -> [String] {
        line.gloss.isEmpty ? [] : format.paragraph(line.gloss, indent: indent)
    }
}
