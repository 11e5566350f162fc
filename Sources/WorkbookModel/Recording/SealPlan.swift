/// What sealing a workbook would do.
public enum SealPlan: Sendable {
    case seal(EntryDraft)
    /// That seal of the same person's covers everything and says the same.
    case sealed(EntryID)
    case nothingRecorded
}
