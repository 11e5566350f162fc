/// Numbers for texts: two texts have the same one where they are equal as texts are compared.
///
/// A text that comes again is not folded again: tables repeat long texts in row after row.
struct TextIDs {
    private var byFolded: [String: Int] = [:]
    private var byText: [String: Int] = [:]
    private var last: [ColumnMeaning: (text: String, id: Int)] = [:]

    /// - Parameter meaning: the column that the text is of, whose last text is looked at first.
    mutating func id(of text: String, _ meaning: ColumnMeaning) -> Int {
        // Texts that share their bytes are told without reading them.
        if let last = last[meaning], last.text == text { return last.id }
        let id = byText[text] ?? newID(of: text)
        last[meaning] = (text, id)
        return id
    }

    private mutating func newID(of text: String) -> Int {
        let folded = TextFolding.folded(text)
        let id = byFolded[folded] ?? byFolded.count
        byFolded[folded] = id
        byText[text] = id
        return id
    }
}
