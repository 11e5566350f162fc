import TerminalUI
import WorkbookExchange
import WorkbookModel

/// Proposals one by one: an item of another workbook, assessed there, and the item here that may be its successor, their texts
/// beside each other with the difference marked.
struct ProposalPanel: Panel {
    let plan: CarryOverPlan
    let lines: [CarryOverPlan.Line]
    /// Position in `lines` of the one shown.
    private(set) var position = 0
    /// First row shown.
    private(set) var top = 0
    /// Positions in `lines` of those that were decided about.
    private var accepted = Set<Int>()
    private var declined = Set<Int>()

    /// - Returns: `nil` where nothing is proposed.
    init?(_ plan: CarryOverPlan) {
        self.plan = plan
        lines = plan.proposals
        if lines.isEmpty { return nil }
    }

    var line: CarryOverPlan.Line { lines[position] }

    /// What to do with a plan that was read: what goes along by itself is asked about first, then come the proposals.
    static func requests(_ plan: CarryOverPlan, _ environment: AppEnvironment) -> [Request] {
        let language = environment.language
        let answers = plan.answers
        let proposals = ProposalPanel(plan)
        if answers.isEmpty {
            if let proposals { return [.open(proposals)] }
            return [.say(language(ja: "引き継ぐものはありません: ", en: "nothing to carry over: ") + totals(plan, environment))]
        }
        if let readOnly = environment.readOnly { return [.complain(readOnly)] }
        let question = language(
            ja: "文が同じ \(answers.count) 項目の評価を引き継ぎますか（\(totals(plan, environment))）",
            en:
                "carry over \(Language.counted(answers.count, "item")) with the same text? (\(totals(plan, environment)))"
        )
        let next: @Sendable () -> Request = { proposals.map { .open($0) } ?? .closePanel }
        return [
            .open(
                Question(
                    question,
                    [
                        Question.Answer("y", language(ja: "引き継ぐ", en: "carry over")) { environment in
                            [next(), record(answers, environment)]
                        },
                        Question.Answer(
                            "n",
                            proposals == nil
                                ? language(ja: "やめる", en: "leave") : language(ja: "候補だけ", en: "proposals only")
                        ) {
                            _ in [next()]
                        },
                        Question.Answer(Key(.escape), language(ja: "やめる", en: "leave"), also: [Key("q")]) { _ in
                            [.closePanel]
                        },
                    ]))
        ]
    }

    private static func totals(_ plan: CarryOverPlan, _ environment: AppEnvironment) -> String {
        CarryOverReport(plan, ReportFormat(columns: 80, language: environment.language, measure: environment.measure))
            .totals
    }

    private static func record(_ answers: [Answer], _ environment: AppEnvironment) -> Request {
        let key = environment.keys.naming(.action(.confirm)) {
            environment.language(ja: "（\($0) で確定）", en: " (\($0) confirms)")
        }
        let words = environment.language(ja: "を引き継ぎました", en: "carried over") + key
        return .record(.answers(answers), of: []) { "\($0) \(words)" }
    }

    // MARK: Panel

    func draw(_ environment: AppEnvironment, into grid: inout Grid) {
        ProposalView(self, environment).draw(into: &grid)
    }

    func foot(_ environment: AppEnvironment) -> PanelFoot {
        .question(
            environment.language(ja: "引き継ぎますか", en: "carry over"),
            answers: ProposalKey.allCases.map { "\($0.label) \($0.words(environment.language))" })
    }

    mutating func handle(_ key: Key, _ environment: AppEnvironment) -> [Request] {
        switch ProposalKey(key) {
        case .accept:
            if let readOnly = environment.readOnly { return [.complain(readOnly)] }
            guard let answer = plan.answer(accepting: line) else { return [] }
            accepted.insert(position)
            return goOn([ProposalPanel.record([answer], environment)], environment)
        case .decline:
            guard let answer = plan.answer(accepting: line), let origin = answer.carriedFrom else { return [] }
            declined.insert(position)
            let item = plan.catalog.items[answer.item].id
            return goOn([.effect(.declineProposal(of: origin.entry, for: item))], environment)
        case .later: return goOn([], environment)
        case .back:
            // What is carried over already is asked about no more.
            guard let earlier = (0..<position).last(where: { !accepted.contains($0) }) else { return [] }
            (position, top) = (earlier, 0)
            return []
        case .close: return [.closePanel, .say(told(environment.language))]
        case nil:
            guard case .move(let movement) = environment.keys.command(for: key) else { return [] }
            let view = ProposalView(self, environment)
            top =
                TextScrolling.top(top, after: movement, page: view.rect.rows, last: view.rowCount - view.rect.rows)
                ?? top
            return []
        }
    }

    mutating func handle(_ mouse: MouseEvent, _ environment: AppEnvironment) {
        let last = max(0, ProposalView(self, environment).rowCount - ProposalView(self, environment).rect.rows)
        switch mouse.kind {
        case .wheelUp: top = max(0, top - 3)
        case .wheelDown: top = min(last, top + 3)
        case .press, .release, .drag: break
        }
    }

    /// `requests`, then the next proposal, or the end with what came of all.
    private mutating func goOn(_ requests: [Request], _ environment: AppEnvironment) -> [Request] {
        top = 0
        guard let next = (position + 1..<lines.count).first(where: { !accepted.contains($0) }) else {
            return requests + [.closePanel]
                + (requests.isEmpty || !declined.isEmpty ? [.say(told(environment.language))] : [])
        }
        position = next
        return requests
    }

    private func told(_ language: Language) -> String {
        let (accepted, declined) = (accepted.count, declined.subtracting(accepted).count)
        let later = lines.count - accepted - declined
        return language(
            ja: "候補 \(lines.count) 件: 引き継いだ \(accepted)、引き継がない \(declined)、あとで \(later)",
            en: "proposals \(lines.count): carried over \(accepted), declined \(declined), later \(later)")
    }
}
