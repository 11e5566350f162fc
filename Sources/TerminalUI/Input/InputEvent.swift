/// What a terminal sends.
public enum InputEvent: Hashable, Sendable {
    /// A key was pressed.
    case key(Key)
    /// Text was pasted. Its lines end with LF, and it has no controls but LF and tab.
    case paste(String)
    /// The mouse was used.
    case mouse(MouseEvent)
    /// Where the terminal's cursor was: the column, from 1. Only while a report is awaited.
    case cursorReport(column: Int)
    /// The colour behind the terminal's text. Only while that report is awaited.
    case backgroundReport(BackgroundReport)
    /// Bytes that are neither text nor a known sequence.
    case invalid([UInt8])
}
