import WorkbookModel

/// Performs effects, apart from those that need a terminal.
public protocol EffectPerformer {
    /// - Parameter workbook: the workbook whose positions the effect's items are.
    /// - Returns: the outcome.
    mutating func perform(_ effect: Effect, on workbook: Workbook) -> Event?
}
