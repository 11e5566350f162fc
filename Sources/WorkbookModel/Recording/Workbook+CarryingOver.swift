extension Workbook {
    /// What is recorded about an item here, for an item of another workbook, where it is to be confirmed: without its reviews and
    /// its history.
    ///
    /// - Parameters:
    ///   - old: the item's position here.
    ///   - new: the item's position there.
    /// - Returns: `nil` where nothing is recorded, or where assessments differ, so that there is no single one.
    public func carriedAnswer(ofItemAt old: Int, to new: Int) -> Answer? {
        let state = state(ofItemAt: old)
        guard let current = state.current, !state.isConflict, state.assessment != .none else { return nil }
        let origin = CarriedFrom(
            workbook: identity.id, entry: current.id, assessors: assessors(ofItemAt: old).names, at: current.at)
        return Answer(item: new, state.assessment, carriedFrom: origin)
    }

    /// The same of all items, for another workbook of the same catalogue.
    public func carriedAnswers() -> [Answer] {
        catalog.items.indices.compactMap { carriedAnswer(ofItemAt: $0, to: $0) }
    }
}
