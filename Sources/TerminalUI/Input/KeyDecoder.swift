/// Turns the bytes that a terminal sends into keys, pastes and mouse events.
///
/// Bytes may arrive split anywhere. Only more bytes or time tell a lone ESC from the start of a sequence: while
/// ``isPending`` is true the caller waits for the escape delay and then calls ``flush()``.
///
/// Sequences: ECMA-48 (CSI, SS3) as xterm uses them, “XTerm Control Sequences” (modifiers, SGR mouse, bracketed paste).
public struct KeyDecoder: Sendable {
    /// The largest paste that is one event, in bytes; a larger one is several events.
    public let maximumPasteBytes: Int

    /// Whether the terminal was asked where its cursor is and has not answered. The answer is then no key, however late it
    /// comes.
    public private(set) var awaitsReport: Bool

    /// Whether the terminal was asked what colour is behind its text. Its answer is no key, however late it comes.
    public let awaitsBackground: Bool

    private let table: SequenceTable
    private var pending: [UInt8] = []
    private var paste: PasteCollector?

    /// Makes a decoder that knows `sequences`, from terminfo, besides xterm's.
    ///
    /// The longest of `sequences` that matches wins, also over the built-in ones.
    public init(
        sequences: [KeySequence] = [], maximumPasteBytes: Int = 8 << 20, awaitsReport: Bool = false,
        awaitsBackground: Bool = false
    ) {
        self.awaitsReport = awaitsReport
        self.awaitsBackground = awaitsBackground
        table = SequenceTable(sequences)
        self.maximumPasteBytes = maximumPasteBytes
    }

    /// Whether bytes have come that are a key only if nothing follows them.
    ///
    /// Not inside a paste, which only its end sequence ends.
    public var isPending: Bool { !pending.isEmpty }

    /// Whether these bytes may be the beginning of a report that is awaited, and which may come apart on a slow network.
    public var isReportPending: Bool {
        isPending && (awaitsReport || awaitsBackground && pending.starts(with: BackgroundReport.start.prefix(2)))
    }

    /// Takes the bytes that have arrived, and returns what they complete.
    public mutating func feed(bytes: [UInt8]) -> [InputEvent] {
        pending += bytes
        return drain(isFinal: false)
    }

    /// Returns what the pending bytes mean when no more follow.
    public mutating func flush() -> [InputEvent] {
        drain(isFinal: true)
    }

    private mutating func drain(isFinal: Bool) -> [InputEvent] {
        var events: [InputEvent] = []
        var index = 0
        while index < pending.count {
            if paste != nil {
                index = collectPaste(from: index, into: &events)
                continue
            }
            let scan = SequenceScanner(
                bytes: pending[index...], isFinal: isFinal, table: table, awaitsReport: awaitsReport,
                awaitsBackground: awaitsBackground
            ).scan()
            switch scan {
            case .needsMore:
                pending.removeFirst(index)
                return events
            case .found(let event, let count):
                if let event { events.append(event) }
                if case .cursorReport = event { awaitsReport = false }
                index += count
            case .pasteStart(let count):
                paste = PasteCollector(limit: maximumPasteBytes)
                index += count
            }
        }
        pending.removeAll(keepingCapacity: true)
        return events
    }

    /// Gives the pending bytes from `start` on to the paste, and returns where it ended.
    private mutating func collectPaste(from start: Int, into events: inout [InputEvent]) -> Int {
        for index in start..<pending.count {
            guard let step = paste?.take(pending[index]) else { continue }
            switch step {
            case .more: continue
            case .full(let text): events.append(.paste(text))
            case .end(let text):
                events.append(.paste(text))
                paste = nil
                return index + 1
            }
        }
        return pending.count
    }
}
