import CLibrary
import Dispatch
import WorkbookFiles
import WorkbookUI

/// Reads files and makes reports beside the screen, which goes on taking keys meanwhile.
///
/// There are three queues: what is attached is read at once, whatever else is being read; other files are read one piece after
/// the other, in the order in which that was added; so are reports made. What comes of it is an event; `descriptor` is
/// readable when there is one.
final class BackgroundWorker: @unchecked Sendable {
    // Safe: what is not constant is used only while `lock` is held.

    /// What work is done for.
    enum Purpose: Equatable {
        /// To make evidence of them. ``giveUp()`` ends it.
        case attachment
        /// To see whether the evidence in view is still the same. The next check ends it.
        case check
        /// To see that of all evidence, or anew because the person asked.
        case survey
        /// To make a report in the file of that path. ``giveUpReports()`` ends it.
        case report(FilePath)
    }

    /// How far the file being read is.
    struct Progress: Sendable {
        let path: FilePath
        /// In bytes.
        let done: Int
        let size: Int
    }

    /// How long a caller waits for what is quick, in milliseconds: nobody notices it.
    private static let patience = 50

    let descriptor: Int32
    private let writer: Int32
    private let lock = DispatchSemaphore(value: 1)
    private let attaching = DispatchQueue(label: "attaching", qos: .userInitiated)
    private let checking = DispatchQueue(label: "checking", qos: .userInitiated)
    private let reporting = DispatchQueue(label: "reporting", qos: .userInitiated)
    private var outcomes: [(number: Int, event: Event)] = []
    /// How far each work is.
    private var progress: [Int: Progress] = [:]
    /// Work that was added, not given up, and whose outcome was not taken.
    private var wanted: [Int: Purpose] = [:]
    private var last = 0

    /// - Returns: `nil` where the system gives no pipe; work is then done where it is asked for.
    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        (descriptor, writer) = (ends[0], ends[1])
    }

    deinit {
        close(descriptor)
        close(writer)
    }

    /// Adds work, and waits for it as long as nobody notices.
    ///
    /// - Parameters:
    ///   - work: is given what to tell how far it is; that answers whether to go on.
    /// - Returns: what came of it, where it was quick; else that comes later.
    func perform(
        for purpose: Purpose, _ work: @escaping @Sendable (@escaping EvidenceFiles.Watch) -> Event?
    ) -> Event? {
        let (number, isBehind) = locked {
            if purpose == .check { end(.check) }
            let isBehind = purpose != .attachment && wanted.values.contains { queue(for: $0) === queue(for: purpose) }
            last += 1
            wanted[last] = purpose
            return (last, isBehind)
        }
        let done = DispatchSemaphore(value: 0)
        let box = Box()
        queue(for: purpose).async { [self] in
            guard locked({ wanted[number] != nil }) else {
                done.signal()
                return
            }
            let event = work { path, count, size in
                self.locked {
                    if size > 0 { self.progress[number] = Progress(path: path, done: count, size: size) }
                    return self.wanted[number] != nil
                }
            }
            locked {
                progress[number] = nil
                guard wanted[number] != nil else { return }
                if box.isLeft, let event {
                    outcomes.append((number, event))
                    _ = write(writer, [1], 1)
                } else {
                    wanted[number] = nil
                    box.event = event
                }
            }
            done.signal()
        }
        // What waits for other work is not quick.
        let patience = isBehind ? 0 : Self.patience
        if done.wait(timeout: .now() + .milliseconds(patience)) == .success { return locked { box.event } }
        return locked {
            box.isLeft = true
            return box.event
        }
    }

    private func queue(for purpose: Purpose) -> DispatchQueue {
        switch purpose {
        case .attachment: attaching
        case .check, .survey: checking
        case .report: reporting
        }
    }

    /// What came of work since this was last asked.
    func takeOutcomes() -> [Event] {
        var buffer = [UInt8](repeating: 0, count: 64)
        while read(descriptor, &buffer, buffer.count) > 0 {}
        return locked {
            defer { outcomes = [] }
            return outcomes.compactMap { wanted.removeValue(forKey: $0.number) == nil ? nil : $0.event }
        }
    }

    /// How far the file is that is waited for most: one to be attached, else another; `nil` where nothing is being read.
    var present: Progress? {
        locked { (progress.first { wanted[$0.key] == .attachment } ?? progress.first { wanted[$0.key] != nil })?.value }
    }

    /// Gives up what is to be attached, also what was read and not taken yet.
    func giveUp() { locked { end(.attachment) } }

    /// Gives up the reports that are being made, and waits until what made them has ended.
    func giveUpReports() {
        locked { wanted = wanted.filter { queue(for: $0.value) !== reporting } }
        reporting.sync {}
    }

    /// Only while `lock` is held.
    private func end(_ purpose: Purpose) { wanted = wanted.filter { $0.value != purpose } }

    private final class Box: @unchecked Sendable {
        // Safe: both are used only while the worker's `lock` is held.
        var event: Event?
        /// Nobody waits for the event any more.
        var isLeft = false
    }

    private func locked<Value>(_ body: () -> Value) -> Value {
        lock.wait()
        defer { lock.signal() }
        return body()
    }
}
