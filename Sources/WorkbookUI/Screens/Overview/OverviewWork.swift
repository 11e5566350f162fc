import TerminalUI
import WorkbookModel

/// What is left to do, most urgent first: of the person's own, and of all.
enum OverviewWork {
    /// A kind of work, and the items of it.
    struct Question {
        let words: Words
        let all: Filter
        /// `nil` where nobody's own is told apart.
        let mine: Filter?
    }

    static func questions(_ environment: AppEnvironment) -> [Question] {
        let person = environment.context.person
        let needEvidence = Filter.Condition.results(AssessmentResult.allCases.filter(\.needsEvidence))
        let needsPlan = AssessmentResult.allCases.filter(\.needsPlan)
        let needPlan = Filter.Condition.results(needsPlan)
        let marks = needsPlan.map { String($0.mark) }.joined(separator: " ")
        // What an owner has to see to is the owner's; what was said of an item is asked of who said it.
        func owned(_ words: Words, _ conditions: Filter.Condition...) -> Question {
            question(words, conditions, .text(.owner, [.me]))
        }
        func assessed(_ words: Words, _ conditions: Filter.Condition...) -> Question {
            question(words, conditions, .assessedBy([.me]))
        }
        return [
            assessed(Words("食い違いを決める", "settle conflicts"), .statuses([.conflict])),
            owned(Words("目標日を過ぎた項目", "overdue"), .statuses([.overdue])),
            assessed(Words("差戻しに応える", "answer what was returned"), .reviews([.returned])),
            owned(Words("引き継いだ評価を確定する", "confirm carried over"), .statuses([.carried])),
            Question(
                words: Words("ほかの人の評価を確認する", "review others’ work"), all: Review.queue(for: ""),
                mine: Review.queue(for: person)),
            owned(Words("まだ評価していない項目", "not assessed yet"), .results([.unassessed])),
            assessed(Words("証跡のない項目", "without evidence"), needEvidence, .evidence([.none])),
            owned(
                Words("\(marks) 改善計画のない項目", "\(marks) without a plan"), needPlan, .text(.plan, [.none])),
            owned(Words("\(marks) 目標日のない項目", "\(marks) without a due date"), needPlan, .date(.due, [.none])),
            Question(
                words: Words("\(marks) 担当のない項目", "\(marks) without an owner"),
                all: Filter(needPlan, .text(.owner, [.none])), mine: nil),
        ]
    }

    private static func question(
        _ words: Words, _ conditions: [Filter.Condition], _ mine: Filter.Condition
    ) -> Question {
        Question(
            words: words, all: Filter(conditions.map { Filter.Term($0) }),
            mine: Filter((conditions + [mine]).map { Filter.Term($0) }))
    }
}
