import Recfile
import TestSupport
import Testing
import WorkbookExchange
import WorkbookModel

/// What becomes of each assessed item.
struct CarryOverPlanTests {
    private func workbook(_ texts: [String], _ assess: (inout WorkbookBuilder) -> Void = { _ in }) -> Workbook {
        var builder = WorkbookBuilder(catalog: SampleCatalog(texts).recfile)
        assess(&builder)
        return builder.workbook
    }

    private let similar = ("パスワードは十分に長いものを使用し、定期的に見直す。", "パスワードは十分に長いものを使用し、必要に応じて見直す。")

    private func fates(_ old: Workbook, _ new: Workbook) -> [CarryOverPlan.Fate] {
        CarryOverPlan(from: old, to: new.catalog, in: new).lines.map(\.fate)
    }

    @Test func onlyWhatIsAssessedIsALine() {
        let old = workbook(["鍵を管理する。", "署名を検証する。"]) { $0.assess("2", .compliant) }
        let plan = CarryOverPlan(from: old, to: workbook(["鍵を管理する。", "署名を検証する。"]).catalog)
        #expect(plan.lines.map(\.old) == [1] && plan.answers.map(\.item) == [1])
    }

    @Test func aSimilarTextIsProposedAndGoesAlongWhenAccepted() throws {
        let old = workbook([similar.0]) { $0.assess("1", Assessment(result: .partial, note: "所見"), by: "前任") }
        let plan = CarryOverPlan(from: old, to: workbook(["別の項目。", similar.1]).catalog)
        #expect(plan.answers.isEmpty && plan.proposals.count == 1)
        let answer = try #require(plan.answer(accepting: plan.proposals[0]))
        #expect(answer.item == 1 && answer.assessment.note == "所見")
        #expect(answer.carriedFrom?.assessors == ["前任"] && answer.carriedFrom?.workbook == old.identity.id)
    }

    @Test func aDeclinedProposalIsNotMadeAgain() throws {
        let old = workbook([similar.0]) { $0.assess("1", .partial) }
        let head = try #require(old.state(ofItemAt: 0).current)
        let plan = CarryOverPlan(from: old, to: workbook([similar.1]).catalog) { $0 == head.id && $1 == "1" }
        #expect(plan.lines.map(\.fate) == [.declined(new: 0)] && plan.proposals.isEmpty)
        #expect(plan.answer(accepting: plan.lines[0]) != nil)
    }

    @Test func whatIsRecordedStays() {
        let old = workbook(["鍵を管理する。"]) { $0.assess("1", .compliant) }
        #expect(fates(old, workbook(["鍵を管理する。"]) { $0.assess("1", .partial) }) == [.taken(new: 0)])
        #expect(fates(old, workbook(["鍵を管理する。"]) { $0.carry("1", Assessment(result: .partial)) }) == [.taken(new: 0)])
    }

    @Test func differingAssessmentsAreNotCarriedOver() {
        let old = workbook(["鍵を管理する。"]) {
            $0.assess("1", .compliant, base: [])
            $0.assess("1", .partial, by: "山田", base: [])
        }
        #expect(fates(old, workbook(["鍵を管理する。"])) == [.conflict])
    }

    @Test func whatHasNoSuccessorIsOpen() {
        let old = workbook(["鍵を管理する。"]) { $0.assess("1", .compliant) }
        #expect(fates(old, workbook(["まったく別の文である。"])) == [.open])
    }

    /// Of what was carried over before it is told who assessed it first.
    @Test func whatIsCarriedOnNamesItsFirstAssessors() {
        let old = workbook(["鍵を管理する。"]) { $0.carry("1", Assessment(result: .compliant)) }
        let plan = CarryOverPlan(from: old, to: old.catalog)
        #expect(plan.answers.map { $0.carriedFrom?.assessors } == [["前任"]])
    }

    /// An owner alone goes along, and leaves nothing to confirm.
    @Test func whatHasNoResultIsToldApart() {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", Assessment(result: .compliant))
        builder.assess("1.1-2", Assessment(result: .unassessed, owner: "山田"))
        let plan = CarryOverPlan(from: builder.workbook, to: builder.workbook.catalog)
        #expect((plan.totals.carried, plan.totals.withoutResult) == (2, 1))
    }

    @Test func totalsCountEveryFate() {
        let old = workbook(["鍵を管理する。", similar.0, "消える項目である。"]) {
            for item in ["1", "2", "3"] { $0.assess(item, .compliant) }
        }
        let totals = CarryOverPlan(from: old, to: workbook(["鍵を管理する。", similar.1]).catalog).totals
        #expect((totals.carried, totals.proposed, totals.open) == (1, 1, 1))
    }
}
