import CommandLineUI
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// Asks on the plain terminal, line by line, what a new workbook needs to know.
enum WorkbookQuestions {
    struct Answers {
        var profile: Profile
        var person: String
    }

    /// Whether there is nothing at `path`. What is there and can not be opened is reported by opening it.
    static func isMissing(_ path: FilePath) throws -> Bool { path.resolved == nil }

    /// Title, organization and name; an empty answer takes the default in brackets. `nil` when the person ends the input
    /// (^D); ^C ends the process. Either way nothing has been created.
    static func ask(path: FilePath, person: String, _ environment: CommandEnvironment) throws -> Answers? {
        let language = environment.language
        let folder = path.folder
        if folder.resolved == nil { throw FileProblem.noFolder(path: folder) }
        let names = ProfileFieldNames(language: language)
        let wording = SessionWording(language)
        try StandardStreams.print(
            lines: [wording.newWorkbook(path)])
        let title = ProfileValues.title(forFileNamed: path.name.description)
        guard let title = try answer(names.title, ifEmpty: title, environment),
            let organization = try answer(names.organization, ifEmpty: "", environment),
            let person = try answer(wording.yourName, ifEmpty: person, environment)
        else {
            try StandardStreams.print(lines: ["", wording.cancelled])
            return nil
        }
        return Answers(profile: Profile(title: title, organization: organization), person: person)
    }

    private static func answer(_ question: String, ifEmpty fallback: String, _ environment: CommandEnvironment) throws
        -> String?
    {
        let wording = SessionWording(environment.language)
        let line = try line(wording.prompt(question, ifEmpty: fallback), environment)
        return line.map { wording.answer($0, ifEmpty: fallback) }
    }

    private static func line(_ prompt: String, _ environment: CommandEnvironment) throws -> String? {
        if LineQuestion.isPossible {
            var question = LineQuestion(prompt: prompt, measure: environment.measure)
            return question.ask()
        }
        try StandardStreams.print(prompt)
        return try StandardInput.line(environment.language)
    }
}
