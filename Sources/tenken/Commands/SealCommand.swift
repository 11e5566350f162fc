import ArgumentParser
import WorkbookFiles
import WorkbookModel

/// `tenken seal WORKBOOK`: a checkpoint over everything recorded so far. The last line that it prints is the seal's own.
struct SealCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "seal",
            abstract: HelpText.of(ja: "ここまでの記録を封印する", en: "Seal everything recorded so far."),
            discussion: HelpText.of(
                ja: "最後の行（tenken-seal …）を点検簿の外に控えるか署名しておくと、あとで verify --expect で確かめられます。",
                en:
                    "Keep or sign its last line (tenken-seal …) outside the workbook: verify --expect checks against it."
            ))
    }

    @OptionGroup var file: WorkbookArgument

    @OptionGroup var note: NoteOption
    @OptionGroup var person: PersonOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let surroundings = common.surroundings
        let language = surroundings.language
        var opened = try surroundings.open(file.workbook)
        try opened.requireWritable()
        let note = try note.text(language)
        let name = surroundings.person(person, of: opened.workbook)
        let outcome = try surroundings.recording(in: &opened) {
            try $0.seal(note: note, by: name, at: LocalClock.timestamp(), onWait: $1)
        }
        switch outcome {
        case .nothingRecorded:
            throw CommandProblem.data(
                language(
                    ja: "\(file.workbook): まだ何も記録されていないので、封印するものがありません",
                    en: "\(file.workbook): nothing is recorded yet, so there is nothing to seal"))
        case .already(let check):
            let words = language(
                ja: "前の封印から何も記録されていないので、封印を足しません", en: "nothing was recorded since the last seal; none was added")
            try StandardStreams.print(lines: [words, opened.workbook.line(of: check)])
        case .sealed(let check):
            let words = language(
                ja: "\(check.covered) 件の記録を封印しました", en: "sealed \(Language.counted(check.covered, "entry", "entries"))")
            try surroundings.printRecorded(
                [words + leftOut(of: opened.workbook, language), opened.workbook.line(of: check)])
        }
    }

    /// What the seal does not settle and does not cover.
    private func leftOut(of workbook: Workbook, _ language: Language) -> String {
        let (conflicts, unsound) = (workbook.counts.conflicts, workbook.entries.count { !$0.isSound })
        var parts: [String] = []
        if conflicts > 0 {
            parts.append(
                language(
                    ja: "食い違っている項目 \(conflicts) 件はそのまま",
                    en: "\(Language.counted(conflicts, "item")) in conflict, left so"))
        }
        if unsound > 0 {
            parts.append(
                language(
                    ja: "照合できない記録 \(unsound) 件は含みません",
                    en: "\(Language.counted(unsound, "unsound entry", "unsound entries")) left out"))
        }
        if parts.isEmpty { return "" }
        return language(
            ja: "（\(parts.joined(separator: "、"))）", en: " (\(parts.joined(separator: "; ")))")
    }
}
