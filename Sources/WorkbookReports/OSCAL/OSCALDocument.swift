import Digest
import WorkbookModel

/// A workbook as OSCAL (Docs/Oscal.md): one document of each model.
public enum OSCALDocument: String, CaseIterable, Sendable {
    case catalog = "oscal-catalog"
    case mapping = "oscal-mapping"
    case results = "oscal-results"
    case poam = "oscal-poam"

    /// The document as JSON.
    ///
    /// - Parameter items: positions of the items that it is about, in any order.
    /// - Throws: `OSCALProblem` where OSCAL has no document for so little.
    public func text(
        of workbook: Workbook, items: [Int], without omitted: Set<Omission>, at moment: Moment, language: Language
    ) throws -> String {
        let maker = OSCALMaker(workbook, items: items, without: omitted, at: moment, language)
        if maker.items.isEmpty { throw OSCALProblem.noItems }
        return switch self {
        case .catalog: try OSCALDocument.text(of: OSCALCatalogMaker(maker).document, maker)
        case .mapping: try OSCALDocument.text(of: OSCALMappingMaker(maker).document(), maker)
        case .results: try OSCALDocument.text(of: OSCALResultsMaker(maker).document, maker)
        case .poam: try OSCALDocument.text(of: OSCALPlanMaker(maker).document(), maker)
        }
    }

    /// A document that says something else is another one, so its UUID is made of what it says.
    private static func text<Root: OSCALRoot>(of root: Root, _ maker: OSCALMaker) throws -> String {
        var root = root
        let content = SHA256(of: Array(try JSONText.of([Root.key: root], hyphenated: true).utf8)).hex()
        root.uuid = maker.uuid("document", Root.key, content)
        return try JSONText.of([Root.key: root], hyphenated: true)
    }
}
