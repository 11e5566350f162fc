import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookModel

/// The items that a command is about: named, or by a filter.
struct ItemsOptions: ParsableArguments {
    @Argument(
        help: HelpText.argument(ja: "項目（3.14-1-1、3.14-①-1 など。いくつでも）", en: "The items, such as 3.14-1-1 or 3.14-①-1."),
        completion: Completions.items)
    var item: [String] = []

    @Option(
        name: .value("f"), parsing: .unconditionalSingleValue,
        help: HelpText.argument(
            ja: "項目の代わりに、絞り込み（いくつか付ければ、すべてに合う項目）",
            en: "A filter instead of items; of several, what all let through.", name: "query"),
        completion: Completions.value(.filter))
    var filter: [String] = []

    /// Whether the items are those of a filter.
    var areFiltered: Bool { !filter.isEmpty }

    /// Whether neither is given.
    var isEmpty: Bool { item.isEmpty && filter.isEmpty }

    /// Their positions in the catalogue, in its order and each once.
    ///
    /// - Parameter asker: who asks, which filters may be about.
    /// - Throws: where a filter is empty: what is recorded is recorded of items that somebody meant.
    func positions(
        in workbook: Workbook, of file: WorkbookArgument, _ evidence: EvidenceFiles, for asker: Filter.Asker,
        _ language: Language
    ) throws -> [Int] {
        if isEmpty {
            throw CommandProblem.usage(
                language(ja: "項目か --filter のどちらかを書いてください", en: "name items, or give --filter"))
        }
        if let filter = try FilterQueries.filter(toRecord: filter, language) {
            guard item.isEmpty else {
                throw CommandProblem.usage(
                    language(
                        ja: "項目と --filter の両方があります。どちらかだけにしてください",
                        en: "both items and --filter are given; leave one of them out"))
            }
            return workbook.items(matching: filter, for: asker) { evidence.status(of: $0) }
        }
        let named = try item.map {
            try ItemLookup.position(of: $0, in: workbook.catalog, file: file.workbook, language)
        }
        return Set(named).sorted()
    }
}
