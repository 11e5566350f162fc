extension Catalog.Text {
    /// The text, in brackets where it is a gap; in English its gloss as a further line.
    public func glossed(_ language: Language) -> [String] {
        [shown(language), language == .english ? english : ""].filter { !$0.isEmpty }
    }

    /// The same on one line: in English the gloss alone, where there is one.
    public func brief(_ language: Language) -> String { glossed(language).last ?? "" }
}
