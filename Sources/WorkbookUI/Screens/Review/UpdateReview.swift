import TerminalUI
import WorkbookModel

extension AppState {
    /// Asks which verdict on the assessments of these items, of those that the person may give.
    mutating func askForReview(of items: [Int]) -> [Effect] {
        guard mayRecord(items) else { return [] }
        let answers = [Verdict.accepted, .returned, .withdrawn].filter { !reviewable(items, $0).isEmpty }
        guard !answers.isEmpty else {
            refuseReview(of: items)
            return []
        }
        let label = label(ofItems: items)
        reviewedHeads = heads(of: items)
        mode = .ask(
            Question(
                subject: .review(items: items), text: language(ja: "\(label) を確認:", en: "review \(label):"),
                answers: answers.map { Question.Answer(key: $0.key, label: $0.choice(language)) } + [
                    Question.Answer(key: Key(.escape), label: language(ja: "Esc やめる", en: "Esc cancel"))
                ]))
        return []
    }

    mutating func answerReview(_ key: Key, of items: [Int]) {
        if key.code == .escape || key == Key("q") {
            mode = .browse
            return
        }
        guard let verdict = Verdict.allCases.first(where: { $0.key == key }), !reviewable(items, verdict).isEmpty else {
            return
        }
        mode = .prompt(Prompt(.review(items: items, verdict)))
    }

    /// Says why, and waits: the key of a verdict that is typed on would be another command's, `a` a result's.
    private mutating func refuseReview(of items: [Int]) {
        guard let item = items.first,
            let problem = workbook.refusal(toReview: item, .accepted, by: context.person)
        else { return }
        mode = .ask(
            Question(
                subject: .review(items: items), text: problem.message(language),
                answers: [Question.Answer(key: Key(.escape), label: language(ja: "Esc 戻る", en: "Esc back"))]))
    }

    /// Records the verdict on those of the items that the person may give it on; says how many were left out.
    mutating func review(_ items: [Int], _ verdict: Verdict, note: String) -> [Effect] {
        if verdict == .returned, note.isEmpty {
            complain(ja: "理由を書いてください（Esc やめる）", en: "say why (Esc cancels)")
            return []
        }
        let present = heads(of: items)
        if let changed = items.first(where: { present[$0] != reviewedHeads[$0] }) {
            // The verdict is on what was seen: the prompt stays open over what is there now.
            reviewedHeads = present
            complain(
                ja: "\(label(ofItem: changed)) の評価がいま変わりました。見直してから Enter（Esc やめる）",
                en: "\(label(ofItem: changed)) has just changed; look again, then Enter (Esc cancels)")
            return []
        }
        mode = .browse
        switch workbook.plan(.review(verdict, note: note), of: items, by: context.person, at: now) {
        case .unchanged:
            say(ja: "変わりません", en: "nothing changed")
            return []
        case .refused(let refused):
            complain(refused)
            return []
        case .record(let recording):
            let left = recording.left.count
            let rest =
                left == 0
                ? ""
                : language(
                    ja: "（\(left) 件は確認できないのでそのまま）", en: " (\(Language.counted(left, "item")) can not be reviewed)")
            var step = Step(recording.entries, message: "")
            step.message = "\(label(ofItems: step.items(in: workbook.catalog))) \(verdict.done(language))\(rest)"
            return [.record(step)]
        }
    }

    /// Shows in the table what awaits the person's review: assessed by others, and no review of it holds.
    mutating func showReviewQueue() {
        screens = [.table]
        apply(AppState.reviewQueue(for: context.person))
        let count = table.items.count
        let back = context.keys.naming(.back) { language(ja: "。\($0) で全件", en: "; \($0) shows all") }
        if count == 0 {
            say(ja: "確認を待つ項目はありません\(back)", en: "nothing awaits your review\(back)")
        } else {
            say(ja: "確認を待つ項目 \(count) 件\(back)", en: "\(Language.counted(count, "item")) to review\(back)")
        }
    }

    /// What awaits that person's review.
    static func reviewQueue(for person: String) -> Filter {
        var terms = [Filter.Term(.statuses([.assessed])), Filter.Term(.reviews([.none, .stale]))]
        if !person.isEmpty { terms.append(Filter.Term(.assessedBy([.equals(person)]), isNegated: true)) }
        return Filter(terms)
    }

    /// What a review of the items would be of.
    private func heads(of items: [Int]) -> [Int: Set<EntryID>] {
        Dictionary(items.map { ($0, Set(workbook.base(forItemAt: $0))) }, uniquingKeysWith: { first, _ in first })
    }

    private func reviewable(_ items: [Int], _ verdict: Verdict) -> [Int] {
        items.filter { workbook.refusal(toReview: $0, verdict, by: context.person) == nil }
    }
}

extension Verdict {
    /// The key that chooses it.
    fileprivate var key: Key {
        switch self {
        case .accepted: Key("a")
        case .returned: Key("r")
        case .withdrawn: Key("w")
        }
    }

    fileprivate func choice(_ language: Language) -> String {
        switch self {
        case .accepted: language(ja: "a 承認", en: "a accept")
        case .returned: language(ja: "r 差戻し", en: "r return")
        case .withdrawn: language(ja: "w 取下げ", en: "w withdraw")
        }
    }

    fileprivate func done(_ language: Language) -> String {
        switch self {
        case .accepted: language(ja: "を承認しました", en: "accepted")
        case .returned: language(ja: "を差し戻しました", en: "returned")
        case .withdrawn: language(ja: "の確認を取り下げました", en: "review withdrawn")
        }
    }
}
