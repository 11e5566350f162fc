import Recfile

/// What an entry records.
public enum EntryKind: String, CaseIterable, Sendable {
    case assess, review, profile, seal
    /// A kind that this version does not know. It is kept and counted, and has no effect.
    case unknown = ""
}
