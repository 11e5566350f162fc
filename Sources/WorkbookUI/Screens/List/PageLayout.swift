/// The lanes of a page: two beside each other where there is room, else one, which holds both in turn.
struct PageLayout {
    /// What stands in a lane, in the order in which the cursor goes through them.
    enum Lane: Int {
        /// On the right.
        case work
        /// On the left.
        case figures
    }

    /// The least width of a page, in columns, with two lanes: a terminal's 80 less its frame.
    static let twoLaneWidth = 78

    let columns: Int
    /// The column of the rule between two lanes; `nil` with one.
    let divider: Int?

    /// - Parameter columns: of the page.
    init(columns: Int) {
        self.columns = columns
        divider = columns >= PageLayout.twoLaneWidth ? (columns - 1) / 2 : nil
    }

    /// The columns of a lane: a blank one is left before the rule and before the page's edge.
    func columns(of lane: Lane) -> Range<Int> {
        let end = max(1, columns - 1)
        guard let divider else { return 0..<end }
        return switch lane {
        case .work: divider + 1..<end
        case .figures: 0..<divider - 1
        }
    }
}
