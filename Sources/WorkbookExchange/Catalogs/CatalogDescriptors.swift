/// The descriptors of a catalogue's record sets, by which `recfix` checks it.
enum CatalogDescriptors {
    private static let id = "%type: Id regexp /^[A-Za-z0-9][A-Za-z0-9.-]*$/"
    private static let gap = "%type: Gap regexp /^[A-Z][A-Za-z_]* [|] [^ ]/"

    /// - Parameter mandatory: the fields that this catalogue has.
    static func catalog(mandatory: [String]) -> [String] {
        let all =
            "Id Title Title_en Publisher Publisher_en Edition Published Source Coverage Language Attribution GlossNote"
        return [
            "%rec: Catalog", "%doc: The table itself: what it is, where it comes from, how much of it is here.",
            "%key: Id", "%mandatory: \(mandatory.joined(separator: " ")) GlossNote", "%allowed: \(all)",
            "%unique: \(all)", id, "%type: Title,Title_en,Publisher,Publisher_en,Edition,Coverage line",
            "%type: Published date", "%type: Source regexp |^https?://[^ ]+$|",
            "%type: Language regexp /^[a-z][a-z][a-z]?(-[A-Za-z0-9]+)*$/",
        ]
    }

    static let section = [
        "%rec: Section", "%doc: 大項目.", "%key: Id", "%mandatory: Id Number",
        "%allowed: Id Number Heading Title Title_en Gap", "%unique: Id Number Heading Title Title_en", id,
        "%type: Number,Heading,Title,Title_en line", gap, "%constraint: #Title > 0 || Gap ~ '^Title [|] '",
    ]

    static let group = [
        "%rec: Group", "%doc: 小項目, each in one Section.", "%key: Id", "%mandatory: Id Section Number",
        "%allowed: Id Section Number Title Title_en Gap", "%unique: Id Section Number Title Title_en", id,
        "%type: Section rec Section", "%type: Number,Title,Title_en line", gap,
        "%constraint: #Title > 0 || Gap ~ '^Title [|] '",
    ]

    static let scenario = [
        "%rec: Scenario", "%doc: リスクシナリオ例: an example of a risk that the measures answer.", "%key: Id",
        "%mandatory: Id", "%allowed: Id Text Text_en Gap", "%unique: Id Text Text_en", id, gap,
        "%constraint: #Text > 0 || Gap ~ '^Text [|] '",
    ]

    static let requirement = [
        "%rec: Requirement", "%doc: 要求事項 (編, 項番, 区分, 内容).", "%key: Id", "%mandatory: Id",
        "%allowed: Id Part Part_en Chapter Chapter_en Category Category_en Text Text_en Variant Gap",
        "%unique: Id Part Part_en Chapter Chapter_en Category Category_en Text Text_en Variant", id,
        "%type: Part,Part_en,Chapter,Chapter_en,Category,Category_en line", gap,
        "%constraint: #Part > 0 || Gap ~ '^Part [|] '", "%constraint: #Chapter > 0 || Gap ~ '^Chapter [|] '",
        "%constraint: #Category > 0 || Gap ~ '^Category [|] '", "%constraint: #Text > 0 || Gap ~ '^Text [|] '",
    ]

    static let item = [
        "%rec: Item", "%doc: 対策項目, each in one Group.", "%key: Id",
        "%mandatory: Id Group Number Obligation ObligationBasis",
        "%allowed: Id Group Number Obligation ObligationBasis Text Text_en Gap",
        "%unique: Id Group Number Obligation ObligationBasis Text Text_en", id, "%type: Group rec Group",
        "%type: Number line", "%type: Obligation enum required recommended",
        "%type: ObligationBasis enum wording mark", gap, "%constraint: #Text > 0 || Gap ~ '^Text [|] '",
    ]

    static let mapping = [
        "%rec: Mapping",
        "%doc: One block of the table: its items share its requirements and its scenario. The table states no direction.",
        "%key: Id", "%mandatory: Id Item Relationship", "%allowed: Id Item Requirement Scenario Relationship Gap",
        "%unique: Id Scenario Relationship", id, "%type: Item rec Item", "%type: Requirement rec Requirement",
        "%type: Scenario rec Scenario",
        "%type: Relationship enum equivalent-to equal-to subset-of superset-of intersects-with no-relationship", gap,
        "%constraint: #Requirement > 0 || #Scenario > 0", "%constraint: #Scenario > 0 || Gap ~ '^Scenario [|] '",
    ]
}
