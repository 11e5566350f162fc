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
        let places: [Catalog.Place]
        let what: String
        switch catalog.place(typed: typed) {
        case .found(.item(let index), _): return index
        case .found(let place, _): throw .usage(noItem(typed, place, catalog, file, language))
        case .several(let several):
            places = several
            what = language(
                ja: "「\(typed)」は \(several.count) 件あります", en: "there are \(several.count) of “\(typed)”")
        case .none(let near):
            places = near
            let list = "tenken list \(ShellWord.text(file))"
            what = language(ja: "項目「\(typed)」はありません", en: "there is no item “\(typed)”")
            if near.isEmpty {
                throw .usage(language(ja: "\(what)。「\(list)」で一覧を見られます", en: "\(what); “\(list)” lists them"))
            }
        }
        let names = places.prefix(mostNamed).map { name(of: $0, catalog) }
            .joined(separator: language(ja: "、", en: ", "))
        let rest = places.count > mostNamed ? language(ja: " など", en: ", and others") : ""
        throw .usage(language(ja: "\(what)。近いもの: \(names)\(rest)", en: "\(what); near ones: \(names)\(rest)"))
    }

    /// The most places that a message names.
    private static let mostNamed = 5

    /// Says of a section or group that it is no item, and how its items are listed.
    private static func noItem(
        _ typed: String, _ place: Catalog.Place, _ catalog: Catalog, _ file: FilePath, _ language: Language
    ) -> String {
        let isSection = if case .section = place { true } else { false }
        let level = isSection ? Filter.CatalogLevel.section : .group
        let filter = Filter(.catalog(level, [.equals(catalog.id(of: place))])).text(language)
        let list = "tenken list \(ShellWord.text(file)) --filter \(ShellWord.quoted(filter))"
        let name = Filter.Key.catalog(level).name(language)
        return language(
            ja: "「\(typed)」は\(name)です。その項目は「\(list)」で見られます",
            en: "“\(typed)” is a \(name); “\(list)” lists its items")
    }

    /// A place in messages: its id, and its label where that says more.
    private static func name(of place: Catalog.Place, _ catalog: Catalog) -> String {
        let (id, label) = (catalog.id(of: place), catalog.label(of: place))
        return id == label ? id : "\(id) (\(label))"
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
}
