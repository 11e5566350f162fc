import CLibrary
import Dispatch
import WorkbookFiles
import WorkbookUI

/// Reads evidence files beside the screen, which goes on taking keys while a large one is read.
///
/// Work is done one piece after the other, in the order in which it was added. What comes of it is an event; `descriptor` is
/// readable when there is one.
final class EvidenceWorker: @unchecked Sendable {
    // Safe: what is not constant is used only while `lock` is held.

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
    private let queue = DispatchQueue(label: "evidence", qos: .userInitiated)
    private var outcomes: [Event] = []
    private var progress: Progress?
    /// Work that was added and not given up, and whether it can be.
    private var wanted: [Int: Bool] = [:]
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
    ///   - canBeGivenUp: whether ``giveUp()`` ends it.
    ///   - work: is given what to tell how far it is; that answers whether to go on.
    /// - Returns: what came of it, where it was quick; else that comes later.
    func perform(
        canBeGivenUp: Bool, _ work: @escaping @Sendable (@escaping EvidenceFiles.Watch) -> Event?
    ) -> Event? {
        let number = locked {
            last += 1
            wanted[last] = canBeGivenUp
            return last
        }
        let done = DispatchSemaphore(value: 0)
        let box = Box()
        queue.async { [self] in
            guard locked({ wanted[number] != nil }) else {
                done.signal()
                return
            }
            let event = work { path, count, size in
                self.locked {
                    self.progress = Progress(path: path, done: count, size: size)
                    return self.wanted[number] != nil
                }
            }
            locked {
                progress = nil
                guard wanted.removeValue(forKey: number) != nil else { return }
                if box.isLeft {
                    if let event { outcomes.append(event) }
                    _ = write(writer, [1], 1)
                } else {
                    box.event = event
                }
            }
            done.signal()
        }
        if done.wait(timeout: .now() + .milliseconds(Self.patience)) == .success { return locked { box.event } }
        return locked {
            box.isLeft = true
            return box.event
        }
    }

    /// What came of work since this was last asked.
    func takeOutcomes() -> [Event] {
        var buffer = [UInt8](repeating: 0, count: 64)
        while read(descriptor, &buffer, buffer.count) > 0 {}
        return locked {
            defer { outcomes = [] }
            return outcomes
        }
    }

    /// How far it is; `nil` where nothing is being read.
    var present: Progress? { locked { progress } }

    /// Gives up what can be.
    func giveUp() { locked { wanted = wanted.filter { !$0.value } } }

    private final class Box: @unchecked Sendable {
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
