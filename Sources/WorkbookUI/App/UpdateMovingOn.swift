/// Going to the next item after a result key, where the person has asked for that.
extension AppState {
    /// `effects`, whose steps take the cursor along once they are in the file. A step about several items moves nothing.
    func movingOn(_ effects: [Effect]) -> [Effect] {
        guard context.movesOn else { return effects }
        return effects.map { effect in
            guard case .record(var step) = effect, step.entries.count == 1 else { return effect }
            step.movesOn = true
            return .record(step)
        }
    }

    /// To the next item, on the screens that show one.
    mutating func moveOn() {
        guard context.movesOn, table.selection.isEmpty, screen == .table || screen == .item else { return }
        table.move(by: 1)
        itemTop = 0
    }
}
