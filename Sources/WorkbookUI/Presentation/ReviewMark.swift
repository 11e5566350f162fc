import TerminalUI
import WorkbookModel

/// The sign for an item's review, one column behind the mark of its result.
enum ReviewMark {
    /// Blank where there is no review; that of a carried-over assessment, which nobody can review, is its own.
    ///
    /// - Parameter review: the state of the item's review.
    static func sign(
        behindMarkOf item: Int, _ review: ReviewState, _ environment: AppEnvironment
    ) -> ListRow.Span {
        if environment.workbook.isCarried(itemAt: item) {
            return ListRow.Span(CarriedWording.mark, environment.theme.label)
        }
        return switch review {
        case .none: ListRow.Span(" ")
        case .accepted: ListRow.Span(sign(.accepted), environment.theme.label)
        case .returned: ListRow.Span(sign(.returned), environment.theme.warning)
        case .stale: ListRow.Span(sign(.stale), environment.theme.label)
        }
    }

    /// Of one column on every terminal.
    static func sign(_ state: ReviewState) -> String {
        switch state {
        case .none: ""
        case .accepted: "+"
        case .returned: "<"
        case .stale: "~"
        }
    }
}
