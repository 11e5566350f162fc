import TerminalUI
import WorkbookModel

/// What a typed line means to the walk.
public enum WalkAnswer: Hashable, Sendable {
    /// Nothing was typed.
    case empty
    case back, skip, stop, help
    /// The previous answer again, which was not recorded.
    case retry
    /// `-`: clears what is recorded.
    case clear
    case text(String)

    /// Reads a line. A single sign is a command, also as an input method types it (ｑ, ？, ー); behind a space it is text.
    init(_ line: String, canRetry: Bool) {
        let isLiteral = line.first?.isWhitespace == true
        let text = line.trimmed
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

    /// Whether `text` says yes.
    public static func isYes(_ text: String) -> Bool { ["y", "はい", "yes"].contains(folded(text.trimmed)) }

    /// `text` with the ASCII form of full-width letters, digits and signs.
    static func folded(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if case .scalar(let plain) = Key(scalar).folded().code { result.append(plain) }
        }
        return String(result)
    }
}
