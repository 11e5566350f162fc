/// Earlier texts that are brought back one by one, from the latest on, and the one being typed behind them.
struct LineRecall {
    private let texts: [String]
    /// The number of texts before the one in view; all of them where that is being typed.
    private var place: Int
    private var typed = ""

    /// - Parameter texts: the latest last.
    init(_ texts: [String]) {
        self.texts = texts
        place = texts.count
    }

    /// The text before the one in view, which is `current`; `nil` where there is none.
    mutating func previous(insteadOf current: String) -> String? {
        guard place > 0 else { return nil }
        if place == texts.count { typed = current }
        place -= 1
        return texts[place]
    }

    /// The text after the one in view, at last what was being typed; `nil` where there is none.
    mutating func next() -> String? {
        guard place < texts.count else { return nil }
        place += 1
        return place < texts.count ? texts[place] : typed
    }
}
