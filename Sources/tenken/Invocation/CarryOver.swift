import CommandLineUI
import WorkbookExchange
import WorkbookFiles
import WorkbookModel

/// What the commands that carry over say beside their report.
enum CarryOver {
    /// Says on standard error what cannot be used of the publisher's table.
    static func tellMapProblems(of plan: CarryOverPlan, _ path: FilePath?, _ language: Language) {
        guard let path else { return }
        for problem in plan.mapProblems {
            StandardStreams.complain("\(path): \(problem.place): \(problem.message(language))")
        }
    }

    /// What to do with what is left.
    static func next(
        _ plan: CarryOverPlan, from old: FilePath, to new: FilePath, map: FilePath?, _ language: Language
    ) -> [String] {
        var lines: [String] = []
        let option = map.map { " --edition-map \(ShellWord.text($0))" } ?? ""
        let (old, new) = (ShellWord.text(old), ShellWord.text(new))
        if plan.totals.carried > 0 {
            lines.append(
                language(
                    ja: "確定は画面の = か「tenken confirm \(new) --filter is:carried」",
                    en: "confirm with = on the screen, or with “tenken confirm \(new) --filter is:carried”"))
        }
        if plan.totals.proposed > 0 {
            lines.append(
                language(
                    ja: "候補は、\(new) を開いて「:carry \(old)\(option)」か「tenken carry \(new) --from \(old)\(option)」で",
                    en:
                        "the proposals: open \(new) and type “:carry \(old)\(option)”, or “tenken carry \(new) --from \(old)\(option)”"
                ))
        }
        return lines
    }

    /// Says on standard error that evidence files are not where the new workbook looks for them.
    static func tellEvidence(of answers: [Answer], in path: FilePath, _ environment: CommandEnvironment) {
        let files = EvidenceFiles(folder: (path.resolved ?? path).folder)
        let pieces = answers.flatMap(\.assessment.evidence).filter { $0.kind == .file }
        let missing = pieces.count { files.status(of: $0) == .missing }
        if missing == 0 { return }
        StandardStreams.complain(
            environment.language(
                ja: "\(path): 引き継いだ証跡のファイル \(pieces.count) 件のうち \(missing) 件が、この点検簿のフォルダーにありません。同じ場所に置くか、付け直してください",
                en:
                    "\(path): of \(Language.counted(pieces.count, "evidence file")) carried over, \(missing) are not in this workbook's folder; put them there, or attach them anew"
            ))
    }
}
