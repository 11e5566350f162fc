import TerminalUI
import WorkbookModel

extension Catalog.Text {
    /// As a heading of one line: for English readers with its gloss behind it, or the gloss alone where there is no room for both.
    ///
    /// - Parameters:
    ///   - number: stands before either.
    ///   - room: columns; `nil` for as many as it takes.
    func heading(number: String = "", _ language: Language, room: Int? = nil, _ measure: TextMeasure) -> String {
        guard language == .english, !english.isEmpty else { return number + shown(language).onOneLine }
        let both = "\(number)\(shown(language).onOneLine) (\(english.onOneLine))"
        guard let room else { return both }
        return measure.columns(of: measure.separated(both)) <= room ? both : number + english.onOneLine
    }
}
