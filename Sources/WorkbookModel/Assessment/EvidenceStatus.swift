/// What is known of an evidence file.
public enum EvidenceStatus: Hashable, Sendable {
    /// As attached, or nothing that can change.
    case intact
    case missing
    case changed
}
