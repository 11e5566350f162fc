import WorkbookModel

/// Performs what `update` asks for, apart from what only a terminal can do.
public protocol EffectPerformer {
    /// - Parameter workbook: the workbook that the effect's items are positions in.
    /// - Returns: what came of it.
    mutating func perform(_ effect: Effect, on workbook: Workbook) -> Event?
}
