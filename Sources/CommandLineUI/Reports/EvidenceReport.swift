import OfficeFiles
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// Evidence files in words: what `tenken evidence` prints, and the list that goes with the copies.
public struct EvidenceReport: Sendable {
    private let catalog: Catalog
    private let language: Language

    public init(_ catalog: Catalog, _ language: Language) {
        self.catalog = catalog
        self.language = language
    }

    /// Whether there is nothing to see to: the file is as it was attached, or it is no file.
    public func isAtHand(_ located: LocatedEvidence) -> Bool {
        switch located.status {
        case .intact, .url, .words: true
        case .changed, .missing, .moved, .unchecked: false
        }
    }

    /// One piece of evidence: the item, the reference, and what there is to see to.
    public func line(_ located: LocatedEvidence) -> String { line(located, words: words(located)) }

    /// The same with the copy's path, or why there is none.
    public func line(_ piece: CollectedEvidence) -> String {
        var words = words(piece.located)
        if let failure = piece.failure { words.append(FileProblem.system(failure).message(language)) }
        if let copy = piece.copy {
            words.append("→ \(copy)")
        } else if isLeftOutside(piece) {
            words.append(language(ja: "写していません（--outside で写します）", en: "not copied (--outside copies it)"))
        }
        return line(piece.located, words: words)
    }

    public func summary(of located: [LocatedEvidence]) -> String {
        let files = located.filter { $0.evidence.kind == .file }
        let unchecked = files.count { $0.status == .unchecked }
        let missing = files.count { !isAtHand($0) } - unchecked
        return language(
            ja: "証跡 \(located.count) 件、うちファイル \(files.count) 件、元のままでないもの \(missing) 件",
            en: "evidence: \(located.count); files: \(files.count); not as attached: \(missing)")
            + (unchecked == 0
                ? ""
                : language(
                    ja: "、確かめていないもの \(unchecked) 件（--outside で確かめます）",
                    en: "; not checked: \(unchecked) (--outside checks)"))
    }

    public func summary(of collected: [CollectedEvidence], in folder: FilePath) -> String {
        let copies = collected.count { $0.copy != nil }
        let left = collected.count(where: isLeftOutside)
        let lacking = collected.count { !$0.isWhole } - left
        return language(
            ja: "点検簿と証跡 \(copies) 件を \(folder) に写しました。見つからないか、添付したときと内容が違うもの \(lacking) 件",
            en:
                "copied the workbook and \(Language.counted(copies, "file")) to \(folder); lacking or not as attached: \(lacking)"
        )
            + (left == 0
                ? ""
                : language(
                    ja: "、フォルダーの外にあり写していないもの \(left) 件（--outside で写します）",
                    en: "; outside the folder and not copied: \(left) (--outside copies)"))
    }

    /// That a folder could not be searched for what is missing.
    public func unsearched(_ folder: FilePath) -> String {
        language(
            ja: "フォルダー \(folder) は読めないので、移ったファイルを探せませんでした",
            en: "the folder \(folder) can not be read, so it was not searched for files that moved")
    }

    /// How the one who gets the copies checks them, in both languages, for any system.
    public static let howToCheck = """
        Linux, macOS:  sha256sum -c SHA256SUMS      (macOS: shasum -a 256 -c SHA256SUMS)
        Windows (PowerShell), in this folder; prints what is not as it was:
            Get-Content SHA256SUMS -Encoding UTF8 | ForEach-Object { $h, $f = $_ -split '  ', 2; \
        if ((Get-FileHash -LiteralPath $f).Hash -ne $h) { $f } }

        このフォルダーの中で実行してください。Windows では、元のままでないファイルの名前が出ます（何も出なければ元のままです）。

        """

    /// The list that goes with the copies, as tab-separated values. Columns may be added at the end; none is renamed.
    public func table(of collected: [CollectedEvidence]) -> String {
        let rows = collected.map { piece in
            [
                piece.located.item, catalog.itemIndex(piece.located.item).map { catalog.items[$0].number } ?? "",
                piece.located.evidence.reference, piece.located.evidence.description, code(piece),
                piece.copy?.description ?? "",
                piece.located.evidence.digest ?? "", piece.digest ?? "",
            ]
        }
        let columns = [
            "item", "number", "reference", "description", "state", "copy", "sha256_attached", "sha256_copied",
        ]
        // With a byte order mark, as spreadsheets would not take it for UTF-8 without.
        return "\u{FEFF}" + SeparatedValues.tsv(rows, columns: columns)
    }

    private func code(_ piece: CollectedEvidence) -> String {
        if piece.failure != nil { return "unreadable" }
        if isLeftOutside(piece) { return "outside" }
        switch piece.located.status {
        case .intact: return piece.isWhole ? "copied" : "changed"
        case .changed: return "changed"
        case .missing: return "missing"
        case .moved: return piece.isWhole ? "moved" : "changed"
        case .unchecked: return "outside"
        case .url: return "url"
        case .words: return "words"
        }
    }

    /// Whether it was not copied because it is outside the workbook's folder.
    private func isLeftOutside(_ piece: CollectedEvidence) -> Bool {
        piece.located.isOutside && piece.copy == nil && piece.failure == nil && piece.located.status != .missing
    }

    private func line(_ located: LocatedEvidence, words: [String]) -> String {
        let label = catalog.itemIndex(located.item).map { ItemLookup.label(catalog.items[$0]) } ?? located.item
        return ([label, located.evidence.reference] + words).joined(separator: "  ")
    }

    private func words(_ located: LocatedEvidence) -> [String] {
        var words: [String] = []
        switch located.status {
        case .intact, .words, .url: break
        case .changed: words.append(EvidenceWording.changed(language))
        case .missing: words.append(EvidenceWording.missing(language))
        case .moved(let path): words.append(EvidenceWording.moved(to: "\(path)", language))
        case .unchecked: words.append(EvidenceWording.unchecked(language))
        }
        if located.isOutside { words.append(EvidenceWording.outside(language)) }
        return words
    }
}
