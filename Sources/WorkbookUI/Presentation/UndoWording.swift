import WorkbookModel

/// What taking a step back, or bringing it back, comes to in words: on the screen and for commands.
public struct UndoWording: Sendable {
    public enum Direction: Sendable {
        case undo, redo

        /// What is asked of the workbook.
        public var change: Change {
            switch self {
            case .undo: .undo
            case .redo: .redo
            }
        }
    }

    private let direction: Direction
    private let language: Language

    public init(_ direction: Direction, _ language: Language) {
        self.direction = direction
        self.language = language
    }

    /// That it was done.
    ///
    /// - Parameter entries: what it records; a review is withdrawn, or the one before it said again.
    public func done(_ entries: [NewEntry]) -> String {
        if case .review(_, let verdict, _)? = entries.first?.content {
            let name = verdict.name(language)
            return verdict == .withdrawn
                ? language(ja: "確認を取り下げました", en: "review withdrawn")
                : language(ja: "確認を前の「\(name)」に戻しました", en: "back to the review before, \(name)")
        }
        switch direction {
        case .undo: return language(ja: "取り消しました", en: "taken back")
        case .redo: return language(ja: "やり直しました", en: "brought back")
        }
    }

    /// The same with what it is about before it.
    public func done(_ entries: [NewEntry], about label: String) -> String {
        let isReview = entries.first?.assessment == nil
        return label + language(ja: isReview ? " の" : " ", en: isReview ? ": " : " ") + done(entries)
    }

    /// That nothing of the step was, or an item of it was not.
    ///
    /// - Parameter reason: why not, in words.
    public func notDone(_ reason: String) -> String {
        switch direction {
        case .undo: language(ja: "取り消しませんでした（\(reason)）", en: "nothing was taken back: \(reason)")
        case .redo: language(ja: "やり直しませんでした（\(reason)）", en: "nothing was brought back: \(reason)")
        }
    }

    /// That an item of the step stays as it is.
    public func leftOut(_ reason: String) -> String {
        switch direction {
        case .undo: language(ja: "取り消しませんでした（\(reason)）", en: "not taken back: \(reason)")
        case .redo: language(ja: "やり直しませんでした（\(reason)）", en: "not brought back: \(reason)")
        }
    }
}
