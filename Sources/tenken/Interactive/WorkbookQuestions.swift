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

    /// Title, organization and name; an empty answer takes what stands in brackets. `nil` when the person ends the input
    /// (^D); ^C ends the process. In either case nothing was created.
    static func ask(path: FilePath, person: String, _ surroundings: Surroundings) throws -> Answers? {
        let language = surroundings.language
        let folder = path.folder
        if folder.resolved == nil { throw FileProblem.noFolder(path: folder) }
        let names = ProfileFieldNames(language: language)
        try StandardStreams.print(
            lines: [
                language(
                    ja: "\(path) はまだありません。新しい点検簿を作ります（Ctrl-D で取りやめ）。",
                    en: "\(path) does not exist yet: making a new workbook (Ctrl-D cancels).")
            ])
        let title = NewWorkbookMaking.defaultTitle(for: path)
        guard let title = try answer(names.title, ifEmpty: title, surroundings),
            let organization = try answer(names.organization, ifEmpty: "", surroundings),
            let person = try answer(language(ja: "あなたの名前", en: "Your name"), ifEmpty: person, surroundings)
        else {
            try StandardStreams.print(
                lines: ["", language(ja: "取りやめました。何も作っていません。", en: "Cancelled; nothing was created.")])
            return nil
        }
        return Answers(profile: Profile(title: title, organization: organization), person: person)
    }

    private static func answer(_ question: String, ifEmpty fallback: String, _ surroundings: Surroundings) throws
        -> String?
    {
        let prompt = fallback.isEmpty ? "\(question): " : "\(question) [\(fallback)]: "
        guard let line = try line(prompt, surroundings) else { return nil }
        let typed = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return typed.isEmpty ? fallback : typed
    }

    private static func line(_ prompt: String, _ surroundings: Surroundings) throws -> String? {
        if LineQuestion.isPossible {
            var question = LineQuestion(prompt: prompt, measure: surroundings.measure)
            return question.ask()
        }
        try StandardStreams.print(prompt)
        return try StandardInput.line(surroundings.language)
    }
}
