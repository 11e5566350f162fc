import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookModel
import WorkbookReports
import WorkbookUI

/// `tenken diff OLD NEW`: what one copy of a workbook records beyond another. Exits 1 where they differ.
struct DiffCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "diff",
            abstract: HelpText.of(
                ja: "同じ点検簿の写しを比べる（違いがあれば終了状態 1）",
                en: "Compare two copies of a workbook (exits 1 when they differ)."))
    }

    @Argument(help: HelpText.argument(ja: "古いほう", en: "The old copy."), completion: Completions.workbooks)
    var old: FilePath

    @Argument(help: HelpText.argument(ja: "新しいほう", en: "The new copy."), completion: Completions.workbooks)
    var new: FilePath

    @OptionGroup var output: OutputFormatOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        try WorkbooksArgument.checkStreams([old, new], environment.language)
        let before = try environment.openToRead(old).workbook
        let after = try environment.openToRead(new).workbook
        let difference: WorkbookDifference
        do {
            difference = try WorkbookDifference(from: before, to: after)
        } catch {
            throw FileProblem.notMergeable(path: new, error)
        }
        switch output.format {
        case .text where difference.isEmpty:
            StandardStreams.complain(environment.language(ja: "違いはありません", en: "no difference"))
        case .text:
            try StandardStreams.print(
                lines: DifferenceReport.lines(difference, from: before, to: after, format: environment.reportFormat))
        case .json:
            let document = DifferenceJSON(
                difference, from: before, old.description, to: after, new.description)
            try StandardStreams.print(JSONText.of(document))
        }
        try CommandExit.leave(ExitStatus.of(allIsWell: difference.isEmpty))
    }
}
