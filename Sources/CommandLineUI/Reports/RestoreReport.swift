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
    ///
    /// - Parameter file: the workbook.
    public func notes(_ look: SecondCopies.Look, of file: FilePath) -> [String] {
        look.elsewhere.map { elsewhere($0, file) } + (look.problem.map { [unreadable($0)] } ?? [])
    }

    /// The same in one line, for the foot of the screen.
    public func note(_ look: SecondCopies.Look, of file: FilePath) -> String? {
        if let problem = look.problem { return unreadable(problem) }
        if look.elsewhere.count < 2 { return notes(look, of: file).first }
        let count = look.elsewhere.reduce(0) { $0 + $1.entries.count }
        let advice = "tenken restore \(ShellWord.text(file))"
        return language(
            ja: "この点検簿の \(look.elsewhere.count) 個の写しに記録した \(count) 件が、ここにありません。「\(advice)」で見られます",
            en:
                "\(Language.counted(count, "entry", "entries")) recorded in \(look.elsewhere.count) copies of this workbook are not here; “\(advice)” lists them"
        )
    }

    private func elsewhere(_ other: SecondCopies.Elsewhere, _ file: FilePath) -> String {
        let count = other.entries.count
        let path = ShellWord.text(other.path)
        let file = ShellWord.text(file)
        if other.exists {
            return language(
                ja: "この点検簿の写し \(path) に、ここにない記録が \(count) 件あります。同じ監査なら「tenken merge \(file) \(path)」でまとめてください",
                en:
                    "\(Language.counted(count, "entry", "entries")) that \(count == 1 ? "is" : "are") not here \(count == 1 ? "is" : "are") in \(path), a copy of this workbook: “tenken merge \(file) \(path)” unites them if it is the same audit"
            )
        }
        return language(
            ja: "今はない写し \(path) に、ここにない記録が \(count) 件ありました。同じ監査なら「tenken restore \(file) --recorded-in \(path)」で戻せます",
            en:
                "\(Language.counted(count, "entry", "entries")) that \(count == 1 ? "is" : "are") not here \(count == 1 ? "was" : "were") recorded in \(path), a copy that is gone: “tenken restore \(file) --recorded-in \(path)” brings \(count == 1 ? "it" : "them") here if it is the same audit"
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

    /// That nothing was done, because it was only asked what would be.
    public func would(_ count: Int, leaveOut: Bool) -> String {
        let entries = Language.counted(count, "entry", "entries")
        let what =
            leaveOut
            ? language(ja: "\(count) 件を戻さないことにします", en: "would leave out \(entries) for good")
            : language(ja: "\(count) 件を戻します", en: "would put back \(entries)")
        return what + language(ja: "（--dry-run なので、まだ何もしていません）", en: "; with --dry-run nothing was done")
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
