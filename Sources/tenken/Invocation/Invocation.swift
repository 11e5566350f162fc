import ArgumentParser
import CLibrary
import CommandLineUI
import WorkbookFiles
import WorkbookModel

/// One run of the program: parses the arguments, runs the command that they name, and exits with its status. Every error
/// of every command ends here, as one line on standard error.
enum Invocation {
    /// The names of all commands.
    static let subcommands = Tenken.commands.compactMap { $0.configuration.commandName }

    /// What was typed behind the program's name, as the parser takes it.
    static let arguments = ArgumentOrder.forParsing(
        Array(CommandLine.arguments.dropFirst()), subcommands: subcommands)

    static func run(_ root: (some ParsableCommand).Type) -> Never {
        StandardStreams.ensureOpen()
        let language = ProcessLanguage.beforeParsing()
        if let position = ArgumentBytes.firstInvalidPosition() {
            leave(
                language(ja: "\(position) 番目の引数が UTF-8 ではありません", en: "argument \(position) is not UTF-8"), EX_USAGE)
        }
        do {
            if try Completing.answer(arguments, language) { exit(EX_OK) }
        } catch {
            leave(for: error, root, language)
        }
        let mistyped = MistypedCommand.message(
            arguments, subcommands: subcommands, isFile: { FilePath($0).resolved != nil }, language)
        if let mistyped { leave(mistyped, EX_USAGE) }
        do {
            let plain = PlainOpening.workbook(arguments, subcommands: subcommands)
            var command = plain == nil ? try parsed(root) : nil
            PersonalConfiguration.ofProcess.complaints(language).forEach(StandardStreams.complain)
            try command?.run()
            if let plain {
                let environment = CommandEnvironment.ofProcess()
                try OpenCommand.open(
                    FilePath(plain), by: nil, width: environment.configuration.ambiguousWidth, environment: environment)
            }
        } catch let status as ExitCode {
            exit(status.rawValue)
        } catch {
            leave(for: error, root, language)
        }
        exit(EX_OK)
    }

    /// Exits with what there is to say about an error: ours, or the parser's answer, which may be the help asked for.
    private static func leave(for error: any Error, _ root: (some ParsableCommand).Type, _ language: Language) -> Never
    {
        if let problem = CommandProblem(error, language) { leave(problem.message, problem.exitStatus) }
        let text = root.fullMessage(for: error, columns: HelpLayout.unbroken)
        guard root.exitCode(for: error).isSuccess else {
            leave(UsageWording.line(message: root.message(for: error), fullText: text, language), EX_USAGE)
        }
        let (command, words) = commandNamed(arguments)
        if let word = OptionCluster.unknown(in: arguments, description: command._dumpHelp()) {
            leave(
                UsageWording.line(
                    message: "Unknown option '\(word)'",
                    fullText: "See '\((["tenken"] + words).joined(separator: " ")) --help' for more information.",
                    language),
                EX_USAGE)
        }
        do {
            try StandardStreams.print(HelpLayout(language, columns: StandardStreams.columns()).text(of: text) + "\n")
        } catch {
            leave(error.message(language), EX_IOERR)
        }
        exit(EX_OK)
    }

    /// The arguments, parsed. The command that they name is asked at once: to find it by itself the parser takes as long as most
    /// commands run. Only the root knows all there is to say of help and mistakes.
    private static func parsed(_ root: (some ParsableCommand).Type) throws -> any ParsableCommand {
        let (named, words) = commandNamed(arguments)
        if !words.isEmpty, named.configuration.subcommands.isEmpty,
            let command = try? named.parseAsRoot(Array(arguments[words.endIndex...])), type(of: command) == named
        {
            return command
        }
        return try root.parseAsRoot(arguments)
    }

    /// The command that the arguments name, that without a name where they name none, and the words that name it.
    private static func commandNamed(_ arguments: [String]) -> (any ParsableCommand.Type, words: ArraySlice<String>) {
        var found: any ParsableCommand.Type = OpenCommand.self
        var commands = Tenken.commands
        for (index, word) in arguments.enumerated() {
            guard let next = commands.first(where: { $0.configuration.commandName == word }) else {
                return (found, arguments[..<index])
            }
            (found, commands) = (next, next.configuration.subcommands)
        }
        return (found, arguments[...])
    }

    private static func leave(_ message: String, _ status: Int32) -> Never {
        if !message.isEmpty { StandardStreams.complain(message) }
        exit(status)
    }
}
