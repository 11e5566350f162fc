import OfficeFiles
import TerminalUI
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

    /// A line for each piece of evidence, in columns: the item, the reference, and what there is to see to.
    public func lines(_ located: [LocatedEvidence], _ measure: TextMeasure) -> [String] {
        aligned(located.map { ($0, words($0)) }, measure)
    }

    /// The same with the copies' paths, or why there is none.
    public func lines(_ collected: [CollectedEvidence], _ measure: TextMeasure) -> [String] {
        aligned(collected.map { ($0.located, words($0)) }, measure)
    }

    private func words(_ piece: CollectedEvidence) -> [String] {
        var words = words(piece.located)
        if let failure = failure(of: piece) { words.append(failure) }
        if let copy = piece.copy {
            words.append("→ \(copy)")
        } else if isLeftOutside(piece) {
            words.append(language(ja: "写していません（--outside で写します）", en: "not copied (--outside copies it)"))
        }
        return words
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

    /// Why a file could not be copied; `nil` where there was no such failure.
    public func failure(of piece: CollectedEvidence) -> String? {
        piece.failure.map { FileProblem.system($0).message(language) }
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
                piece.located.evidence.reference, piece.located.evidence.description, outcome(of: piece),
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

    /// What became of a piece, in a word for programs.
    func outcome(of piece: CollectedEvidence) -> String {
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

    private func aligned(_ pieces: [(located: LocatedEvidence, words: [String])], _ measure: TextMeasure) -> [String] {
        let columns = [
            pieces.map { visible($0.located.item, keepingLineFeeds: false) },
            pieces.map { piece in
                let item = catalog.itemIndex(piece.located.item).map { catalog.items[$0] }
                return item.map { $0.number == $0.id ? "" : $0.number } ?? ""
            },
            pieces.map { visible($0.located.evidence.reference, keepingLineFeeds: false) },
        ].filter { column in column.contains { !$0.isEmpty } }
        let widths = columns.map { column in column.map { measure.columns(of: $0) }.max() ?? 0 }
        return pieces.indices.map { index in
            let cells = zip(columns, widths).map { measure.padded($0[index], columns: $1) } + pieces[index].words
            return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
        }
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
