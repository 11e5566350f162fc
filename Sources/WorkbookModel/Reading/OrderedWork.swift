import CLibrary
import Dispatch

/// Work that other processors do ahead while its results are taken one by one, in the order in which it was added.
///
/// Whoever takes a result that is not there yet does work that waits; so nothing hangs where no other processor is free.
/// Added to and taken from by one thread.
final class OrderedWork<Result: Sendable>: @unchecked Sendable {
    // Safe: what is not constant is used only while `lock` is held.

    private enum Job {
        case waiting(@Sendable () -> Result)
        case running
        case done(Result)
        case taken
    }

    private let lock = DispatchSemaphore(value: 1)
    /// Signalled by a helper for each job that it has done.
    private let done = DispatchSemaphore(value: 0)
    private var jobs: [Job] = []
    private var firstWaiting = 0
    private var firstNotTaken = 0
    private var helpers = 0
    private static var helperQueue: DispatchQueue { .global(qos: .userInitiated) }
    /// This thread works too.
    private let mostHelpers = sysconf(Int32(_SC_NPROCESSORS_ONLN)) - 1

    /// Says that several jobs will be added. A thread takes longer to start than a job to prepare: it starts now.
    func expectMore() {
        if mostHelpers > 0 { OrderedWork.helperQueue.async {} }
    }

    func add(_ work: @escaping @Sendable () -> Result) {
        let needsHelper = locked {
            jobs.append(.waiting(work))
            // What is alone is done where it is taken: to start a thread for it would take longer.
            guard jobs.count > 1, helpers < mostHelpers else { return false }
            helpers += 1
            return true
        }
        if needsHelper { OrderedWork.helperQueue.async { self.help() } }
    }

    /// The result of the first work that was not taken yet; `nil` where all were.
    func next() -> Result? {
        guard locked({ firstNotTaken < jobs.count }) else { return nil }
        while true {
            let result: Result? = locked {
                guard case .done(let result) = jobs[firstNotTaken] else { return nil }
                jobs[firstNotTaken] = .taken
                firstNotTaken += 1
                return result
            }
            if let result { return result }
            if !doOne() { done.wait() }
        }
    }

    private func help() {
        while doOne() { done.signal() }
        locked { helpers -= 1 }
    }

    /// Does the first job that waits; whether there was one.
    private func doOne() -> Bool {
        let taken: (place: Int, work: @Sendable () -> Result)? = locked {
            guard firstWaiting < jobs.count, case .waiting(let work) = jobs[firstWaiting] else { return nil }
            jobs[firstWaiting] = .running
            firstWaiting += 1
            return (firstWaiting - 1, work)
        }
        guard let taken else { return false }
        let result = taken.work()
        locked { jobs[taken.place] = .done(result) }
        return true
    }

    private func locked<Value>(_ body: () -> Value) -> Value {
        lock.wait()
        defer { lock.signal() }
        return body()
    }
}
