import WorkbookFiles
import WorkbookModel

/// Finds the item that was typed, or says which one it might have been.
public enum ItemLookup {
    /// The item's position in the catalogue.
    ///
    /// - Parameter file: the workbook's path, as typed.
    /// - Throws: where there is no such item, or several; the message names the nearest ones.
    public static func position(
        of typed: String, in catalog: Catalog, file: FilePath, _ language: Language
    ) throws(CommandProblem) -> Int {
        if let index = catalog.itemIndex(typed: typed) { return index }
        let near = candidates(for: typed, in: catalog).map { "\(catalog.items[$0].id) (\(catalog.items[$0].number))" }
        if near.isEmpty {
            throw .usage(
                language(
                    ja: "項目「\(typed)」はありません。「tenken list \(ShellWord.text(file))」で一覧を見られます",
                    en: "there is no item “\(typed)”; “tenken list \(ShellWord.text(file))” lists them"))
        }
        throw .usage(
            language(
                ja: "項目「\(typed)」はありません。近いもの: \(near.joined(separator: "、"))",
                en: "there is no item “\(typed)”; near ones: \(near.joined(separator: ", "))"))
    }

    /// The id to show the history of: an item's, or one that only entries know because the catalogue lacks it.
    public static func historyID(
        of typed: String, in workbook: Workbook, file: FilePath, _ language: Language
    ) throws(CommandProblem) -> String {
        if workbook.foreignItems.contains(typed) { return typed }
        return workbook.catalog.items[try position(of: typed, in: workbook.catalog, file: file, language)].id
    }

    /// An item in messages: its id, and its printed number where that is different.
    public static func label(_ item: Catalog.Item) -> String {
        item.number == item.id ? item.id : "\(item.id) \(item.number)"
    }

    /// At most five items: those with the typed number, else those whose id starts or ends with what was typed or is close
    /// to it.
    private static func candidates(for typed: String, in catalog: Catalog) -> [Int] {
        if typed.isEmpty { return [] }
        let sameNumber = catalog.items.indices.filter { catalog.items[$0].number == typed }
        if !sameNumber.isEmpty { return Array(sameNumber.prefix(5)) }
        let distances = catalog.items.indices.map { index -> (index: Int, distance: Int) in
            let id = catalog.items[index].id
            let isEnd = typed.count > 1 && (id.hasPrefix(typed) || id.hasSuffix(typed))
            return (index, isEnd ? 0 : EditDistance.between(typed, id, atMost: 2) ?? .max)
        }
        return distances.filter { $0.distance != .max }.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }
            .prefix(5).map(\.index)
    }
}
