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
