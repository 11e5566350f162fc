import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookModel
import WorkbookReports
import WorkbookUI

/// A report that was asked for behind `:report`, with the options of `tenken report` that make sense on the screen.
struct ScreenReport {
    /// What is typed behind `:report`.
    private struct Arguments: ParsableArguments {
        @Argument var output: FilePath
        @Flag var replace = false
        @OptionGroup var contents: ReportContentsOptions
        @OptionGroup var common: CommonOptions
    }

    let path: FilePath
    private let target: OutputTarget
    private let kind: ReportFileKind
    private let options: ReportOptions
    private let environment: CommandEnvironment
    private var language: Language { environment.language }

    /// - Throws: what is wrong with what was typed, or with where the file is to come.
    init(_ request: ReportRequest, _ environment: CommandEnvironment) throws {
        self.environment = environment
        let language = environment.language
        let arguments = try ScreenReport.parsed(request.words, language)
        path = arguments.output
        target = OutputTarget(path, replace: arguments.replace)
        try target.check(language)
        guard let kind = ReportFileKind(fileName: path.name.description) else {
            throw CommandProblem.usage(ReportMaking.unknownKind(path, language))
        }
        self.kind = kind
        options = try arguments.contents.options(
            language, speaking: arguments.common.language?.language, filter: request.filter
        ) { _ in }
    }

    private static func parsed(_ words: String, _ language: Language) throws -> Arguments {
        do {
            return try Arguments.parse(ShellWord.words(of: words))
        } catch {
            throw CommandProblem.usage(
                UsageWording.line(
                    message: Arguments.message(for: error),
                    fullText: "See 'tenken report --help' for more information.",
                    language))
        }
    }

    /// Makes it of the workbook's file as it is now.
    ///
    /// - Parameter isWanted: asked some times a second while a PDF is made.
    /// - Returns: what to say of it: how many items went out, and by which filter.
    func make(of workbook: FilePath, isWanted: @escaping @Sendable () -> Bool) throws -> String {
        let report = try ReportMaking(workbook, environment, isQuiet: true).report(kind, options, isWanted: isWanted)
        try target.write(report.bytes, language)
        let form = options.form.title(language)
        let made = OutputTarget.made(
            path,
            options.filter.isEmpty
                ? ReportMaking.told(form, report.itemCount, language)
                : language(
                    ja: "\(form)、絞込 \(options.filter.query) の \(report.itemCount) 項目",
                    en: "\(form), \(Language.counted(report.itemCount, "item")) of filter \(options.filter.query)"),
            of: workbook, language)
        return ([made] + report.losses + report.notes).joined(separator: " ")
    }
}
