import ArgumentParser
import CLibrary
import CommandLineUI
import WorkbookFiles
import WorkbookModel
import WorkbookReports
import WorkbookUI

/// `tenken ---completion SHELL LINE [REPLACED]`, which the scripts of ``CompletionScript`` call when Tab is pressed. It reads the
/// workbook on the line, writes nothing, and says nothing else: where it does not know, it offers nothing.
struct Completing {
    private static let request = "---completion"
    private static let scriptRequest = "--generate-completion-script"

    private let shell: Shell
    private let line: TypedLine
    private let language = ProcessLanguage.configured()

    /// Answers a shell, or prints its script, where that is what is asked for.
    ///
    /// - Returns: whether it was.
    /// - Throws: where there is no such shell.
    static func answer(_ arguments: [String], _ language: Language) throws -> Bool {
        switch arguments.first {
        case request?:
            guard arguments.count > 2, let shell = Shell(rawValue: arguments[1]) else { return true }
            let completing = Completing(shell: shell, line: TypedLine(arguments[2], of: shell))
            try? StandardStreams.print(completing.text(replacing: arguments.count > 3 ? arguments[3] : ""))
            return true
        case scriptRequest?, (scriptRequest + "=")?:
            try printScript(arguments.dropFirst().first, language)
            return true
        case let word? where word.hasPrefix(scriptRequest + "="):
            try printScript(String(word.dropFirst(scriptRequest.count + 1)), language)
            return true
        default: return false
        }
    }

    /// - Parameter name: of the shell; without one, the person's own.
    private static func printScript(_ name: String?, _ language: Language) throws {
        let shell =
            name.map { Shell(rawValue: $0) }
            ?? ProcessEnvironment.variables["SHELL"].flatMap { Shell(path: $0) }
        guard let shell else {
            let shells = Shell.allCases.map(\.rawValue).joined(separator: ", ")
            throw CommandProblem.usage(
                language(
                    ja: "\(scriptRequest): シェルは \(shells) のどれかを指定してください",
                    en: "\(scriptRequest): name one of the shells \(shells)"))
        }
        try StandardStreams.print(CompletionScript.text(for: shell))
    }

    private func text(replacing replaced: String) -> String {
        let place = place
        var answer = answer(for: place)
        // bash closes the quotes behind a word that is the only one. One that goes on is shown with what may follow instead.
        if shell == .bash, line.isQuoted, place.kind == .value(.filter), answer.candidates.count == 1,
            let key = answer.candidates.first?.text, key.last == ":"
        {
            answer = self.answer(
                for: CompletionPlace(place.kind, typed: key, head: place.head, operands: place.operands))
        }
        // zsh looks for files itself.
        let paths = shell == .zsh ? [] : paths(place, answer.files)
        return answer.text(for: shell, place, replacing: replaced, paths: paths)
    }

    // MARK: Where the cursor is

    private var place: CompletionPlace {
        var words = line.words.dropFirst()
        let language = ArgumentOrder.languageCount(Array(words))
        words = words.dropFirst(language)
        guard let first = words.first else {
            // An option alone is the screen's, as --language.
            return line.current.hasPrefix("-")
                ? place(in: OpenCommand.self, []) : CompletionPlace(.value(.command), typed: line.current)
        }
        if first == "help" {
            return words.count == 1
                ? CompletionPlace(.value(.command), typed: line.current, operands: ["help"])
                : CompletionPlace(.free, typed: line.current)
        }
        guard let command = Tenken.commands.first(where: { $0.configuration.commandName == first }) else {
            return place(in: OpenCommand.self, words)
        }
        words = words.dropFirst()
        let nested = command.configuration.subcommands
        if nested.isEmpty { return place(in: command, words) }
        guard let name = words.first else {
            return CompletionPlace(.words(Completing.candidates(nested)), typed: line.current)
        }
        guard let command = nested.first(where: { $0.configuration.commandName == name }) else {
            return CompletionPlace(.free, typed: line.current)
        }
        return place(in: command, words.dropFirst())
    }

    private func place(in command: any ParsableCommand.Type, _ words: ArraySlice<String>) -> CompletionPlace {
        CompletionPlace(description: command._dumpHelp(), words: Array(words), current: line.current)
            ?? CompletionPlace(.free, typed: line.current)
    }

    private static func candidates(_ commands: [any ParsableCommand.Type]) -> [CompletionAnswer.Candidate] {
        commands.compactMap { command in
            let configuration = command.configuration
            guard configuration.shouldDisplay, let name = configuration.commandName else { return nil }
            return .init(name, configuration.abstract)
        }
    }

    // MARK: What it may become

    private func answer(for place: CompletionPlace) -> CompletionAnswer {
        switch place.kind {
        case .words(let words): CompletionAnswer(words, typed: place.typed)
        case .file(let endings): CompletionAnswer([], typed: place.typed, files: .files(endings: endings))
        case .folder: CompletionAnswer([], typed: place.typed, files: .folders)
        case .free: CompletionAnswer([], typed: place.typed)
        case .value(let value): answer(value, place)
        }
    }

    private func answer(_ value: CompletedValue, _ place: CompletionPlace) -> CompletionAnswer {
        let typed = place.typed
        func words(_ place: CompletionPlace, _ words: (WorkbookWords) -> [CompletionAnswer.Candidate])
            -> CompletionAnswer
        {
            CompletionAnswer(workbookWords(place).map(words) ?? [], typed: typed)
        }
        switch value {
        case .item: return words(place) { $0.items(beginning: typed, except: Array(place.operands.dropFirst())) }
        case .filter: return words(place) { $0.filters(beginning: typed) }
        case .owner: return words(place) { $0.owners }
        case .person: return words(place) { $0.people }
        case .due: return words(place) { $0.dueDays(beginning: typed) }
        case .moment: return words(place) { $0.moments }
        case .evidence:
            let cited = workbookWords(place)?.evidence ?? []
            return CompletionAnswer(cited, typed: typed, files: .files(endings: []))
        case .findings:
            let meanings = Dictionary(
                uniqueKeysWithValues: FindingCode.allCases.map { ($0.rawValue, $0.meaning(language)) })
            return list(FindingSelection.names.map { .init($0, meanings[$0] ?? "") }, typed)
        case .omissions: return list(Omission.allCases.map { .init($0.rawValue) }, typed)
        case .result:
            return CompletionAnswer(
                AssessmentResult.allCases.map { .init($0.word, $0.name(language)) }, typed: typed)
        case .resultWord:
            let results = AssessmentResult.allCases.map { CompletionAnswer.Candidate($0.word + "=", $0.name(language)) }
            return CompletionAnswer(typed.contains("=") ? [] : results, typed: typed)
        case .catalog:
            return CompletionAnswer(
                [.init(CatalogLibrary.builtInID)], typed: typed, files: .files(endings: ["rec"]))
        case .form: return CompletionAnswer(forms, typed: typed, files: .files(endings: ["rec"]))
        case .builtInForm: return CompletionAnswer(forms, typed: typed)
        case .command:
            let isTopic = place.operands.first == "help"
            return CompletionAnswer(
                Completing.candidates(Tenken.commands) + (isTopic ? [] : [.init("help")]), typed: typed,
                files: isTopic ? .none : .files(endings: ["rec"]))
        }
    }

    private var forms: [CompletionAnswer.Candidate] {
        BuiltInForms.all.map { .init($0.name, $0.title(language)) }
    }

    /// One more of a list with commas.
    private func list(_ words: [CompletionAnswer.Candidate], _ typed: String) -> CompletionAnswer {
        let end = typed.lastIndex(of: ",").map { typed.index(after: $0) } ?? typed.startIndex
        let before = typed[..<end]
        let given = before.split(separator: ",").map(String.init)
        return CompletionAnswer(
            words.filter { !given.contains($0.text) }.map { .init(before + $0.text, $0.meaning) }, typed: typed)
    }

    /// Of the first workbook that the line names and that can be read.
    private func workbookWords(_ place: CompletionPlace) -> WorkbookWords? {
        for operand in place.operands {
            let path = FilePath(Completing.atHome(operand))
            guard !StreamedWorkbook.isStream(path), let file = try? WorkbookFile.open(path, knownCatalogs: []) else {
                continue
            }
            let environment = CommandEnvironment.ofProcess()
            let person = environment.person(by: nil, of: file.workbook)
            return WorkbookWords(
                file.workbook,
                environment.context(person: person, path: path, measure: environment.terminalMeasure, seenEntries: nil),
                now: LocalClock.now())
        }
        return nil
    }

    // MARK: Files

    private func paths(_ place: CompletionPlace, _ files: CompletionAnswer.Files) -> [String] {
        let endings: [String]
        switch files {
        case .none: return []
        case .folders: endings = []
        case .files(let named): endings = named
        }
        let typed = Completing.atHome(place.typed)
        let paths = PathCompletion.paths(beginning: typed, in: .currentFolder()) { name in
            if files == .folders { return false }
            let text = name.description
            return endings.isEmpty || endings.contains { text.hasSuffix("." + $0) }
        }
        let home = typed.count - place.typed.count
        // A folder that is called like a command would be taken for it.
        let commands = place.kind == .value(.command) ? Invocation.subcommands : []
        return paths.filter { !commands.contains(String($0.dropLast())) }
            .map { home > 0 ? "~" + $0.dropFirst(home + 1) : $0 }
    }

    /// The path with the home folder for its `~`.
    private static func atHome(_ path: String) -> String {
        guard path.hasPrefix("~/"), let home = ProcessEnvironment.variables["HOME"] else { return path }
        return home + path.dropFirst()
    }
}
