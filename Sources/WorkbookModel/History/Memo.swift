import Synchronization

/// A value that is worked out when it is first asked for, and shared by all copies.
final class Memo<Value: Sendable>: Sendable {
    private let known = Mutex<Value?>(nil)

    /// - Parameter make: always comes to the same. Two who ask at once may both do it.
    func value(_ make: () -> Value) -> Value {
        if let value = known.withLock({ $0 }) { return value }
        let value = make()
        known.withLock { $0 = value }
        return value
    }
}
