import WorkbookModel

/// A filter with a name, to be chosen by a key.
public struct NamedFilter: Hashable, Sendable {
    public let name: String
    public let filter: Filter

    public init(name: String, filter: Filter) {
        self.name = name
        self.filter = filter
    }

    /// Those of the program, each with its key.
    static func builtIn(_ language: Language, person: String) -> [(key: Character, filter: NamedFilter)] {
        func named(_ key: Character, _ ja: String, _ en: String, _ conditions: Filter.Condition...) -> (
            Character, NamedFilter
        ) { (key, NamedFilter(name: language(ja: ja, en: en), filter: Filter(conditions.map { Filter.Term($0) }))) }
        let needEvidence = AssessmentResult.allCases.filter(\.needsEvidence)
        return [
            named("m", "自分の担当で要対応", "mine, and open or returned", .text(.owner, [.me]), .statuses([.open, .returned])),
            named("d", "目標日を過ぎた項目", "overdue", .statuses([.overdue])),
            named("t", "自分に差し戻されたもの", "returned to me", .reviews([.returned]), .assessedBy([.me])),
            named("c", "自分の確認のあと変わったもの", "changed since my review", .since([.myReview])),
            named("l", "前回からほかの人が記録したもの", "recorded by others since last time", .since([.last])),
            ("r", NamedFilter(name: language(ja: "確認待ち", en: "to review"), filter: Review.queue(for: person))),
            named("u", "未評価", "unassessed", .results([.unassessed])),
            named("e", "証跡がいるのにないもの", "in need of evidence", .results(needEvidence), .evidence([.none])),
            named("x", "食い違い", "in conflict", .statuses([.conflict])),
            named("a", "全件（絞り込みをやめる）", "all (no filter)"),
        ]
    }
}
