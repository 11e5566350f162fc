import OfficeFiles
import Recfile
import WorkbookModel

/// Makes a catalogue of tables. The same tables give the same bytes.
public struct CatalogImport: Sendable {
    /// The catalogue's recfile; `nil` where something was refused.
    public let bytes: [UInt8]?
    /// The same, read; as far as it goes where something was refused.
    public let catalog: Catalog
    /// What there is to say, in the order of the tables.
    public let notices: [ImportNotice]

    /// - Parameters:
    ///   - files: in the order of their pages.
    ///   - profile: how they are laid out.
    ///   - particulars: what the catalogue says about itself, before what the profile gives.
    ///   - name: the name to make the catalogue's id of where nobody gives one and no file's name can be one.
    ///   - paths: the files as they were typed, which tell them apart in notices; none where their names do.
    public static func make(
        _ files: [TableFile], _ profile: TableProfile, _ particulars: CatalogParticulars = CatalogParticulars(),
        name: String = "", paths: [String] = []
    ) -> CatalogImport {
        var reading = CatalogTableReading(profile)
        var meanings = Set<ColumnMeaning>()
        var sources: [String] = []
        reading.refuseMissingColumns()
        for (index, file) in files.enumerated() {
            let path = paths.indices.contains(index) ? paths[index] : file.name
            do throws(TableProblems) {
                let sheets = try profile.sheets(in: file)
                for sheet in sheets {
                    let sheet = files.count > 1 ? named(sheet, path) : sheet
                    let columns = try TableColumns.resolve(profile, in: sheet)
                    meanings.formUnion(columns.positions.keys)
                    reading.read(sheet, columns)
                }
                sources.append(source(file, sheets))
            } catch {
                reading.notices += error.all.map { ImportNotice($0, file: path) }
            }
        }
        reading.endTables()
        return finish(reading, files, profile, particulars, meanings, sources, name)
    }

    /// The items and requirements of all blocks. Where empty cells mean the same as above, a few rows can tie all to all.
    private static let linkBound = 2_000_000

    /// The sheet with a name that tells it from those of other files, for the addresses in messages.
    private static func named(_ sheet: Sheet, _ path: String) -> Sheet {
        var named = sheet
        named.name = sheet.name.isEmpty ? path : "\(path):\(sheet.name)"
        return named
    }

    private static func source(_ file: TableFile, _ sheets: [Sheet]) -> String {
        let names = sheets.map(\.name).filter { !$0.isEmpty }
        let name = file.name.isEmpty ? "-" : file.name
        return name + (names.isEmpty ? "" : " (\(names.joined(separator: ", ")))") + " sha256:" + file.digest
    }

    private static func finish(
        _ reading: CatalogTableReading, _ files: [TableFile], _ profile: TableProfile,
        _ particulars: CatalogParticulars, _ meanings: Set<ColumnMeaning>, _ sources: [String], _ name: String
    ) -> CatalogImport {
        let draft = reading.draft
        let numbering = CatalogNumbering(draft, ids: profile.ids)
        let blocks = CatalogBlock.blocks(of: draft, by: profile.block, hasScenarios: meanings.contains(.scenario))
        let links = blocks.reduce(0) { $0 + $1.items.count + $1.requirements.count }
        let isTooMuch = links > linkBound
        let about = CatalogAbout(
            given: particulars.completed(by: profile.particulars), files: files, profile: profile, draft: draft,
            name: name)
        var notices = reading.notices + numbering.notices + about.notices
        if draft.items.isEmpty, !notices.contains(where: { $0.severity == .refused }) {
            notices.append(
                .general(
                    .refused, "Item", ja: "項目の行がありません。プロファイルの Head と Column を確かめてください",
                    en: "there is no item's row; see Head and Column of the profile"))
        }
        notices += unmapped(draft, blocks, meanings) + radicals(draft) + unmarked(draft)
        if isTooMuch {
            notices.append(
                .general(
                    .refused, "Block",
                    ja: "項目と要求事項の結びつきが多すぎます（\(links)、上限 \(linkBound)）。プロファイルの Block・Fill・Separator を確かめてください",
                    en:
                        "there are too many ties between items and requirements (\(links), at most \(linkBound)); see Block, Fill and Separator of the profile"
                ))
        }
        let text = CatalogText(
            draft: draft, numbering: numbering, blocks: isTooMuch ? [] : blocks, particulars: about.particulars,
            meanings: meanings)
        let bytes = text.bytes(opening: sources.map { "Made by “tenken catalog import” from \($0)" } + about.missing)
        let (catalog, problems) = CatalogReader.read(RecfileText(bytes))
        let isRefused = notices.contains { $0.severity == .refused }
        if !isRefused {
            notices += problems.map {
                .general(
                    .refused, "recfile:\($0.line)", ja: $0.message(.japanese), en: $0.message(.english))
            }
        }
        return CatalogImport(
            bytes: notices.contains { $0.severity == .refused } ? nil : bytes, catalog: catalog, notices: notices)
    }

    /// That texts hold radical signs, as PDF programs write them: they look right, and a search does not find them.
    private static func radicals(_ draft: CatalogDraft) -> [ImportNotice] {
        let places =
            draft.items.filter { TextFolding.holdsRadicals($0.text) }.map(\.place)
            + zip(draft.requirements, draft.requirementPlaces).filter { TextFolding.holdsRadicals($0.0.text) }.map(\.1)
        guard let first = places.first else { return [] }
        return [
            ImportNotice(
                .warning, first, ja: "見た目の同じ部首の記号（⾒ など）が \(places.count) 件の文にあります。検索で見つからないので、元の表で漢字に直してください",
                en:
                    "\(Language.counted(places.count, "text")) with radical signs (such as ⾒) that only look like ideographs; correct them in the table, as a search does not find them"
            )
        ]
    }

    /// Items that nothing marks, in a language whose wording is not understood.
    private static func unmarked(_ draft: CatalogDraft) -> [ImportNotice] {
        let items = draft.items.filter { $0.isDerived && !$0.text.isEmpty && !CatalogAbout.isJapanese($0.text) }
        guard let first = items.first else { return [] }
        return [
            ImportNotice(
                .warning, first.place,
                ja: "\(items.count) 件の項目に必須・推奨の区分がなく、日本語の文末でも決まらないので、必須としました。区分の列があれば Column: Obligation を書いてください",
                en:
                    "\(Language.counted(items.count, "item")) without a mark and without Japanese wording to infer one from, taken as required; where a column holds it, write a Column of Obligation"
            )
        ]
    }

    /// Items without a requirement; one word where the table has none at all.
    private static func unmapped(
        _ draft: CatalogDraft, _ blocks: [CatalogBlock], _ meanings: Set<ColumnMeaning>
    ) -> [ImportNotice] {
        if meanings.isDisjoint(with: [.requirement, .requirementNumber]) {
            guard let first = draft.items.first else { return [] }
            return [
                ImportNotice(
                    .note, first.place, ja: "要求事項の列が無いので、項目だけのカタログです",
                    en: "no column holds requirements; the catalogue has items only")
            ]
        }
        return blocks.filter(\.requirements.isEmpty).flatMap(\.items).map { index in
            let item = draft.items[index]
            return ImportNotice(
                .warning, item.place, ja: "項目 \(item.number) に対応する要求事項がありません",
                en: "item \(item.number) has no requirement")
        }
    }
}
