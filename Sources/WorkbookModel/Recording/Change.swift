/// What a person wants to record, for ``Workbook/plan(_:of:by:at:)``.
public enum Change {
    /// Changes each item's assessment; refused where sides differ.
    case assess((inout Assessment) -> Void)
    /// The same where sides differ: begins with the latest side, and puts an end to the conflict.
    case settle((inout Assessment) -> Void)
    /// A second person's verdict on each item's assessment.
    case review(Verdict, note: String)
    /// Takes back the person's latest step. Speaks of no items.
    case undo
    /// Brings back what the person took back last. Speaks of no items.
    case redo
    /// The workbook's own particulars. Speaks of no items.
    case profile(Profile)
    /// A checkpoint over everything that is recorded. Speaks of no items.
    case seal(note: String)
}
