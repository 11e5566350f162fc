import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// What a command that records says: what it recorded, and what came up on the way.
public struct RecordingReport: Sendable {
    public let language: Language

    public init(_ language: Language) { self.language = language }

    /// - Parameter what: what was recorded, in words.
    public func recorded(_ what: String, about item: Catalog.Item, by person: String) -> String {
        let label = ItemLookup.label(item)
        return language(ja: "\(label): \(what)（記録: \(person)）", en: "\(label): \(what) (recorded by \(person))")
    }

    /// What would be recorded about an item.
    public func planned(_ what: String, about item: Catalog.Item) -> String { "\(ItemLookup.label(item)): \(what)" }

    /// That several items were recorded in one step, and how it is taken back; `nil` for one item.
    public func inOneStep(_ count: Int, in path: FilePath) -> String? {
        if count < 2 { return nil }
        let undo = "tenken undo \(ShellWord.text(path))"
        return language(
            ja: "\(count) 項目を一度に記録しました（「\(undo)」で全部を取り消せます）",
            en: "recorded \(Language.counted(count, "item")) in one step (“\(undo)” takes it back whole)")
    }

    /// That nothing was recorded, because it was only asked what would be.
    public func wouldRecord(_ count: Int) -> String {
        language(
            ja: "\(count) 項目を記録します（--dry-run なので、まだ記録していません）",
            en: "would record \(Language.counted(count, "item")); with --dry-run nothing was recorded")
    }

    /// That what was carried over is confirmed, in words.
    public func confirmed(_ result: AssessmentResult) -> String {
        let name = "\(result.mark) \(result.name(language))"
        return language(ja: "\(name) を確定", en: "\(name), confirmed")
    }

    /// Nothing differs from what is recorded.
    public func unchanged(_ item: Catalog.Item) -> String { "\(ItemLookup.label(item)): \(unchanged)" }

    public var unchanged: String { language(ja: "変わりがないので記録しません", en: "nothing differs; nothing was recorded") }

    public func created(_ path: FilePath, _ catalog: Catalog) -> String {
        let count = catalog.items.count
        return language(
            ja: "\(path) を作りました（\(catalog.about.id)、\(count) 項目）",
            en: "created \(path) (\(catalog.about.id), \(Language.counted(count, "item")))")
    }

    /// That another process holds the lock.
    public func waiting(for path: FilePath) -> String {
        language(
            ja: "\(path): 別の tenken の書き込みを待っています…", en: "\(path): waiting for another tenken to finish writing…")
    }

    /// That the file is where locks do not work, so nobody else should write to it.
    public var noLocksHold: String {
        language(
            ja: "この場所では同時に書けません。ほかの人は写しで作業し、あとで merge してください",
            en: "no locks hold here: others should work in a copy of their own, and merge")
    }

    /// That the file lacks what was recorded here; `nil` where it does not.
    ///
    /// - Parameter count: the number of missing entries.
    public func missing(_ count: Int, from path: FilePath) -> String? {
        if count == 0 { return nil }
        return language(
            ja:
                "\(path): ここで記録した \(count) 件がファイルにありません。「tenken restore \(ShellWord.text(path))」で戻せます（--leave-out で以後確認しません）",
            en:
                "\(path): \(Language.counted(count, "entry", "entries")) that you recorded here \(count == 1 ? "is" : "are") not in the file; “tenken restore \(ShellWord.text(path))” puts \(count == 1 ? "it" : "them") back (--leave-out: say no more)"
        )
    }

    /// That the file is another copy of a workbook on this machine, and what to do where it is of another system.
    public func isCopy(_ path: FilePath, of other: FilePath) -> String {
        let advice = "tenken split \(ShellWord.text(path))"
        return language(
            ja: "\(path): \(other) の写しです。同じ監査として記録します（別のシステムのものなら「\(advice)」で別の点検簿になります）",
            en:
                "\(path): a copy of \(other); recorded as the same audit (if it is for another system, “\(advice)” makes it a workbook of its own)"
        )
    }

    /// That a due date lies in the past, which may be meant.
    public func isPast(_ due: CalendarDate) -> String {
        language(
            ja: "目標日 \(due) は過ぎています（そのまま記録しました）", en: "the due date \(due) lies in the past (recorded all the same)")
    }

    /// The question whether a copy is of the same audit.
    public func isSameAudit(_ path: FilePath, as other: FilePath) -> String {
        language(
            ja: "\(path) は \(other) の写しです。同じ監査ですか [y はい、n 別のシステム]: ",
            en: "\(path) is a copy of \(other). Is it the same audit? [y yes, n another system]: ")
    }

    /// That nothing is recorded in a copy for another system, and what to do.
    public func isNotSameAudit(_ path: FilePath) -> String {
        let advice = "tenken split \(ShellWord.text(path))"
        return language(
            ja: "\(path): 記録していません。「\(advice)」で別の点検簿にしてから、やり直してください",
            en: "\(path): nothing was recorded; make it a workbook of its own with “\(advice)” and try again")
    }

    /// The question before a file becomes a workbook of its own.
    public func confirmsSplit(_ path: FilePath) -> String {
        language(
            ja: "\(path) を別の点検簿にします。評価だけを引き継ぎ、確認・封印・履歴は元のファイル（別の名前で残ります）に残します。よろしいですか [y/n]: ",
            en:
                "\(path) becomes a workbook of its own with the assessments only; reviews, seals and history stay in the file as it was, which is kept under another name. Go on? [y/n]: "
        )
    }

    public func isNotSplit(_ path: FilePath) -> String {
        language(ja: "\(path): 何もしていません", en: "\(path): nothing was changed")
    }

    /// That the file is a workbook of its own now.
    public func split(_ path: FilePath, kept: FilePath, carried: Int, left: Int) -> [String] {
        let first = language(
            ja: "\(path) を別の点検簿にしました。\(carried) 項目を引き継ぎました（元のファイルは \(kept)）",
            en:
                "\(path) is a workbook of its own now, with \(Language.counted(carried, "item")) carried over (the file as it was: \(kept))"
        )
        if left == 0 { return [first] }
        return [
            first,
            language(
                ja: "食い違いのある \(left) 項目は引き継いでいません",
                en: "in conflict and not carried over: \(Language.counted(left, "item"))"),
        ]
    }

    /// That what was recorded has no second copy.
    public func noSecondCopy(_ problem: FileProblem) -> String {
        language(
            ja: "手元に控えられません: \(problem.message(language))",
            en: "no second copy can be kept: \(problem.message(language))")
    }

    /// Where an append put a torn record.
    public func setAside(_ copy: FilePath) -> String {
        language(
            ja: "途中で切れていた最後の記録を \(copy) に移しました",
            en: "the last record, which was cut short, was set aside in \(copy)")
    }
}
