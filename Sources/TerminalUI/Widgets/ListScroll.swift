/// Which row of a list is selected, and which rows are in view. Each is one screen row high.
///
/// The selected row is always in view, with ``margin`` rows above and below it where there are any.
public struct ListScroll: Hashable, Sendable {
    /// The first row in view.
    public private(set) var top: Int
    /// The selected row, 0 in an empty list.
    public private(set) var selected: Int
    /// The rows of the list.
    public private(set) var count: Int
    /// The rows in view at once.
    public private(set) var height: Int
    /// The rows to keep in view above and below the selected one.
    public let margin: Int

    /// Makes the scroll of a list of `count` rows in a window of `height` rows.
    public init(count: Int, height: Int, selected: Int = 0, margin: Int = 2) {
        self.count = max(0, count)
        self.height = max(1, height)
        self.selected = selected
        self.margin = max(0, margin)
        top = 0
        select(selected)
    }

    /// The rows in view.
    public var visibleRows: Range<Int> { top..<min(count, top + height) }

    /// Selects `row`, or the nearest row that exists.
    public mutating func select(_ row: Int) {
        selected = min(max(0, row), max(0, count - 1))
        keepInView()
    }

    /// Moves the selection down by `rows`, or up.
    public mutating func move(by rows: Int) {
        select(selected + min(max(-count, rows), count))
    }

    /// Moves the selection and the window down by `pages` windows less a row each, or up.
    public mutating func page(by pages: Int) {
        scrollAndSelect(by: pages * max(1, height - 1))
    }

    /// Moves the selection and the window down by `halves` half windows, or up.
    public mutating func halfPage(by halves: Int) {
        scrollAndSelect(by: halves * max(1, height / 2))
    }

    /// Moves the selection and the window down by `rows`, or up, where more is in view than the height says.
    public mutating func page(byRows rows: Int) { scrollAndSelect(by: rows) }

    /// Moves the window down by `rows`, or up, as a mouse's wheel does; the selection follows into view.
    public mutating func scroll(by rows: Int) {
        top = clampedTop(top + rows)
        let margin = effectiveMargin
        let first = top == 0 ? 0 : top + margin
        let last = top + height >= count ? count - 1 : top + height - 1 - margin
        selected = max(0, min(max(selected, first), last))
    }

    /// Moves the window down by `rows`, or up, as far as the selected row stays in view.
    public mutating func scrollKeepingSelection(by rows: Int) {
        top = min(max(clampedTop(top + rows), selected - height + 1), selected)
        top = clampedTop(top)
    }

    /// Changes the number of rows in view; the selected row stays.
    public mutating func resize(height: Int) {
        self.height = max(1, height)
        keepInView()
    }

    /// Changes the number of rows in the list; the selected row stays, or becomes the last one.
    public mutating func setCount(_ count: Int) {
        self.count = max(0, count)
        select(selected)
    }

    /// The margin, less where the window is too low to leave a row between.
    private var effectiveMargin: Int { min(margin, (height - 1) / 2) }

    private func clampedTop(_ top: Int) -> Int {
        min(max(0, top), max(0, count - height))
    }

    private mutating func scrollAndSelect(by rows: Int) {
        top = clampedTop(top + rows)
        select(selected + rows)
    }

    private mutating func keepInView() {
        let margin = effectiveMargin
        if selected < top + margin { top = selected - margin }
        if selected > top + height - 1 - margin { top = selected - (height - 1 - margin) }
        top = clampedTop(top)
    }
}
