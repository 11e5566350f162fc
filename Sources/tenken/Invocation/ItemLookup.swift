import WorkbookFiles
import WorkbookModel

/// Finds the item that was typed, or says which it might have been.
enum ItemLookup {
    /// The position of the item in the catalogue.
    ///
    /// - Throws: where there is none or it is not clear which, with the nearest ones.
    static func position(
        of typed: String, in catalog: Catalog, file: FilePath, _ language: Language
    ) throws(CommandProblem) -> Int {
        if let index = catalog.itemIndex(typed: typed) { return index }
        let near = candidates(for: typed, in: catalog).map { "\(catalog.items[$0].id) (\(catalog.items[$0].number))" }
        if near.isEmpty {
            throw .usage(
                language(
                    ja: "項目「\(typed)」はありません。「tenken list \(file)」で一覧を見られます",
                    en: "there is no item “\(typed)”; “tenken list \(file)” lists them"))
        }
        throw .usage(
            language(
                ja: "項目「\(typed)」はありません。近いもの: \(near.joined(separator: "、"))",
                en: "there is no item “\(typed)”; near ones: \(near.joined(separator: ", "))"))
    }

    /// An item in messages: its id, and its printed number where that is another.
    static func label(_ item: Catalog.Item) -> String { item.number == item.id ? item.id : "\(item.id) \(item.number)" }

    /// At most five items whose number, the beginning or the end of whose id, or nearly whose id was typed.
    private static func candidates(for typed: String, in catalog: Catalog) -> [Int] {
        if typed.isEmpty { return [] }
        let sameNumber = catalog.items.indices.filter { catalog.items[$0].number == typed }
        if !sameNumber.isEmpty { return Array(sameNumber.prefix(5)) }
        let distances = catalog.items.indices.map { index -> (index: Int, distance: Int) in
            let id = catalog.items[index].id
            let isPart = typed.count > 1 && (id.hasPrefix(typed) || id.hasSuffix(typed))
            return (index, isPart ? 0 : EditDistance.between(typed, id, atMost: 2) ?? .max)
        }
        return distances.filter { $0.distance != .max }.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }
            .prefix(5).map(\.index)
    }
}
