import TerminalUI
import WorkbookModel

extension AppState {
    /// The whole screen as cells, with the cursor where typing goes.
    public func draw() -> Grid {
        var cache = FrameCache()
        return draw(&cache)
    }

    /// The same, sooner where the cache is of the frame before.
    public func draw(_ cache: inout FrameCache) -> Grid {
        var grid = Grid(size: size, measure: context.measure)
        guard !isTooSmall else {
            drawTooSmall(&grid)
            return grid
        }
        TitleLine.draw(self, into: &grid)
        switch screen {
        case .table: TableScreen.draw(self, &cache, into: &grid)
        case .item: ItemScreen.draw(self, into: &grid)
        case .conflict: ConflictScreen.draw(self, into: &grid)
        case .help: HelpScreen.draw(self, into: &grid)
        case .requirements, .scenarios, .overview, .findings, .history: ListScreen.draw(screen, self, into: &grid)
        }
        MatchHighlight.apply(search.text, in: grid.bounds.inset(rows: 1), to: &grid)
        switch mode {
        case .text(let editing): EditorPanel.draw(editing, self, into: &grid)
        case .evidence(let panel): EvidencePanelView.draw(panel, self, into: &grid)
        case .ask(let question):
            if case .overtaken(let collision) = question.subject {
                CollisionPanel.draw(collision, self, into: &grid)
            } else if case .draft(var editing, let draft) = question.subject {
                // What would be taken up or discarded is in view while that is asked.
                editing.editor.replaceAll(with: draft)
                EditorPanel.draw(editing, self, into: &grid)
            } else if let editing = question.subject.editing {
                EditorPanel.draw(editing, self, into: &grid)
            }
        case .report(let report): ReportPanel.draw(report, self, into: &grid)
        case .browse, .prompt: break
        }
        if case .ask(let question) = mode {
            if case .missing(let entries) = question.subject {
                card(ofMissing: entries).draw(into: &grid, theme)
            }
        } else {
            resumeCard?.draw(into: &grid, theme)
        }
        FootLine.draw(self, into: &grid)
        return grid
    }

    private func drawTooSmall(_ grid: inout Grid) {
        let text = language(
            ja: "画面が小さすぎます。40×10 以上にしてください。それまで何も記録しません。",
            en: "The window is too small; make it at least 40 by 10. Nothing is recorded until then.")
        TextPane(text).draw(into: &grid, rect: grid.bounds)
    }
}
