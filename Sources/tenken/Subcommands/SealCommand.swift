import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// `tenken seal WORKBOOK`: a checkpoint over everything recorded so far. What it prints on standard output is the seal's own line.
struct SealCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "seal",
            abstract: HelpText.of(ja: "ここまでの記録を封印する", en: "Seal everything recorded so far."),
            discussion: HelpText.of(
                ja: "出力の行（tenken-seal …）を点検簿の外に控えるか署名しておくと、あとで verify --expect で確かめられます。",
                en:
                    "Keep or sign the line that it prints (tenken-seal …) outside the workbook: verify --expect checks against it."
            ))
    }

    @OptionGroup var file: WorkbookArgument

    @OptionGroup var note: NoteOption
    @OptionGroup var quiet: QuietOption
    @OptionGroup var person: PersonOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let language = environment.language
        var opened = try environment.open(file.workbook)
        try opened.requireWritable()
        let note = try note.text(language)
        let name = try environment.person(person, of: opened.workbook)
        let outcome = try environment.recording(in: &opened, isQuiet: quiet.quiet) {
            try $0.seal(note: note, by: name, at: LocalClock.now(), onWait: $1)
        }
        let wording = SealWording(language)
        switch outcome {
        case .nothingRecorded:
            throw CommandProblem.data("\(file.workbook): \(wording.nothingRecorded)")
        case .already(let check):
            if quiet.quiet { return }
            StandardStreams.complain("\(file.workbook): \(wording.already)")
            try StandardStreams.print(lines: [opened.workbook.line(of: check)])
        case .sealed(let check):
            if quiet.quiet, check.isWhole { return }
            StandardStreams.complain("\(file.workbook): \(wording.sealed(check, in: opened.workbook))")
            try environment.printRecorded([opened.workbook.line(of: check)])
            if !check.isWhole {
                StandardStreams.complain("\(file.workbook): \(wording.broken(check))")
                try CommandExit.leave(ExitStatus.of(allIsWell: false))
            }
        }
    }
}
