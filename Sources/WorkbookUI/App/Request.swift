import TerminalUI
import WorkbookModel

/// What a screen or panel asks for. `AppState` does it; so children know neither each other nor the application.
enum Request {
    /// To be done outside.
    case effect(Effect)
    case say(String)
    case complain(String)
    /// Shows a panel, in the place of the one that is open.
    case open(any Panel)
    case closePanel
    /// Goes back to the panel under a question.
    case resumePanel
    /// Shows an item, or its sides where they differ.
    case openItem(Int)
    case openConflict(Int)
    case show(Screen)
    /// To the next item in conflict, or the one before.
    case nextConflict(Int)
    /// Folds or opens the heading at the cursor of the list that is shown.
    case fold
    /// Keeps what was typed, to be brought back.
    case remember(String, TypedHistory.Field)
    /// Puts the cursor of the screen that is shown back.
    case restoreCursor(Whereabouts)
    /// Sorts the table.
    case sort(TableOrder)
    /// Looks for a text from the cursor on.
    case find(String, includingCurrent: Bool)
    /// Narrows the screen that is shown while the filter is typed, and says how many items there are. The selection stays.
    case previewFilter(Filter)
    /// Narrows the screen that is shown.
    case filter(Filter)
    /// The same with a filter that was typed, in the place of `previous`; asks first where it takes from the selection.
    case acceptFilter(Filter, previous: Filter)
    /// Shows in the table what awaits the person's review.
    case showReviewQueue
    /// Goes on to the next item that awaits the person's review.
    case reviewNext(after: Int)
    /// What is selected may be lost.
    case letSelectionGo
    case leave
    /// Filters the table, shows it, and says how many items there are.
    case showInTable(Filter)
    /// Says how many items the filter lets through.
    case sayItemCount
    /// A line that was typed behind `:`.
    case commandLine(String)
    /// Records what a change comes to. The message is handed the label of the items.
    case record(Change, of: [Int], message: (String) -> String)
    /// Records a step that was planned before.
    case recordStep(Step)
    case recordResult(AssessmentResult, of: [Int])
    /// Says why something is not recorded; a conflict is shown, to be settled.
    case refuse(RefusedChange)

    /// Records a change of the items' assessments.
    ///
    /// - Parameter message: what to say of it when it is recorded; the items are named before it.
    static func record(items: [Int], message: String, _ change: @escaping (inout Assessment) -> Void) -> Request {
        .record(.assess(change), of: items) { "\($0) \(message)" }
    }
}
