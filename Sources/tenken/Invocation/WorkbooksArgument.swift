import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookModel

/// The workbooks that a command is about, as typed.
struct WorkbooksArgument: ParsableArguments {
    @Argument(
        help: HelpText.argument(
            ja: "点検簿のファイル（- は標準入力）", en: "The workbooks' files (- reads standard input).", name: "workbook"),
        completion: Completions.workbooks)
    var workbooks: [FilePath]

    /// Whether output has to tell which one it is about.
    var areSeveral: Bool { workbooks.count > 1 }

    /// - Throws: where more than one of them is to come from standard input.
    static func checkStreams(_ files: [FilePath], _ language: Language) throws(CommandProblem) {
        if files.count(where: { $0 == StreamedWorkbook.standardInput }) > 1 {
            throw .usage(language(ja: "標準入力（-）は一度しか読めません", en: "standard input (-) can be read once only"))
        }
    }

    /// What came of one of them.
    typealias Outcome<Value> = (file: FilePath, result: Result<Value, CommandProblem>)

    /// Calls `body` for each. Of several, one that can not be read does not end the others: that is told on standard error.
    func each<Value>(_ language: Language, _ body: (FilePath) throws -> Value) throws -> [Outcome<Value>] {
        try WorkbooksArgument.checkStreams(workbooks, language)
        guard areSeveral else { return try workbooks.map { ($0, .success(try body($0))) } }
        return try workbooks.map { file in
            do {
                return (file, .success(try body(file)))
            } catch let problem as OutputProblem {
                throw problem
            } catch {
                guard let problem = CommandProblem(error, language) else { throw error }
                StandardStreams.complain(problem.message)
                return (file, .failure(problem))
            }
        }
    }

    /// Ends the command: with the status of the first one that could not be read, else with 1 where one says that not all is well.
    func leave<Value>(_ outcomes: [Outcome<Value>], allIsWell: (Value) -> Bool = { _ in true }) throws {
        for case .failure(let problem) in outcomes.map(\.result) { try CommandExit.leave(problem.exitStatus) }
        let values = outcomes.compactMap { try? $0.result.get() }
        try CommandExit.leave(ExitStatus.of(allIsWell: values.allSatisfy(allIsWell)))
    }
}
