import WorkbookModel

/// Standard input line by line, whether a person types it or a program sends it.
struct InputLines {
    /// Bytes read and not yet given out.
    private var waiting: [UInt8] = []
    private var hasEnded = false

    /// A line longer than this is refused, in bytes.
    private static let limit = NewEntry.maximumValueBytes

    enum Line {
        case text(String)
        /// It can not be taken; why, in words.
        case unreadable(String)
        case end
    }

    /// The next line, without the line feed or CRLF that ends it.
    mutating func next(_ language: Language) throws(CommandProblem) -> Line {
        var bytes: [UInt8] = []
        var isTooLong = false
        while true {
            if let end = waiting.firstIndex(of: 0x0A) {
                take(waiting[..<end], into: &bytes, &isTooLong)
                waiting.removeFirst(end + 1)
                break
            }
            take(waiting[...], into: &bytes, &isTooLong)
            waiting = []
            let isFirst = bytes.isEmpty
            if !hasEnded {
                waiting = try StandardInput.piece(language)
                hasEnded = waiting.isEmpty
            }
            guard hasEnded else { continue }
            // A terminal goes on after ^D: what ended was this line.
            if StandardStreams.isInputTerminal { hasEnded = false }
            if isFirst { return .end }
            break
        }
        if isTooLong {
            return .unreadable(
                language(ja: "長すぎます（上限 \(Self.limit / 1024) KiB）", en: "too long (at most \(Self.limit / 1024) KiB)"))
        }
        if bytes.last == 0x0D { bytes.removeLast() }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return .unreadable(language(ja: "読めない文字です（UTF-8 ではありません）", en: "unreadable (not UTF-8)"))
        }
        // An arrow key on a plain line sends such; recorded, it would be rubbish that nobody sees.
        if bytes.contains(where: { ($0 < 0x20 && $0 != 0x09) || $0 == 0x7F }) {
            return .unreadable(
                language(ja: "制御文字が混じっています。打ち直してください", en: "there are control characters in it; type it again"))
        }
        return .text(text)
    }

    private func take(_ part: ArraySlice<UInt8>, into bytes: inout [UInt8], _ isTooLong: inout Bool) {
        if bytes.count + part.count > Self.limit { isTooLong = true } else { bytes += part }
    }
}
