import ArgumentParser
import WorkbookFiles
import WorkbookModel

/// `tenken evidence WORKBOOK [--collect FOLDER]`: where the evidence files are; copies of them to hand over. Exits 1 where
/// a file is missing, was changed, or was not copied.
struct EvidenceCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "evidence",
            abstract: HelpText.of(ja: "証跡のファイルを確かめる、集める", en: "Look up the evidence files, or copy them."),
            discussion: HelpText.of(
                ja: "--collect は点検簿を写し、証跡を項目ごとのフォルダーに写して、一覧 evidence.tsv と、sha256sum -c で確かめられる SHA256SUMS を添えます。",
                en:
                    "--collect copies the workbook, and the files into a folder for each item, with a list, evidence.tsv, and SHA256SUMS for sha256sum -c."
            ))
    }

    @OptionGroup var file: WorkbookArgument

    @Option(
        help: HelpText.argument(ja: "写す先の新しいフォルダー", en: "A new folder to copy the files to.", name: "folder"),
        completion: .directory)
    var collect: FilePath?

    @Flag(
        help: HelpText.argument(
            ja: "点検簿のフォルダーの外のファイルも写す", en: "Also copy files that lie outside the workbook's folder."))
    var outside = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        let surroundings = common.surroundings
        let language = surroundings.language
        if outside, collect == nil {
            throw CommandProblem.usage(
                language(ja: "--outside は --collect と一緒に使います", en: "--outside goes with --collect"))
        }
        let opened = try surroundings.open(file.workbook)
        let located = EvidenceSurvey.locate(in: opened)
        let report = EvidenceReport(catalog: opened.workbook.catalog, language: language)
        guard let collect else {
            try StandardStreams.print(lines: located.map(report.line) + [report.summary(of: located)])
            if !located.allSatisfy(report.isAtHand) { throw ExitCode(1) }
            return
        }
        let collected = try EvidenceCollection.collect(
            located, of: opened, into: collect, allowsOutside: outside,
            index: { [(EvidenceCollection.listName, report.table(of: $0))] })
        try StandardStreams.print(lines: collected.map(report.line) + [report.summary(of: collected, in: collect)])
        if !collected.allSatisfy(\.isWhole) { throw ExitCode(1) }
    }
}

/// Evidence files in words.
private struct EvidenceReport {
    let catalog: Catalog
    let language: Language

    func isAtHand(_ located: LocatedEvidence) -> Bool {
        switch located.status {
        case .intact, .url, .words: true
        case .changed, .missing, .moved: false
        }
    }

    func line(_ located: LocatedEvidence) -> String { line(located, words: words(located)) }

    func line(_ piece: CollectedEvidence) -> String {
        var words = words(piece.located)
        if let failure = piece.failure { words.append(FileProblem.system(failure).message(language)) }
        if let copy = piece.copy {
            words.append("→ \(copy)")
        } else if piece.located.isOutside, piece.located.status != .missing {
            words.append(language(ja: "写していません（--outside で写します）", en: "not copied (--outside copies it)"))
        }
        return line(piece.located, words: words)
    }

    func summary(of located: [LocatedEvidence]) -> String {
        let files = located.filter { $0.evidence.kind == .file }
        let missing = files.count { !isAtHand($0) }
        return language(
            ja: "証跡 \(located.count) 件、うちファイル \(files.count) 件、元のままでないもの \(missing) 件",
            en: "evidence: \(located.count); files: \(files.count); not as attached: \(missing)")
    }

    func summary(of collected: [CollectedEvidence], in folder: FilePath) -> String {
        let copies = collected.count { $0.copy != nil }
        let lacking = collected.count { !$0.isWhole }
        return language(
            ja: "点検簿と証跡 \(copies) 件を \(folder) に写しました。見つからないか、添付したときと内容が違うもの \(lacking) 件",
            en:
                "copied the workbook and \(Language.counted(copies, "file")) to \(folder); lacking or not as attached: \(lacking)"
        )
    }

    /// The list that goes with the copies. Columns are added at the end only, none is ever renamed.
    func table(of collected: [CollectedEvidence]) -> String {
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
        return SeparatedValues.tsv(rows, columns: columns)
    }

    private func code(_ piece: CollectedEvidence) -> String {
        if piece.failure != nil { return "unreadable" }
        if piece.located.isOutside, piece.copy == nil, piece.located.status != .missing { return "outside" }
        switch piece.located.status {
        case .intact: return piece.isWhole ? "copied" : "changed"
        case .changed: return "changed"
        case .missing: return "missing"
        case .moved: return piece.isWhole ? "moved" : "changed"
        case .url: return "url"
        case .words: return "words"
        }
    }

    private func line(_ located: LocatedEvidence, words: [String]) -> String {
        let label = catalog.itemIndex(located.item).map { ItemLookup.label(catalog.items[$0]) } ?? located.item
        return ([label, located.evidence.reference] + words).joined(separator: "  ")
    }

    private func words(_ located: LocatedEvidence) -> [String] {
        var words: [String] = []
        switch located.status {
        case .intact, .words, .url: break
        case .changed: words.append(language(ja: "※添付後に変わっています", en: "[changed since attached]"))
        case .missing: words.append(language(ja: "※ファイルがありません", en: "[file missing]"))
        case .moved(let path): words.append(language(ja: "※\(path) に移っています", en: "[moved to \(path)]"))
        }
        if located.isOutside { words.append(language(ja: "※点検簿のフォルダーの外", en: "[outside the workbook's folder]")) }
        return words
    }
}
