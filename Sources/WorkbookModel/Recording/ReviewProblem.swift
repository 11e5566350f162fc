/// Why a person may not review an item, or has nothing to withdraw.
public enum ReviewProblem: Error, Hashable, Sendable {
    case unassessed
    case conflict
    /// A head is by that person, whose name is as it stands there.
    case ownAssessment(person: String)
    case nothingToWithdraw(person: String)

    public func message(_ language: Language) -> String {
        switch self {
        case .unassessed:
            language(ja: "まだ評価されていないので、確認できません", en: "not assessed yet, so there is nothing to review")
        case .conflict:
            language(
                ja: "評価が食い違っています。一つに決めてから確認してください", en: "assessments differ; settle on one before it is reviewed")
        case .ownAssessment(let person):
            language(
                ja: "\(person) さん自身の評価です。確認は評価した人と別の人がします",
                en: "\(person) made this assessment; a review is a second person's")
        case .nothingToWithdraw(let person):
            language(
                ja: "\(person) さんの確認はないので、取り下げるものがありません",
                en: "there is no review by \(person) to withdraw")
        }
    }
}
