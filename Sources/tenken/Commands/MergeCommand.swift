import ArgumentParser
import WorkbookFiles
import WorkbookModel

/// `tenken merge OURS THEIRS [-o OUT]`: brings two copies of a workbook together. Exits 0 when the union is written,
/// whether or not items are in conflict then.
struct MergeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "merge",
            abstract: HelpText.of(
                ja: "同じ点検簿の写しをまとめる（相手の記録を自分のほうに足す）",
                en: "Bring two copies of a workbook together: adds their entries to ours."))
    }

    @Argument(
        help: HelpText.argument(ja: "自分の点検簿（ここに書き足します）", en: "Our copy, which is added to."),
        completion: .file(extensions: ["rec"]))
    var ours: FilePath

    @Argument(
        help: HelpText.argument(ja: "相手の点検簿（変えません）", en: "Their copy, which stays as it is."),
        completion: .file(extensions: ["rec"]))
    var theirs: FilePath

    @Option(
        name: .shortAndLong,
        help: HelpText.argument(
            ja: "まとめたものを新しいファイルに書く", en: "Write the union to a new file instead.", name: "file"),
        completion: .file(extensions: ["rec"]))
    var output: FilePath?

    @OptionGroup var common: CommonOptions

    func run() throws {
        let surroundings = common.surroundings
        let theirs = try surroundings.open(theirs)
        let addition: MergeAddition
        if let output {
            addition = try WorkbookFile.createUnion(
                at: output, of: ours, and: theirs, knownCatalogs: CatalogLibrary.known)
        } else {
            var opened = try surroundings.open(ours)
            addition = try opened.merge(theirs.workbook, from: theirs.path) { surroundings.sayWaiting(for: ours) }
            surroundings.tellTornCopies(of: opened)
        }
        let report = MergeReport(addition: addition, language: surroundings.language)
        if let line = report.leftBehind(theirs: theirs.path) { StandardStreams.complain(line) }
        try surroundings.printRecorded(report.lines)
    }
}

/// What a merge did, in words. Files are not named: under git they are temporary ones.
private struct MergeReport {
    let addition: MergeAddition
    let language: Language

    /// Conflicts that are listed before the rest is only counted.
    private static let shownConflicts = 5

    var lines: [String] { [added, conflicts] + (addition.merged.hasProfileConflict ? [profile] : []) }

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
            ja: "食い違っている項目 \(items.count) 件: \(names)（ひらいて決めるか、tenken assess … --resolve --result … で）",
            en:
                "\(Language.counted(items.count, "item")) in conflict: \(names) (open and settle, or tenken assess … --resolve --result …)"
        )
    }

    private var profile: String {
        language(
            ja: "表題・組織・範囲の記録も食い違っています。「tenken profile」で決めてください",
            en: "title, organisation or scope differ too; settle them with “tenken profile”")
    }

    /// What of their file could not be taken over, if anything.
    func leftBehind(theirs path: FilePath) -> String? {
        let lines = addition.leftBehind
        if lines.isEmpty { return nil }
        let shown = lines.prefix(5).map(String.init).joined(separator: ", ") + (lines.count > 5 ? ", …" : "")
        return language(
            ja: "\(path): 読めないところ \(lines.count) か所（\(shown) 行目）は足していません。相手のファイルを見てください",
            en:
                "\(path): not taken over, as it can not be read: \(Language.counted(lines.count, "place")) (line \(shown)); look at that file"
        )
    }
}
