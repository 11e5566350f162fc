import CLibrary
import TerminalUI
import WorkbookFiles
import WorkbookModel

/// Why a command could not do what was asked: one line that says what to do, and the status to exit with (sysexits.h).
public struct CommandProblem: Error, Hashable, Sendable {
    public let message: String
    public let exitStatus: Int32

    public init(_ message: String, exitStatus: Int32) {
        self.message = message
        self.exitStatus = exitStatus
    }

    /// The command line itself is wrong.
    public static func usage(_ message: String) -> CommandProblem { CommandProblem(message, exitStatus: EX_USAGE) }

    /// The command's input is wrong.
    public static func data(_ message: String) -> CommandProblem { CommandProblem(message, exitStatus: EX_DATAERR) }

    /// What a command was recorded for was recorded, but could not be printed.
    public static func recordedUnprinted(_ problem: OutputProblem, _ language: Language) -> CommandProblem {
        CommandProblem(
            language(ja: "記録しました。ただし、", en: "it was recorded, but ") + problem.message(language), exitStatus: EX_IOERR)
    }

    /// The errors that commands end with; `nil` for those of the argument parser.
    public init?(_ error: any Error, _ language: Language) {
        switch error {
        case let problem as CommandProblem: self = problem
        case let problem as FileProblem:
            self.init(CommandProblem.line(problem, language), exitStatus: problem.exitStatus)
        case let problem as FilterProblem: self = .usage(problem.message(language))
        case let problem as EvidenceProblem:
            self.init(problem.message(language), exitStatus: CommandProblem.status(problem))
        case let problem as GitProblem: self.init(problem.message(language), exitStatus: problem.exitStatus)
        case let refused as RefusedChange: self.init(refused.reason, language)
        case let reason as Refusal: self.init(reason, language)
        case let problem as OutputProblem: self.init(problem.message(language), exitStatus: EX_IOERR)
        case let problem as KeyNotationError: self = .usage(CommandProblem.line(problem, language))
        default: return nil
        }
    }

    private static func status(_ problem: EvidenceProblem) -> Int32 {
        switch problem {
        case .malformed: EX_USAGE
        case .noSuchFile, .isFolder, .outside, .notText, .unreadable: EX_NOINPUT
        }
    }

    /// Of a bad catalogue's problems, the first one and where to see the rest.
    private static func line(_ problem: FileProblem, _ language: Language) -> String {
        guard case .badCatalog(let path, let problems) = problem, problems.count > 1, let first = problems.first else {
            return problem.message(language)
        }
        let rest = problems.count - 1
        return "\(path):\(first.line): \(first.message(language))"
            + language(
                ja: "（ほか \(rest) 件。「tenken catalog check \(ShellWord.text(path))」で全部を見られます）",
                en: " (and \(rest) more: “tenken catalog check \(ShellWord.text(path))” lists them)")
    }

    private static func line(_ problem: KeyNotationError, _ language: Language) -> String {
        switch problem {
        case .unclosed(let offset):
            language(
                ja: "--keys: \(offset + 1) 文字目の「<」が閉じていません。「<」そのものは <lt> と書きます", en: "--keys: \(problem.description)")
        case .unknownName(let name, _):
            language(
                ja: "--keys: <\(name)> というキーはありません（例 <Enter> <Esc> <Tab> <Up> <C-s> <F1>）",
                en: "--keys: \(problem.description)")
        case .notOneKey:
            "--keys: \(problem.description)"
        }
    }
}
