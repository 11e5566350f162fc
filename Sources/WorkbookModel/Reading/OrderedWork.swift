import CLibrary
import CSystem
import Dispatch

/// Work that other threads do ahead while its results are taken one by one, in the order in which it was added.
///
/// Whoever takes a result that is not there yet does work that waits; so nothing hangs where no other processor is free.
/// Added to and taken from by one thread, which says at the end that there is no more (``noMore()``): threads wait for it.
final class OrderedWork<Result: Sendable>: @unchecked Sendable {
    // Safe: what is not constant is used only while `lock` is held, and `helpers` only by the thread that adds.

    private enum Job {
        case waiting(@Sendable () -> Result)
        case running
        case done(Result)
        case taken
    }

    private let lock = DispatchSemaphore(value: 1)
    /// Signalled for each job that is added, and for each helper when no more will be.
    private let added = DispatchSemaphore(value: 0)
    /// Signalled by a helper for each job that it has done.
    private let done = DispatchSemaphore(value: 0)
    private var jobs: [Job] = []
    private var firstWaiting = 0
    private var firstNotTaken = 0
    private var helpers = 0
    private var isComplete = false

    /// More would wait for who takes the results.
    private static var mostWorkers: Int { 8 }

    /// Starts a thread for each other processor, which takes longer than to prepare a job: call it before there is work.
    ///
    /// - Parameter most: how many jobs there will be at least.
    func start(workers most: Int) {
        let wanted = min(sysconf(Int32(_SC_NPROCESSORS_ONLN)), most, OrderedWork.mostWorkers)
        while helpers + 1 < wanted {
            let context = Unmanaged.passRetained(Helper { self.help() })
            let failure = tenken_thread_start(
                { Unmanaged<Helper>.fromOpaque($0!).takeRetainedValue().body() }, context.toOpaque())
            if failure != 0 {
                context.release()
                break
            }
            helpers += 1
        }
    }

    func add(_ work: @escaping @Sendable () -> Result) {
        locked { jobs.append(.waiting(work)) }
        added.signal()
    }

    /// Says that no more will be added: the helpers end when they have done what is there.
    func noMore() {
        locked { isComplete = true }
        for _ in 0..<helpers { added.signal() }
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

    /// Gives up what was not begun, and waits for what was. There are no more results.
    func drop() {
        locked { (firstWaiting, firstNotTaken) = (jobs.count, jobs.count) }
        while locked({ jobs.contains { if case .running = $0 { true } else { false } } }) { done.wait() }
    }

    private func help() {
        while true {
            if doOne() { done.signal() } else if locked({ isComplete }) { return } else { added.wait() }
        }
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

/// What a thread is to do.
private final class Helper: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}
