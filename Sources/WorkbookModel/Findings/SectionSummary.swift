/// One 大項目 of the catalogue with the results of its items.
public struct SectionSummary: Sendable {
    public let section: Catalog.Section
    public var counts: ResultCounts
}
