import WorkbookModel

/// Why there is no document: OSCAL has none without the things that it is of.
public enum OSCALProblem: Error, Hashable, Sendable {
    case noItems
    case noMappings
    case noPlans

    /// What is wrong and what to do.
    public func message(_ language: Language) -> String {
        switch self {
        case .noItems:
            language(
                ja: "該当する項目がありません。絞り込みを見直してください", en: "no item is chosen; look at the filter again")
        case .noMappings:
            language(
                ja: "該当する項目に、要求事項との対応がありません。OSCAL の対応表は、対応が一つ以上あるときに作れます",
                en: "none of the items maps to a requirement; an OSCAL mapping is made of one mapping at least")
        case .noPlans:
            language(
                ja: "一部適合か不適合の項目がありません。OSCAL の改善計画は、そのような項目が一つ以上あるときに作れます",
                en: "no item is partial or noncompliant; an OSCAL plan of action is made of one such item at least")
        }
    }
}
