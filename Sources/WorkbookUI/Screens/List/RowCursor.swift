/// A cursor over rows with headings among them, above a pane that scrolls by lines.
protocol RowCursor {
    mutating func move(by count: Int)
    mutating func page(_ direction: Int, half: Bool)
    mutating func selectFirst()
    mutating func selectLast()
    /// To the next heading in `direction`, or what is under it.
    mutating func moveByBlock(_ direction: Int)
    /// To the first of the next section in `direction`; backwards, of the section at hand where it is not there yet.
    mutating func moveBySection(_ direction: Int, _ environment: AppEnvironment)
    /// First line shown of the pane.
    var paneTop: Int { get set }
    /// The last line that the pane can begin with.
    func lastPaneTop(_ environment: AppEnvironment) -> Int
}

extension RowCursor {
    mutating func move(_ movement: Movement, _ environment: AppEnvironment) {
        switch movement {
        case .down: move(by: 1)
        case .up: move(by: -1)
        case .pageDown: page(1, half: false)
        case .pageUp: page(-1, half: false)
        case .halfPageDown: page(1, half: true)
        case .halfPageUp: page(-1, half: true)
        case .first: selectFirst()
        case .last: selectLast()
        case .nextBlock: moveByBlock(1)
        case .previousBlock: moveByBlock(-1)
        case .nextSection: moveBySection(1, environment)
        case .previousSection: moveBySection(-1, environment)
        case .paneDown: paneTop = min(paneTop + 1, lastPaneTop(environment))
        case .paneUp: paneTop = max(0, paneTop - 1)
        // Not by rows: see AppState.
        case .nextUnassessed, .previousUnassessed, .left, .right: break
        }
    }
}
