/// What a terminal sends.
public enum InputEvent: Hashable, Sendable {
    /// A key was pressed.
    case key(Key)
    /// Text was pasted. Its lines end with LF, and it has no controls but LF and tab.
    case paste(String)
    /// The mouse was used.
    case mouse(MouseEvent)
    /// Bytes that are neither text nor a known sequence.
    case invalid([UInt8])
}
