import Dispatch
import Synchronization

extension Array where Element: Sendable {
    /// What `transform` makes of each element, in order; worked out on all processors at once.
    func concurrentMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
        let results = Mutex([Result?](repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let result = transform(self[index])
            results.withLock { $0[index] = result }
        }
        // Every iteration has ended, so none is missing.
        return results.withLock { $0.compactMap { $0 } }
    }
}
