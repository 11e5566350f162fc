import TerminalUI
import WorkbookModel

/// Reviewing others' assessments: which verdicts there are to choose among, and recording one.
enum Review {
    /// What a review of items would be of: the heads of each.
    typealias Heads = [Int: Set<EntryID>]

    /// Shows the item to its reviewer; of several items it is asked which verdict, of those that the person may give.
    ///
    /// - Parameters:
    ///   - isInQueue: whether the next item that awaits a review follows.
    ///   - remaining: how many await one.
    static func requests(
        toReview items: [Int], isInQueue: Bool, remaining: Int, _ environment: AppEnvironment
    ) -> [Request] {
        if let readOnly = environment.readOnly { return [.complain(readOnly)] }
        if let refused = environment.workbook.refusal(toAssess: items) { return [.refuse(refused)] }
        let (language, seen) = (environment.language, heads(of: items, environment))
        let verdicts = Verdict.allCases.filter { !reviewable(items, $0, environment).isEmpty }
        guard !verdicts.isEmpty else { return refusal(of: items, environment) }
        if items.count == 1, let item = items.first {
            return [.open(ReviewPanel(item, isInQueue: isInQueue, remaining: remaining, environment))]
        }
        let keys: [ReviewKey] = [.accept, .comment, .giveBack, .withdraw].filter { key in
            key.verdict.map(verdicts.contains) ?? false
        }
        let answers = keys.map { key in
            Question.Answer(key.keys[0], key.words(language)) { environment in
                guard let verdict = key.verdict else { return [] }
                let prompt = Prompt(.review(items: items, verdict, seen: seen))
                return key == .accept ? prompt.accept(environment) : [.open(prompt)]
            }
        }
        let cancel = Question.Answer(Key(.escape), language(ja: "やめる", en: "cancel"), also: [Key("q")]) { _ in
            [.closePanel]
        }
        let text = language(ja: "\(items.count) 件を確認:", en: "review \(Language.counted(items.count, "item")):")
        return [.open(Question(text, answers + [cancel]))]
    }

    /// Says why none may be given, and waits: the key of a verdict that is typed on would be another command's, `a` a
    /// result's.
    private static func refusal(of items: [Int], _ environment: AppEnvironment) -> [Request] {
        guard let item = items.first,
            let refusal = environment.workbook.refusal(toReview: item, .accepted, by: environment.context.person)
        else { return [] }
        let language = environment.language
        let back = Question.Answer(Key(.escape), language(ja: "戻る", en: "back"), also: [Key("q")]) { _ in [.closePanel]
        }
        return [.open(Question(refusal.message(language), [back]))]
    }

    /// Records the verdict on those of the items that the person may give it on.
    ///
    /// - Parameters:
    ///   - seen: what the person saw when the review was begun.
    ///   - panel: what is shown once it is recorded; `nil` for none.
    ///   - again: shows the same over what is there now, where that has changed.
    static func record(
        _ verdict: Verdict, of items: [Int], note: String, seen: Heads, returningTo panel: ReviewPanel?,
        _ environment: AppEnvironment, again: (Heads) -> Request
    ) -> [Request] {
        let language = environment.language
        if verdict == .returned, note.isEmpty {
            return [.complain(language(ja: "理由を書いてください（Esc やめる）", en: "say why (Esc cancels)"))]
        }
        let present = heads(of: items, environment)
        if let changed = items.first(where: { present[$0] != seen[$0] }) {
            // The verdict is on what was seen.
            let label = environment.label(ofItem: changed)
            return [
                again(present),
                .complain(
                    language(
                        ja: "\(label) の評価がいま変わりました。見直してから、もう一度（Esc やめる）",
                        en: "\(label) has just changed; look again, then once more (Esc cancels)")),
            ]
        }
        return [
            panel.map { .open($0) } ?? .closePanel,
            .record(.review(verdict, note: note), of: items) { "\($0) \(verdict.done(language))" },
        ]
    }

    /// What is said of items that can not be reviewed and stay as they are.
    static func remark(onLeft count: Int, _ language: Language) -> String {
        language(ja: "（\(count) 件は確認できないのでそのまま）", en: " (\(Language.counted(count, "item")) can not be reviewed)")
    }

    /// The label of the field for what is said with a verdict.
    static func label(_ verdict: Verdict, _ language: Language) -> String {
        switch verdict {
        case .accepted: language(ja: "承認のコメント（なくてもよい）: ", en: "accept, with a note if any: ")
        case .returned: language(ja: "差し戻す理由: ", en: "return, because: ")
        case .withdrawn: language(ja: "取り下げのコメント（なくてもよい）: ", en: "withdraw, with a note if any: ")
        }
    }

    // MARK: What waits

    /// What awaits that person's review: assessed by others, and no review of it holds.
    static func queue(for person: String) -> Filter {
        var terms = [Filter.Term(.statuses([.assessed])), Filter.Term(.reviews([.none, .stale]))]
        if !person.isEmpty { terms.append(Filter.Term(.assessedBy([.equals(person)]), isNegated: true)) }
        return Filter(terms)
    }

    /// Whether a filter shows what awaits that person's review, or some of it.
    static func isQueue(_ filter: Filter, for person: String) -> Bool {
        !filter.isEmpty && queue(for: person).terms.allSatisfy(filter.terms.contains)
    }

    /// Whether the item awaits the review of the person at the keyboard: they may accept it, and no review holds.
    static func awaits(_ item: Int, _ state: ItemState, _ environment: AppEnvironment) -> Bool {
        (state.review == .none || state.review == .stale)
            && environment.workbook.refusal(toReview: item, .accepted, by: environment.context.person) == nil
    }

    /// Whether a review by the person at the keyboard holds for the item.
    static func isReviewed(_ item: Int, _ environment: AppEnvironment) -> Bool {
        let person = environment.context.person
        return environment.workbook.reviews(ofItemAt: item).contains { $0.holds && $0.isBy(person) }
    }

    static func message(aboutQueueOf count: Int, _ environment: AppEnvironment) -> Message {
        let language = environment.language
        let back = environment.keys.naming(.back) { language(ja: "。\($0) で全件", en: "; \($0) shows all") }
        let text =
            count == 0
            ? language(ja: "確認を待つ項目はありません", en: "nothing awaits your review")
            : language(ja: "確認を待つ項目 \(count) 件", en: "\(Language.counted(count, "item")) to review")
        return Message(text: text + back, isError: false)
    }

    static func heads(of items: [Int], _ environment: AppEnvironment) -> Heads {
        let heads = items.map { ($0, Set(environment.workbook.base(forItemAt: $0))) }
        return Dictionary(heads, uniquingKeysWith: { first, _ in first })
    }

    private static func reviewable(_ items: [Int], _ verdict: Verdict, _ environment: AppEnvironment) -> [Int] {
        items.filter { environment.workbook.refusal(toReview: $0, verdict, by: environment.context.person) == nil }
    }
}

extension Verdict {
    fileprivate func done(_ language: Language) -> String {
        switch self {
        case .accepted: language(ja: "を承認しました", en: "accepted")
        case .returned: language(ja: "を差し戻しました", en: "returned")
        case .withdrawn: language(ja: "の確認を取り下げました", en: "review withdrawn")
        }
    }
}
