/// What a change comes to, for the screen, the walk, the commands, and whatever else records.
public enum RecordingPlan: Sendable {
    /// What is asked for is recorded already.
    case unchanged
    case refused(RefusedChange)
    case record(Recording)

    /// Of a recording that may hold nothing, or leave items.
    init(_ recording: Recording) {
        if !recording.entries.isEmpty {
            self = .record(recording)
        } else {
            self = recording.left.first.map(RecordingPlan.refused) ?? .unchanged
        }
    }
}
