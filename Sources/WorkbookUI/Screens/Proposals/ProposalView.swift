import TerminalUI
import WorkbookExchange
import WorkbookModel

/// A proposal as rows: the two items beside each other where there is room, else below each other, and what was recorded about
/// the old one.
struct ProposalView {
    private typealias Piece = PieceRows.Piece

    private let panel: ProposalPanel
    private let environment: AppEnvironment
    private var rows: PieceRows

    private var language: Language { environment.language }
    private var measure: TextMeasure { environment.measure }
    private var theme: Theme { environment.theme }

    init(_ panel: ProposalPanel, _ environment: AppEnvironment) {
        self.panel = panel
        self.environment = environment
        rows = PieceRows(environment)
        makeRows()
    }

    /// Where the rows are drawn.
    var rect: Rect { rows.rect }
    var rowCount: Int { rows.rows.count }

    func draw(into grid: inout Grid) {
        let title = language(
            ja: " 引継ぎの候補 \(panel.position + 1)/\(panel.lines.count) ",
            en: " proposal \(panel.position + 1) of \(panel.lines.count) ")
        rows.draw(title, top: panel.top, more: PaneHint.moreBelow(language), into: &grid)
    }

    // MARK: Rows

    private mutating func makeRows() {
        guard case .proposed(let new, let reason, let similarity) = panel.line.fate else { return }
        let old = panel.line.old
        let catalogs = (panel.plan.old.catalog, panel.plan.catalog)
        let difference = TextDifference(old: catalogs.0.items[old].text.text, new: catalogs.1.items[new].text.text)
        let isSideBySide = rect.columns >= 60
        let width = isSideBySide ? (rect.columns - 3) / 2 : rect.columns
        var heads = (
            head(language(ja: "前", en: "before"), old, catalogs.0, width),
            head(language(ja: "今", en: "now"), new, catalogs.1, width)
        )
        // The texts begin in the same row.
        while isSideBySide, heads.0.count != heads.1.count {
            if heads.0.count < heads.1.count { heads.0.append([]) } else { heads.1.append([]) }
        }
        let left = heads.0 + body(difference, .old, width)
        let right = heads.1 + body(difference, .new, width)
        if isSideBySide {
            rows.add(left, beside: right, from: 0, width: width)
        } else {
            rows.add(left + [[]] + right)
        }
        rows.addBlank()
        add(CarryOverReport.words(reason, similarity, panel.line.mapWords, language), style: theme.gap)
        if panel.line.requirementsChanged {
            add(language(ja: "対応する要求事項が変わっています", en: "it maps to other requirements now"), style: theme.warning)
        }
        addAssessment(of: old)
    }

    /// The item's number and place.
    private func head(_ name: String, _ item: Int, _ catalog: Catalog, _ width: Int) -> [[Piece]] {
        let label = measure.separated(catalog.label(ofItemAt: item))
        var rows = [
            [Piece(column: 0, text: measure.truncated("\(name)  \(label)", columns: width), style: theme.heading)]
        ]
        let titles = [catalog.section(ofItemAt: item)?.title, catalog.group(ofItemAt: item)?.title].compactMap { $0 }
        for title in titles where title.gap == nil {
            let text = visible(title.shown(language).onOneLine, keepingLineFeeds: false)
            rows.append([Piece(column: 0, text: measure.truncated(text, columns: width), style: theme.gap)])
        }
        return rows
    }

    /// The item's text.
    private func body(_ difference: TextDifference, _ side: DifferenceLines.Side, _ width: Int) -> [[Piece]] {
        DifferenceLines(difference, side, columns: width, measure).lines.map { runs in
            PieceRows.pieces(runs, from: 0, measure) { $0.isChanged ? theme.key.underline() : .plain }
        }
    }

    /// What is taken along.
    private mutating func addAssessment(of old: Int) {
        let state = panel.plan.old.state(ofItemAt: old)
        add(language(ja: "前の評価", en: "assessed before"), style: theme.label)
        for line in AssessmentLines.lines(of: state.assessment, language, { _ in nil }) {
            add(line.text, label: "  \(line.name)  ", style: .plain)
        }
        if let current = state.current {
            let people = panel.plan.old.assessors(ofItemAt: old).names.joined(separator: language(ja: "、", en: ", "))
            add("\(people)  \(ReportedTime.shown(current.at))", label: "  ", style: theme.gap)
        }
    }

    private mutating func add(_ text: String, label: String = "", style: Style) {
        rows.add(TextPane.Paragraph(text, style: style, label: label), labelStyle: theme.gap)
    }
}
