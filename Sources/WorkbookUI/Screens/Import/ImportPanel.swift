import TerminalUI
import WorkbookExchange
import WorkbookModel

/// What importing a table comes to, as a list of its rows, with the question whether to record it.
struct ImportPanel: Panel {
    private let preview: ImportPreview
    private var showsAll = false
    /// First line shown.
    private var top = 0

    init(_ preview: ImportPreview) { self.preview = preview }

    private var count: Int { preview.plan.answers.count }
    private var hasConflicts: Bool { preview.plan.count(.conflict) > 0 }

    func draw(_ environment: AppEnvironment, into grid: inout Grid) {
        let frame = environment.body
        let language = environment.language
        grid.fill(frame)
        grid.frame(frame, style: environment.theme.border)
        let name = visible(preview.name, keepingLineFeeds: false)
        let totals = ImportWording(language).totals(preview.plan)
        grid.put(
            grid.measure.truncated(" \(name)  \(totals) ", columns: frame.columns - 4), row: frame.row, column: 2,
            style: environment.theme.heading)
        let rect = ReportPanel.textRect(environment)
        if pane(environment).draw(into: &grid, rect: rect, top: top) {
            PaneHint.drawMoreBelow(in: frame, row: frame.endRow - 1, environment, &grid)
        }
    }

    private func pane(_ environment: AppEnvironment) -> TextPane {
        let language = environment.language
        let format = ReportFormat(
            columns: ReportPanel.textRect(environment).columns, language: language, measure: environment.measure)
        var paragraphs: [TextPane.Paragraph] = []
        if preview.request.isAnew {
            paragraphs.append(
                TextPane.Paragraph(
                    language(
                        ja: "その間に表か点検簿が変わったので、作り直しました。もう一度見てください",
                        en: "the table or the workbook changed meanwhile; this is made anew, look again"),
                    style: environment.theme.warning))
        }
        if !preview.guess.isEmpty {
            paragraphs.append(
                TextPane.Paragraph(
                    language(
                        ja: "列の意味は推定です。違っていれば記録せずにやめてください", en: "What the columns mean is guessed; leave if it is wrong"
                    ),
                    style: environment.theme.warning))
            paragraphs += preview.guess.map { TextPane.Paragraph("  " + $0) } + [TextPane.Paragraph("")]
        }
        if let ignored = ImportWording(language).ignored(preview.plan) {
            paragraphs += [TextPane.Paragraph(ignored), TextPane.Paragraph("")]
        }
        let lines = ImportLines(preview.plan, environment.workbook.catalog, all: showsAll, language).rowLines(format)
        let nothing = language(ja: "変わる行はありません", en: "no row changes anything")
        return TextPane(paragraphs + (lines.isEmpty ? [nothing] : lines).map { TextPane.Paragraph($0) })
    }

    func foot(_ environment: AppEnvironment) -> PanelFoot {
        let language = environment.language
        let text =
            count == 0
            ? language(ja: "記録することはありません", en: "nothing to record")
            : language(ja: "\(count) 項目を記録しますか", en: "record \(Language.counted(count, "item"))?")
        let keys = ImportKey.allCases.filter { key in
            switch key {
            case .record: count > 0
            case .all: !showsAll
            case .sides: hasConflicts && !preview.request.takesSides
            case .close: true
            }
        }
        return .question(text, answers: keys.map { "\($0.label) \($0.words(language))" })
    }

    mutating func handle(_ key: Key, _ environment: AppEnvironment) -> [Request] {
        switch ImportKey(key) {
        case .record: return record(environment)
        case .all:
            showsAll = true
            return []
        case .sides where hasConflicts && !preview.request.takesSides:
            var request = preview.request
            request.takesSides = true
            return [.effect(.readImport(request))]
        case .sides: return []
        case .close: return [.closePanel]
        case nil:
            guard case .move(let movement) = environment.keys.command(for: key) else { return [] }
            ReportPanel.scroll(&top, of: pane(environment), by: movement, environment)
            return []
        }
    }

    mutating func handle(_ mouse: MouseEvent, _ environment: AppEnvironment) {
        let last = ReportPanel.lastTop(of: pane(environment), environment)
        switch mouse.kind {
        case .wheelUp: top = max(0, top - 3)
        case .wheelDown: top = max(0, min(last, top + 3))
        case .press, .release, .drag: break
        }
    }

    /// Reads the table once more: what is asked about must be what is recorded.
    private func record(_ environment: AppEnvironment) -> [Request] {
        if let readOnly = environment.readOnly { return [.complain(readOnly)] }
        if count == 0 { return [] }
        var request = preview.request
        request.confirms = preview.plan.basis
        return [.effect(.readImport(request))]
    }

    /// What to do with a table that was read: show it, or record it where it was shown so and agreed to.
    static func requests(_ preview: ImportPreview, _ environment: AppEnvironment) -> [Request] {
        guard let confirmed = preview.request.confirms else { return [.open(ImportPanel(preview))] }
        guard confirmed == preview.plan.basis else {
            var anew = preview
            anew.request.confirms = nil
            anew.request.isAnew = true
            return [.open(ImportPanel(anew))]
        }
        let language = environment.language
        let left = preview.plan.rows.count { $0.outcome.isLeft }
        let rest =
            left == 0
            ? "" : language(ja: "（記録しない行 \(left)）", en: " (\(Language.counted(left, "row")) left out)")
        let words = language(ja: "を取り込みました", en: "imported") + rest
        return [.closePanel, .record(.answers(preview.plan.answers), of: []) { "\($0) \(words)" }]
    }
}
