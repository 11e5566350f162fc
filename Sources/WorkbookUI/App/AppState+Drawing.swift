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
        var grid = Grid(size: environment.size, measure: environment.measure)
        guard !environment.isTooSmall else {
            drawTooSmall(&grid)
            return grid
        }
        TitleLine.draw(table, environment, into: &grid)
        switch screen {
        case .table: TableScreen.draw(table, environment, &cache, into: &grid)
        case .list: ListDrawing.draw(lists[screen], table.selection, environment, into: &grid)
        case .item: ItemScreen.draw(item, numberOfItem, isReviewing: isReviewQueue, environment, into: &grid)
        case .conflict: if let conflict { ConflictScreen.draw(conflict, environment, into: &grid) }
        case .help: HelpScreen.draw(help, environment, into: &grid)
        }
        MatchHighlight.apply(environment.search.text, in: grid.bounds.inset(rows: 1), to: &grid)
        panel?.draw(environment, into: &grid)
        if !(panel is Question) { resumeCard?.draw(environment, into: &grid) }
        FootLine.draw(self, into: &grid)
        return grid
    }

    private func drawTooSmall(_ grid: inout Grid) {
        let text = context.language(
            ja: "画面が小さすぎます。40×10 以上にしてください。それまで何も記録しません。",
            en: "The window is too small; make it at least 40 by 10. Nothing is recorded until then.")
        TextPane(text).draw(into: &grid, rect: grid.bounds)
    }
}
