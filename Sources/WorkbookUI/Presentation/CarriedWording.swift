import WorkbookModel

/// How an assessment is told that was carried over from another workbook and that nobody has confirmed.
struct CarriedWording {
    let language: Language

    init(_ language: Language) { self.language = language }

    /// Stands behind the mark of its result, or alone as the head of a column.
    static let mark = "?"

    /// For the number of such items.
    var name: String { language(ja: "引継ぎ・未確定", en: "carried over, unconfirmed") }

    /// Who assessed it in the other workbook, and when.
    func origin(_ origin: CarriedFrom) -> String {
        let people = origin.assessors.joined(separator: language(ja: "、", en: ", "))
        let workbook = String(origin.workbook.prefix(8))
        return language(
            ja: "点検簿 \(workbook)… の評価（\(people)  \(ReportedTime.shown(origin.at))）",
            en: "assessed in workbook \(workbook)… (\(people)  \(ReportedTime.shown(origin.at)))")
    }
}
