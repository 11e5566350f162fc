/// Whether an evidence file is as it was attached.
public enum EvidenceStatus: Hashable, Sendable {
    /// As attached, or no file.
    case intact
    case missing
    case changed
    /// It leads out of the workbook's folder, and was not looked at.
    case unchecked
}
