import ArgumentParser
import CLibrary
import WorkbookFiles
import WorkbookModel

/// One run of the program: parses the arguments, runs the command that they name, and leaves with its status. Every
/// error of every command ends here, as one line on standard error.
enum Invocation {
    static func run(_ root: (some ParsableCommand).Type) -> Never {
        StandardStreams.ensureOpen()
        let language = PersonLanguage.ofProcess()
        if let position = ArgumentBytes.firstInvalidPosition() {
            leave(
                language(ja: "\(position) 番目の引数が UTF-8 ではありません", en: "argument \(position) is not UTF-8"), EX_USAGE)
        }
        let arguments = ArgumentOrder.forParsing(Array(CommandLine.arguments.dropFirst()), root)
        if let message = MistypedCommand.message(arguments, root, language) { leave(message, EX_USAGE) }
        do {
            let plain = PlainOpening.workbook(arguments, root)
            var command = plain == nil ? try root.parseAsRoot(arguments) : nil
            PersonalConfiguration.ofProcess.complaints(language).forEach(StandardStreams.complain)
            try command?.run()
            if let plain {
                let surroundings = Surroundings.ofProcess()
                try OpenCommand.open(
                    FilePath(plain), by: nil, width: surroundings.configuration.ambiguousWidth,
                    surroundings: surroundings)
            }
        } catch let status as ExitCode {
            exit(status.rawValue)
        } catch {
            leave(for: error, root, language)
        }
        exit(EX_OK)
    }

    /// Leaves with what there is to say about an error: ours, or what the parser answers, which may be the help asked for.
    private static func leave(for error: any Error, _ root: (some ParsableCommand).Type, _ language: Language) -> Never
    {
        if let problem = CommandProblem(error, language) { leave(problem.message, problem.exitStatus) }
        let text = root.fullMessage(for: error, columns: StandardStreams.columns())
        guard root.exitCode(for: error).isSuccess else {
            leave(UsageWording.line(message: root.message(for: error), fullText: text, language), EX_USAGE)
        }
        do {
            try StandardStreams.print(UsageWording.help(text, language) + "\n")
        } catch {
            leave(error.message(language), EX_IOERR)
        }
        exit(EX_OK)
    }

    private static func leave(_ message: String, _ status: Int32) -> Never {
        if !message.isEmpty { StandardStreams.complain(message) }
        exit(status)
    }
}

/// `tenken WORKBOOK`, what is typed every day: there is nothing to parse, and the parser would take a third of the time to
/// the first screen.
private enum PlainOpening {
    /// The workbook, where the one argument is neither an option nor a subcommand.
    static func workbook(_ arguments: [String], _ root: (some ParsableCommand).Type) -> String? {
        guard arguments.count == 1, let word = arguments.first, !word.isEmpty, !word.hasPrefix("-"), word != "help",
            !root.configuration.subcommands.contains(where: { $0.configuration.commandName == word })
        else { return nil }
        return word
    }
}

/// The bytes that the arguments were given as.
private enum ArgumentBytes {
    /// Which argument is not UTF-8, from 1. Swift would put U+FFFD for such bytes, and that would be recorded.
    static func firstInvalidPosition() -> Int? {
        (1..<max(1, Int(CommandLine.argc))).first { position in
            guard let argument = CommandLine.unsafeArgv[position] else { return false }
            return String(validatingCString: argument) == nil
        }
    }
}
