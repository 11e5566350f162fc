import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// What `tenken restore` says.
public struct RestoreReport: Sendable {
    public let language: Language

    public init(_ language: Language) { self.language = language }

    public func nothingMissing(from path: FilePath) -> String {
        language(
            ja: "\(path): 戻すものはありません（ここで記録して、戻さないことにしていないものはすべてあります）",
            en: "\(path): nothing to put back (all that you recorded here and have not left out is in it)")
    }

    /// What there is to say of second copies beside the entries that are missing here: entries of other files, and why not
    /// all could be looked at.
    public func notes(_ look: SecondCopies.Look) -> [String] {
        look.elsewhere.map(elsewhere) + (look.problem.map { [unreadable($0)] } ?? [])
    }

    private func elsewhere(_ other: SecondCopies.Elsewhere) -> String {
        let count = other.entries.count
        let path = ShellWord.text(other.path)
        if other.exists {
            return language(
                ja: "あなたの記録 \(count) 件が、この点検簿の写し \(path) にあります。同じ監査なら「tenken merge」でまとめてください",
                en:
                    "\(Language.counted(count, "entry", "entries")) of yours \(count == 1 ? "is" : "are") in \(path), a copy of this workbook: unite them with “tenken merge” if it is the same audit"
            )
        }
        return language(
            ja: "あなたの記録 \(count) 件は、今はない写し \(path) に書いたものです。同じ監査なら「tenken restore --recorded-in \(path)」で戻せます",
            en:
                "\(Language.counted(count, "entry", "entries")) of yours \(count == 1 ? "was" : "were") recorded in \(path), a copy that is gone: “tenken restore --recorded-in \(path)” brings \(count == 1 ? "it" : "them") here if it is the same audit"
        )
    }

    public func unreadable(_ problem: FileProblem) -> String {
        language(
            ja: "手元の控えを読めないので、足りない記録があるかどうか分かりません: \(problem.message(language))",
            en:
                "the second copies can not be read, so it is not known whether anything is missing: \(problem.message(language))"
        )
    }

    public func nothingRecorded(in path: FilePath) -> String {
        language(ja: "\(path) で記録した、ここにないものはありません", en: "nothing that was recorded in \(path) is missing here")
    }

    public func leftOut(_ count: Int) -> String {
        language(
            ja: "\(count) 件を戻さないことにしました", en: "left out for good: \(Language.counted(count, "entry", "entries"))")
    }

    public func putBack(_ count: Int) -> String {
        language(ja: "\(count) 件を戻しました", en: "put back \(Language.counted(count, "entry", "entries"))")
    }

    /// The missing entries, told as the history tells them once they are all back: one may follow on another.
    public static func lines(_ missing: [Entry], of workbook: Workbook, format: ReportFormat) -> [String] {
        let whole = try? workbook.addition(of: missing).merged
        return HistoryReport.lines(missing, of: whole ?? workbook, format: format)
    }
}
