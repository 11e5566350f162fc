import ArgumentParser
import WorkbookFiles

/// The workbook that a command is about, as typed.
struct WorkbookArgument: ParsableArguments {
    @Argument(
        help: HelpText.argument(ja: "点検簿のファイル", en: "The workbook's file."), completion: Completions.workbooks)
    var workbook: FilePath
}

/// The workbook that a command reads, as typed.
struct ReadWorkbookArgument: ParsableArguments {
    @Argument(
        help: HelpText.argument(ja: "点検簿のファイル（- は標準入力）", en: "The workbook's file (- reads standard input)."),
        completion: Completions.workbooks)
    var workbook: FilePath
}

extension FilePath: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
