import TerminalUI

/// What holds of the key decoder for all bytes, in whatever pieces they come.
public enum KeyCheck {
    private static let sequences = [
        KeySequence(Array("\u{1B}OA".utf8), Key(.up)), KeySequence(Array("\u{1B}[1~".utf8), Key(.home)),
        KeySequence(Array("\u{1B}[[A".utf8), Key(.function(1))),
        KeySequence(Array("\u{1B}[25~".utf8), Key(.function(13))), KeySequence([0x9B, 0x41], Key(.up)),
        KeySequence([0x08], Key(.left)),
    ]

    /// The first byte chooses the terminal and the pieces; the others are what it sends.
    public static func run(_ input: [UInt8]) throws(BrokenPromise) {
        guard let choice = input.first else { return }
        let bytes = Array(input.dropFirst())
        let table = choice & 1 == 0 ? [] : sequences
        let limit = choice & 2 == 0 ? 8 << 20 : 16

        var decoder = KeyDecoder(sequences: table, maximumPasteBytes: limit)
        let whole = decoder.feed(bytes: bytes) + decoder.flush()
        try require(!decoder.isPending, "bytes are pending after a flush")
        try checkEnd(decoder)
        for event in whole { try check(event) }
        if !bytes.contains(0x1B), table.isEmpty {
            try require(whole.reduce(0) { $0 + length(of: $1) } == bytes.count, "bytes are lost")
        }

        // Odd pieces: one byte at a time, or as the bytes themselves say.
        var pieces = KeyDecoder(sequences: table, maximumPasteBytes: limit)
        var events: [InputEvent] = []
        var rest = bytes[...]
        var seed = number(from: input)
        while !rest.isEmpty {
            let count = choice & 4 == 0 ? 1 : seed % 7 + 1
            seed = seed &* 0x5851_F42D_4C95_7F2D &+ 1
            seed &= .max
            events += pieces.feed(bytes: Array(rest.prefix(count)))
            rest = rest.dropFirst(count)
        }
        events += pieces.flush()
        try require(events == whole, "pieces give \(events), the whole \(whole)")

        if let report = CursorReport.find(in: bytes) {
            try require(report.rest.count < bytes.count && report.column >= 0, "a cursor report of no bytes")
        }
    }

    /// However the input ended, keys typed after it are heard.
    private static func checkEnd(_ decoder: KeyDecoder) throws(BrokenPromise) {
        var decoder = decoder
        let events = decoder.feed(bytes: Array("\u{1B}[201~j".utf8)) + decoder.flush()
        try require(events.last == .key(Key("j")), "a key after the end is lost")
    }

    private static func check(_ event: InputEvent) throws(BrokenPromise) {
        switch event {
        case .key(let key):
            if case .scalar(let scalar) = key.code {
                try require(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value), "a control is a key")
            }
            let read = try? Key.sequence(key.notation)
            try require(read?.count == 1, "the notation \(key.notation) of \(key) is not one key")
        case .paste(let text):
            let isClean = text.unicodeScalars.allSatisfy { scalar in
                scalar == "\n" || scalar == "\t" || scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value)
            }
            try require(isClean, "a paste holds a control")
        case .mouse(let event):
            try require(event.position.row >= 0 && event.position.column >= 0, "a place off the screen")
        case .cursorReport, .backgroundReport: throw BrokenPromise(description: "a report that nobody awaits")
        case .invalid(let bytes): try require(!bytes.isEmpty, "nothing is invalid")
        }
    }

    /// How many bytes a terminal sent for what is no sequence.
    private static func length(of event: InputEvent) -> Int {
        switch event {
        case .key(let key):
            if case .scalar(let scalar) = key.code, key.modifiers.isEmpty { return UTF8.width(scalar) }
            return 1
        case .paste, .mouse, .cursorReport, .backgroundReport: return 0
        case .invalid(let bytes): return bytes.count
        }
    }
}
