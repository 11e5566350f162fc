/// Scrolling a text that fills the screen or a panel.
enum TextScrolling {
    /// The first line shown after `movement`; `nil` where a text has no such movement.
    ///
    /// - Parameters:
    ///   - top: the first line shown before.
    ///   - page: lines in a page.
    ///   - last: the last line that may come first.
    static func top(_ top: Int, after movement: Movement, page: Int, last: Int) -> Int? {
        let page = max(1, page)
        let moved: Int
        switch movement {
        case .down, .paneDown: moved = top + 1
        case .up, .paneUp: moved = top - 1
        case .pageDown: moved = top + page
        case .pageUp: moved = top - page
        case .halfPageDown: moved = top + max(1, page / 2)
        case .halfPageUp: moved = top - max(1, page / 2)
        case .first: moved = 0
        case .last: moved = last
        case .nextUnassessed, .previousUnassessed, .nextBlock, .previousBlock, .nextSection, .previousSection, .left,
            .right:
            return nil
        }
        return min(max(0, moved), max(0, last))
    }
}
