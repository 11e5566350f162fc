import WorkbookFiles
import WorkbookModel

/// What a merge did, in words. Files are not named: under git they are temporary ones.
public struct MergeReport {
    public let addition: MergeAddition
    public let language: Language

    /// So many conflicts are listed; the rest is only counted.
    private static let shownConflicts = 5
    /// So many lines that were left behind are listed.
    private static let shownLines = 5

    public init(_ addition: MergeAddition, _ language: Language) {
        self.addition = addition
        self.language = language
    }

    /// What was added, and what is in conflict now.
    public var lines: [String] { [added] + differing }

    /// The same where nothing was written: what would be.
    public var planned: [String] {
        let count = addition.entries.count
        if count == 0 { return lines }
        let first = language(
            ja: "相手の記録 \(count) 件を足します。--dry-run なので、まだ足していません。まとめた後は:",
            en:
                "would add \(Language.counted(count, "entry", "entries")) of theirs; with --dry-run nothing was added. Then:"
        )
        return [first] + differing
    }

    /// Whether something is to be settled once they are one.
    public var hasConflicts: Bool {
        let workbook = addition.merged
        return workbook.hasProfileConflict
            || workbook.catalog.items.indices.contains { workbook.isConflict(itemAt: $0) }
    }

    private var differing: [String] { [conflicts] + (addition.merged.hasProfileConflict ? [profile] : []) }

    private var added: String {
        let count = addition.entries.count
        if count == 0 {
            return language(ja: "相手の記録はすべてここにあります。何も足していません", en: "every entry of theirs is here; nothing was added")
        }
        let unsound = addition.entries.count { !$0.isSound }
        let note =
            unsound == 0
            ? ""
            : language(
                ja: "（うち \(unsound) 件は書き換えられたか、tenken の外で書かれたもの）",
                en: " (\(unsound) of them changed or written outside tenken)")
        return language(
            ja: "相手の記録 \(count) 件を足しました", en: "added \(Language.counted(count, "entry", "entries")) of theirs") + note
    }

    private var conflicts: String {
        let workbook = addition.merged
        let items = workbook.catalog.items.indices.filter { workbook.isConflict(itemAt: $0) }
        if items.isEmpty { return language(ja: "食い違っている項目はありません", en: "no item is in conflict") }
        let shown = items.prefix(MergeReport.shownConflicts).map { ItemLookup.label(workbook.catalog.items[$0]) }
        let names = (shown + (items.count > shown.count ? ["…"] : [])).joined(separator: language(ja: "、", en: ", "))
        return language(
            ja: "食い違っている項目 \(items.count) 件: \(names)（開いて決めるか、tenken assess … --resolve --result … で）",
            en:
                "\(Language.counted(items.count, "item")) in conflict: \(names) (open and settle, or tenken assess … --resolve --result …)"
        )
    }

    private var profile: String {
        language(
            ja: "表題・組織・範囲の記録も食い違っています。「tenken profile」で決めてください",
            en: "title, organisation or scope differ too; settle them with “tenken profile”")
    }

    /// What in their file could not be taken over; `nil` where everything was.
    ///
    /// - Parameter path: their file.
    public func leftBehind(theirs path: FilePath) -> String? {
        let lines = addition.leftBehind
        if lines.isEmpty { return nil }
        let shown =
            lines.prefix(MergeReport.shownLines).map(String.init).joined(separator: ", ")
            + (lines.count > MergeReport.shownLines ? ", …" : "")
        return language(
            ja: "\(path): 読めないところ \(lines.count) か所（\(shown) 行目）は足していません。相手のファイルを見てください",
            en:
                "\(path): not taken over, as it can not be read: \(Language.counted(lines.count, "place")) (line \(shown)); look at that file"
        )
    }
}
