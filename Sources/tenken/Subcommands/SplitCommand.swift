import ArgumentParser
import CLibrary
import CommandLineUI
import WorkbookFiles

/// `tenken split WORKBOOK`: makes a copy that is for another system a workbook of its own.
struct SplitCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "split",
            abstract: HelpText.of(
                ja: "別のシステムのための写しを、別の点検簿にする", en: "Make a copy that is for another system a workbook of its own."),
            discussion: HelpText.of(
                ja: "新しい Id になり、評価は引き継がれます。記録し直すまでは、引き継いだものです。元のファイルは別の名前で残ります。",
                en:
                    "It gets another Id; what is assessed is carried over, and counts as that until it is recorded anew. The file as it was is kept under another name."
            ))
    }

    @OptionGroup var file: WorkbookArgument
    @OptionGroup var profile: ProfileOptions
    @OptionGroup var person: PersonOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let opened = try environment.open(file.workbook)
        if StandardStreams.canAsk,
            try !StandardStreams.asks(environment.report.confirmsSplit(file.workbook), environment.language)
        {
            throw CommandProblem(environment.report.isNotSplit(file.workbook), exitStatus: EX_DATAERR)
        }
        let wanted = try profile.values.applied(to: opened.workbook.profile, environment.language)
        let name = try environment.person(person, of: opened.workbook)
        let (kept, left) = try opened.split(wanted, by: name, at: LocalClock.now())
        let made = try environment.open(file.workbook).workbook
        try environment.printRecorded(
            environment.report.split(file.workbook, kept: kept.name, carried: made.entries.count, left: left.count))
    }
}
