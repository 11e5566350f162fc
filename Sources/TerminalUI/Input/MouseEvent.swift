/// What the mouse did.
public struct MouseEvent: Hashable, Sendable {
    /// What happened.
    public var kind: Kind
    /// The button: 0 left, 1 middle, 2 right; 0 for the wheel.
    public var button: Int
    /// The cell under the pointer.
    public var position: Position
    /// The keys held down.
    public var modifiers: Key.Modifiers

    /// Makes an event at `position`.
    public init(kind: Kind, button: Int = 0, position: Position, modifiers: Key.Modifiers = []) {
        self.kind = kind
        self.button = button
        self.position = position
        self.modifiers = modifiers
    }

    /// What a mouse can do.
    public enum Kind: Hashable, Sendable {
        /// A button went down.
        case press
        /// A button came up.
        case release
        /// The pointer moved with a button down.
        case drag
        /// The wheel turned away from the person.
        case wheelUp
        /// The wheel turned towards the person.
        case wheelDown
    }
}
