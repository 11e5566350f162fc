import ArgumentParser
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// `tenken restore WORKBOOK`: puts back what was recorded here and has gone from the file.
struct RestoreCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "restore",
            abstract: HelpText.of(
                ja: "ここで記録したのにファイルにない記録を戻す", en: "Put back what you recorded here and the file lacks."),
            discussion: HelpText.of(
                ja: "自分の記録は 90 日のあいだ手元にも控えてあります。古い写しに戻されたときなどに、同じ記録を足し直します。",
                en:
                    "What you record is also kept in your state folder for 90 days: it comes back as it was when the file was replaced by an older copy, for example."
            ))
    }

    @OptionGroup var file: WorkbookArgument

    @Flag(help: HelpText.argument(ja: "戻さず、以後たずねない", en: "Do not put them back, and ask no more."))
    var leaveOut = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        let surroundings = common.surroundings
        let language = surroundings.language
        var opened = try surroundings.open(file.workbook)
        let missing = opened.missingEntries
        if missing.isEmpty {
            return try StandardStreams.print(
                lines: [
                    language(
                        ja: "\(file.workbook): 戻すものはありません（ここで記録して、戻さないことにしていないものはすべてあります）",
                        en:
                            "\(file.workbook): nothing to put back (all that you recorded here and have not left out is in it)"
                    )
                ])
        }
        // Told with all of them in it: each follows on others that are missing, too.
        let whole = try? opened.workbook.addition(of: missing).merged
        let list = HistoryReport.lines(missing, of: whole ?? opened.workbook, format: surroundings.reportFormat)
        if leaveOut {
            try opened.leaveOut(missing)
            return try StandardStreams.print(
                lines: list + [
                    "",
                    language(
                        ja: "\(missing.count) 件を戻さないことにしました",
                        en: "left out for good: \(Language.counted(missing.count, "entry", "entries"))"),
                ])
        }
        let count = try surroundings.recording(in: &opened) { try $0.putBack(missing, onWait: $1) }
        try surroundings.printRecorded(
            list + [
                "", language(ja: "\(count) 件を戻しました", en: "put back \(Language.counted(count, "entry", "entries"))"),
            ])
    }
}
