/// What a change comes to, for the screen, the walk, the commands, and whatever else records.
public enum RecordingPlan: Sendable {
    /// What is asked for is recorded already.
    case unchanged
    case refused(RefusedChange)
    case record(Recording)
}
