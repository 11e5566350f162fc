import Recfile

/// Catalogues at hand. They are read only when one is asked for.
public struct KnownCatalogs: Sendable, ExpressibleByArrayLiteral {
    private let make: @Sendable () -> [Catalog]

    public init(_ make: @escaping @Sendable () -> [Catalog]) { self.make = make }
    public init(arrayLiteral catalogs: Catalog...) { make = { catalogs } }

    func catalog(withDigest digest: EntryID) -> Catalog? { make().first { $0.digest == digest } }
}
