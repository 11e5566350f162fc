import WorkbookModel

/// Cuts what comes from standard input into lines, whether a person types it or a program sends it.
public struct InputLines: Sendable {
    /// Bytes read and not yet given out.
    private var waiting: [UInt8] = []
    private var hasEnded = false
    private let isTerminal: Bool

    /// A longer line is refused, in bytes.
    public static let limit = NewEntry.maximumValueBytes

    public enum Line: Hashable, Sendable {
        case text(String)
        /// It can not be taken; why, in words.
        case unreadable(String)
        case end
    }

    /// - Parameter isTerminal: whether more can follow an end of input, as it can follow ^D.
    public init(isTerminal: Bool) { self.isTerminal = isTerminal }

    /// The next line, without the line feed or CRLF that ends it.
    ///
    /// - Parameter chunk: reads some bytes; none at the end of the input. Its errors are thrown on.
    public mutating func next(_ language: Language, chunk: () throws -> [UInt8]) rethrows -> Line {
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
                waiting = try chunk()
                hasEnded = waiting.isEmpty
            }
            guard hasEnded else { continue }
            // At a terminal ^D ends this line only.
            if isTerminal { hasEnded = false }
            if isFirst { return .end }
            break
        }
        if isTooLong {
            return .unreadable(
                language(ja: "長すぎます（上限 \(Self.limit / 1024) KiB）", en: "too long (at most \(Self.limit / 1024) KiB)"))
        }
        if bytes.last == 0x0D { bytes.removeLast() }
        return line(bytes, language)
    }

    private func line(_ bytes: [UInt8], _ language: Language) -> Line {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return .unreadable(language(ja: "読めない文字です（UTF-8 ではありません）", en: "unreadable (not UTF-8)"))
        }
        // An arrow key on a plain line sends control characters; recorded, they would be rubbish that nobody sees.
        if bytes.contains(where: { ($0 < 0x20 && $0 != 0x09) || $0 == 0x7F }) {
            return .unreadable(
                language(ja: "制御文字が混じっています。打ち直してください", en: "there are control characters in it; type it again"))
        }
        return .text(text)
    }

    private func take(_ chunk: ArraySlice<UInt8>, into bytes: inout [UInt8], _ isTooLong: inout Bool) {
        if bytes.count + chunk.count > Self.limit { isTooLong = true } else { bytes += chunk }
    }
}
