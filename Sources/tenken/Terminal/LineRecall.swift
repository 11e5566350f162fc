/// Earlier texts, which the arrow keys bring back one by one from the latest on, and the text being typed after them.
struct LineRecall {
    private let texts: [String]
    /// The index of the text in view; the number of texts where that is the one being typed.
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

    /// The text after the one in view, the one being typed coming last; `nil` where there is none.
    mutating func next() -> String? {
        guard place < texts.count else { return nil }
        place += 1
        return place < texts.count ? texts[place] : typed
    }
}
