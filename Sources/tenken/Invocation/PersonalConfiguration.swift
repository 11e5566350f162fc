import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// The person's configuration as this process finds it, and what is wrong with it.
struct PersonalConfiguration: Sendable {
    let configuration: Configuration
    /// `nil` where the environment names no folder for it.
    let path: FilePath?
    private let problems: [ConfigurationProblem]
    private let fileProblem: FileProblem?

    /// Read once: help is worded by it before any command runs.
    static let ofProcess = PersonalConfiguration(environment: ProcessEnvironment.variables)

    private init(environment: [String: String]) {
        let file = ConfigurationFile(environment: environment)
        path = file?.path
        do {
            guard let contents = try file?.read() else {
                (configuration, problems, fileProblem) = (.standard, [], nil)
                return
            }
            let read = ConfigurationReader.read(contents.fields)
            var problems = contents.damagedLines.map { line in
                ConfigurationProblem(
                    line: line, ja: "読めない行です。「設定の名前: 値」のように書きます", en: "unreadable; a setting is written “NAME: VALUE”")
            }
            if !contents.isUTF8 {
                problems.append(ConfigurationProblem(line: 0, ja: "UTF-8 ではありません", en: "this is not UTF-8"))
            }
            self.problems = (problems + read.problems).sorted { $0.line < $1.line }
            (configuration, fileProblem) = (read.configuration, nil)
        } catch {
            (configuration, problems, fileProblem) = (.standard, [], error)
        }
    }

    /// One line for each mistake: the file, the line, what is wrong and what is allowed.
    func complaints(_ language: Language) -> [String] {
        if let fileProblem { return [fileProblem.message(language)] }
        return problems.map { problem in
            let place = [path?.description, problem.line > 0 ? String(problem.line) : nil].compactMap { $0 }.joined(
                separator: ":")
            return "\(place): \(problem.message(language))"
        }
    }
}
