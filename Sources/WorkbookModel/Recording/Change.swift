/// What a person wants to record, for ``Workbook/plan(_:of:by:at:)``. Those up to `confirm` are about items that are named beside.
public enum Change {
    /// Changes each item's assessment; refused in a conflict.
    ///
    /// - Parameter judges: the result is given anew: what was carried over is confirmed by it, also where it stays the same. Else
    ///   only a change of what was found confirms it; an owner or a due date does not.
    case assess((inout Assessment) -> Void, judges: Bool = false)
    /// The same in a conflict: changes the latest side's assessment, and ends the conflict.
    case settle((inout Assessment) -> Void)
    /// A second person's verdict on each item's assessment.
    case review(Verdict, note: String)
    /// Says of what was carried over that it holds here, as it stands.
    case confirm
    /// What comes from elsewhere, each item's own.
    case answers([Answer])
    /// Takes back the person's latest step.
    case undo
    /// Brings back what the person took back last.
    case redo
    /// The workbook's own particulars.
    case profile(Profile)
    /// A checkpoint over everything that is recorded.
    case seal(note: String)
}
