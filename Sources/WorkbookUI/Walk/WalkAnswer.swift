import TerminalUI
import WorkbookModel

/// What a typed line means to the walk.
enum WalkAnswer: Hashable, Sendable {
    /// Nothing was typed.
    case empty
    case back, skip, stop, help
    /// The answer before again, which was not recorded.
    case retry
    /// `-`: nothing is to be recorded any more.
    case clear
    case text(String)

    /// Reads a line. One sign alone is a command, also as an input method types it (ｑ, ？, ー); after a space it is text.
    init(_ line: String, canRetry: Bool) {
        let isLiteral = line.first?.isWhitespace == true
        let text = WalkAnswer.trimmed(line)
        guard !text.isEmpty else {
            self = .empty
            return
        }
        switch isLiteral || text.unicodeScalars.count != 1 ? "" : WalkAnswer.folded(text) {
        case "b": self = .back
        case "s": self = .skip
        case "q": self = .stop
        case "?": self = .help
        case "r" where canRetry: self = .retry
        case "-": self = .clear
        default: self = .text(text)
        }
    }

    /// With full-width letters, digits and signs as the ASCII ones that they are typed with.
    static func folded(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if case .scalar(let plain) = Key(scalar).folded().code { result.append(plain) }
        }
        return String(result)
    }

    static func trimmed(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
