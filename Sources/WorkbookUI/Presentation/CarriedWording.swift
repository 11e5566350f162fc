import WorkbookModel

/// How an assessment is told that was carried over from another workbook and that nobody has confirmed.
public struct CarriedWording {
    let language: Language

    public init(_ language: Language) { self.language = language }

    /// Stands behind the mark of its result, or alone as the head of a column.
    static let mark = "?"

    /// For its count.
    var name: String { language(ja: "引継ぎ（未確定）", en: "carried over, unconfirmed") }

    /// Who assessed it there, and when.
    func origin(_ origin: CarriedFrom, _ offset: (String) -> String) -> String {
        let people = origin.assessors.joined(separator: language(ja: "、", en: ", "))
        return language(
            ja: "別の点検簿から引継ぎ（\(people) \(offset(origin.at))）",
            en: "carried over from another workbook (\(people), \(offset(origin.at)))")
    }
}
