import WorkbookModel

/// Looking for what matches, round a list from the cursor on.
struct SearchRound {
    /// The position that was found.
    let position: Int
    /// Which of the matches it is, from 1, and how many there are.
    let number: Int
    let count: Int
    /// Whether the search went past an end of the list.
    let isWrapped: Bool

    /// - Parameters:
    ///   - matches: for each position of the list, whether it matches.
    ///   - start: the cursor.
    ///   - includingCurrent: whether the cursor's own comes first, not last.
    /// - Returns: `nil` where nothing matches.
    init?(_ matches: [Bool], from start: Int, forward: Bool, includingCurrent: Bool) {
        let count = matches.count
        let distances = includingCurrent ? 0..<count : 1..<count + 1
        let found = distances.lazy.map { (start + (forward ? $0 : count - $0 % count)) % count }.first { matches[$0] }
        guard let found else { return nil }
        position = found
        number = matches[...found].count { $0 }
        self.count = matches.count { $0 }
        isWrapped = !includingCurrent && (forward ? found <= start : found >= start)
    }

    func message(_ language: Language) -> Message {
        let wrapped = isWrapped ? language(ja: "（端まで来たので続きから）", en: ", search wrapped around") : ""
        return Message(text: "\(number)/\(count)\(wrapped)", isError: false)
    }

    static func nothing(_ text: String, _ language: Language) -> Message {
        Message(text: language(ja: "「\(text)」は見つかりません", en: "“\(text)” was not found"), isError: true)
    }
}
