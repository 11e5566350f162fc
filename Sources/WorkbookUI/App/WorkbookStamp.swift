/// Stands for one state of a workbook: what was made from that state holds as long as the stamp is the same one.
final class WorkbookStamp: Sendable {}
