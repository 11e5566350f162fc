import Recfile

/// What an entry records.
public enum EntryKind: String, CaseIterable, Sendable {
    case assess, review, profile, seal
    /// A kind that this version does not know. Kept, counted, without effect.
    case unknown = ""
}
