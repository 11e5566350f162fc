import BuiltInCatalog
import Recfile
import WorkbookModel

/// Where catalogues come from: the one built in, and files.
public enum CatalogLibrary {
    /// A catalogue with the text that it was read from.
    public struct Source: Sendable {
        public let catalog: Catalog
        public let text: RecfileText

        /// What is most likely a slip.
        public var warnings: [CatalogWarning] { CatalogWarning.warnings(about: text) }
    }

    /// The built-in catalogue's id.
    public static let builtInID = "annex2-v1.1"

    /// The catalogue of page 35 that is built into the program.
    public static func builtIn() -> Source {
        let bytes = UnsafeBufferPointer(
            start: tenken_built_in_catalog_bytes(), count: tenken_built_in_catalog_length())
        let text = RecfileText(Array(bytes))
        return Source(catalog: CatalogReader.read(text).catalog, text: text)
    }

    /// The built-in catalogue, used for workbooks whose own copy is damaged.
    public static let known = KnownCatalogs { [builtIn().catalog] }

    /// The catalogue with that id, or in the file at that path.
    public static func find(_ name: String) throws(FileProblem) -> Source {
        if name == builtInID { return builtIn() }
        let bytes: [UInt8]
        do {
            bytes = try FileReading.contents(ofFileAt: FilePath(name)).bytes
        } catch .missing where !name.contains("/") && !name.contains(".") {
            throw .unknownCatalog(name)
        }
        let text = RecfileText(bytes)
        let (catalog, problems) = CatalogReader.read(text)
        if !problems.isEmpty { throw .badCatalog(path: FilePath(name), problems) }
        return Source(catalog: catalog, text: text)
    }
}
