import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// What a configuration file says, and what is wrong with it.
public struct ConfigurationReading: Sendable {
    public let configuration: Configuration
    private let problems: [ConfigurationProblem]
    /// Why the file could not be read.
    private let fileProblem: FileProblem?

    /// - Parameter contents: `nil` where there is no file: everything is as standard then.
    public init(_ contents: ConfigurationFile.Contents?) {
        fileProblem = nil
        guard let contents else {
            (configuration, problems) = (.standard, [])
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
        configuration = read.configuration
    }

    /// The standard configuration, as the file could not be read.
    public init(_ problem: FileProblem) { (configuration, problems, fileProblem) = (.standard, [], problem) }

    /// One line for each mistake: the file, the line, what is wrong and what is allowed.
    public func complaints(path: String?, _ language: Language) -> [String] {
        if let fileProblem { return [fileProblem.message(language)] }
        return problems.map { problem in
            let position = [path, problem.line > 0 ? String(problem.line) : nil].compactMap { $0 }
                .joined(separator: ":")
            return "\(position): \(problem.message(language))"
        }
    }
}
