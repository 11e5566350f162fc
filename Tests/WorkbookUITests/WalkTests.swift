import TerminalUI
import Testing
import WorkbookFiles
import WorkbookModel

@testable import WorkbookUI

/// A walk driven in memory: answers go in, what is said comes out.
private struct Walking {
    private(set) var walk: Walk
    private var performer: MemoryPerformer
    private(set) var said: [String] = []
    private(set) var prompt = ""
    private(set) var isFinished = false
    /// What to answer the next requests to record with, in place of recording.
    var failures: [(Workbook) -> Event] = []

    init(_ items: [Int]? = nil, _ language: Language = .japanese, workbook: Workbook? = nil) throws {
        let workbook = try workbook ?? SampleSession.emptyWorkbook()
        walk = Walk(
            workbook, items: items ?? Array(workbook.catalog.items.indices),
            by: "佐藤",
            now: { SampleSession.moment }, format: ReportFormat(language: language), evidence: { _ in .intact })
        performer = MemoryPerformer(time: SampleSession.time, person: "佐藤")
        follow(walk.begin())
    }

    mutating func answer(_ lines: String?...) {
        for line in lines {
            said = []
            follow(walk.answer(line))
        }
    }

    private mutating func follow(_ first: Walk.Turn) {
        var turn = first
        while true {
            said += turn.lines
            switch turn.request {
            case .ask(let question):
                prompt = question
                return
            case .perform(let effect):
                if case .record(let step) = effect, !failures.isEmpty {
                    turn = walk.take(failures.removeFirst()(walk.workbook).of(step))
                } else {
                    turn = walk.take(performer.perform(effect, on: walk.workbook))
                }
            case .refresh: turn = walk.take(nil)
            case .finish:
                isFinished = true
                return
            }
        }
    }

    func assessment(_ index: Int = 0) -> Assessment { walk.workbook.state(ofItemAt: index).assessment }
    var text: String { said.joined(separator: "\n") }
}

extension Event {
    /// The failure with the step that failed.
    fileprivate func of(_ step: Step) -> Event {
        switch self {
        case .notRecorded(let workbook, _, let reason): .notRecorded(workbook, step, reason)
        case .copyFound(let path, _): .copyFound(path: path, .record(step))
        default: self
        }
    }
}

@Suite struct WalkTests {
    @Test func anItemIsToldWithRequirementScenarioAndWhatIsRecorded() throws {
        let walking = try Walking([13])
        #expect(walking.text.contains("3.14-1-1"))
        #expect(walking.text.contains("control-10-a"))
        #expect(walking.text.contains("リモートメンテナンスにより不正な閲覧・操作"))
        #expect(walking.text.contains("評価  · 未評価"))
        #expect(walking.prompt.hasPrefix("評価 ["))
    }

    @Test func everyFieldOfAPartialResultIsAskedFor() throws {
        var walking = try Walking()
        walking.answer("p")
        #expect(walking.prompt.hasPrefix("所見"))
        walking.answer("所見です")
        #expect(walking.prompt.hasPrefix("証跡"))
        walking.answer("聞き取り | 3月12日", "")
        #expect(walking.prompt.hasPrefix("担当"))
        walking.answer("山田")
        #expect(walking.prompt.hasPrefix("目標日"))
        walking.answer("2026-12-31")
        #expect(walking.prompt.hasPrefix("改善計画"))
        walking.answer("記録をつける")
        #expect(walking.text.contains("項目 2/14"))
        #expect(
            walking.assessment()
                == Assessment(
                    result: .partial, owner: "山田", due: "2026-12-31",
                    evidence: [Evidence(reference: "聞き取り", description: "3月12日")], note: "所見です", plan: "記録をつける"))
        #expect(walking.walk.workbook.entries.count == 6)
    }

    @Test(arguments: [("o", 2), ("a", 2), ("x", 5), ("-", 1), ("0", 0)])
    func onlyWhatIsSensibleIsAskedFor(_ key: String, _ questions: Int) throws {
        var walking = try Walking()
        walking.answer("p", "b", key)
        for _ in 0..<questions {
            #expect(!walking.text.contains("項目 2/14"))
            walking.answer("")
        }
        #expect(walking.text.contains("項目 2/14"))
    }

    @Test(arguments: ["p", "ｐ", "△", "partial", "一部適合"])
    func aResultIsKnownHoweverItIsTyped(_ answer: String) throws {
        var walking = try Walking()
        walking.answer(answer)
        #expect(walking.assessment().result == .partial)
    }

    @Test func earlierAnswersToTheSameQuestionAndWhatIsRecordedCanBeBroughtBack() throws {
        var walking = try Walking()
        #expect(walking.walk.recall.isEmpty)
        walking.answer("o")
        #expect(walking.walk.recall.isEmpty && walking.walk.takesLines)
        walking.answer("一つめ", "b", "二つめ", "b")
        #expect(walking.walk.recall == ["一つめ", "二つめ"])
        walking.answer("一つめ", "b")
        // What is recorded now comes last, so that one arrow brings it.
        #expect(walking.walk.recall == ["二つめ", "一つめ"])
        walking.answer("続く\\")
        #expect(walking.walk.recall.isEmpty)
        walking.answer("", "聞き取り")
        #expect(walking.walk.recall == ["聞き取り"] && !walking.walk.takesLines)
        walking.answer("", "x")
        #expect(walking.walk.recall == ["二つめ", "一つめ", "続く"])
    }

    @Test func aLineThatEndsInABackslashGoesOn() throws {
        var walking = try Walking()
        walking.answer("o", "一行目\\", "q\\", "三行目")
        #expect(walking.assessment().note == "一行目\nq\n三行目")
        #expect(walking.prompt.hasPrefix("証跡"))
    }

    @Test func inputThatEndsInsideANoteKeepsIt() throws {
        var walking = try Walking()
        walking.answer("o", "一行目\\", nil)
        #expect(walking.assessment().note == "一行目")
        walking.answer(nil)
        #expect(walking.isFinished)
    }

    @Test func backGoesToTheQuestionThenToTheItemBefore() throws {
        var walking = try Walking()
        walking.answer("", "o", "所見", "b")
        #expect(walking.prompt.hasPrefix("所見 [Enter このまま"))
        walking.answer("b")
        #expect(walking.prompt.hasPrefix("評価"))
        walking.answer("b")
        #expect(walking.text.contains("項目 1/14"))
        walking.answer("b")
        #expect(walking.text.contains("最初の項目"))
    }

    @Test func skipLeavesTheItemAndStopLeavesTheWalk() throws {
        var walking = try Walking()
        walking.answer("p", "s")
        #expect(walking.text.contains("項目 2/14"))
        walking.answer("q")
        #expect(walking.isFinished)
        #expect(walking.assessment().result == .partial)
    }

    @Test func theLastItemEndsTheWalk() throws {
        var walking = try Walking([3])
        walking.answer("")
        #expect(walking.isFinished)
        #expect(try Walking([]).isFinished)
    }

    @Test func anAnswerThatMeansNothingIsExplainedAndAskedAgain() throws {
        var walking = try Walking(nil, .english)
        walking.answer("perfect")
        #expect(walking.text.contains("no result “perfect”"))
        #expect(walking.prompt.hasPrefix("Result"))
        walking.answer("x", "", "", "", "2026-02-30")
        #expect(walking.text.contains("“2026-02-30” is no date"))
        #expect(walking.prompt.hasPrefix("Due"))
        #expect(walking.walk.refusedCount == 2)
        #expect(walking.assessment() == Assessment(result: .noncompliant))
    }

    @Test func aDateIsSaidAsItWasUnderstood() throws {
        var walking = try Walking()
        walking.answer("x", "", "", "", "＋2w")
        #expect(walking.assessment().due == "2026-12-06")
        #expect(walking.text.contains("2026-12-06 (日)"))
    }

    @Test func aPathWithoutAFileIsWordsOnlyWhenThePersonSaysSo() throws {
        var walking = try Walking()
        walking.answer("o", "", "none.pdf")
        #expect(walking.prompt.hasPrefix("文言として"))
        walking.answer("n")
        #expect(walking.assessment().evidence.isEmpty)
        walking.answer("none.pdf", "y")
        #expect(walking.assessment().evidence == [Evidence(reference: "none.pdf")])
        #expect(walking.prompt.hasPrefix("証跡をさらに"))
    }

    @Test func aSignAfterASpaceIsText() throws {
        var walking = try Walking()
        walking.answer("x", "", "", " b")
        #expect(walking.assessment().owner == "b")
    }

    @Test func aHyphenClearsAField() throws {
        var walking = try Walking()
        walking.answer("o", "所見", "b", "-")
        #expect(walking.assessment().note.isEmpty)
        #expect(walking.text.contains("消しました"))
    }

    @Test func theSameAnswerRecordsNothing() throws {
        var walking = try Walking()
        walking.answer("o", "b", "o")
        #expect(walking.walk.workbook.entries.count == 1)
        #expect(walking.prompt.hasPrefix("所見"))
    }

    @Test func whatCouldNotBeRecordedIsAskedAgainAndCanBeRepeated() throws {
        var walking = try Walking()
        walking.answer("o")
        walking.failures = [{ workbook in .notRecorded(workbook, Step([], message: ""), "ディスクがいっぱいです") }]
        walking.answer("長い所見")
        #expect(walking.text.contains("ディスクがいっぱい"))
        #expect(walking.prompt.hasPrefix("所見") && walking.prompt.contains("r 同じ答え"))
        #expect(walking.assessment().note.isEmpty)
        walking.answer("r")
        #expect(walking.assessment().note == "長い所見")
        #expect(!walking.prompt.contains("r 同じ答え"))
        #expect(walking.walk.failedCount == 1)
    }

    @Test func whatSomebodyElseRecordedIsToldBeforeTheQuestionComesAgain() throws {
        var walking = try Walking()
        walking.failures = [
            { workbook in
                var changed = workbook
                let draft = workbook.assess(
                    itemAt: 0, Assessment(result: .noncompliant, note: "鈴木の所見"), by: "鈴木", at: SampleSession.time)
                changed.absorb(changed.parseContinuation([0x0A] + draft.serialised(in: workbook.identity.sum).bytes))
                return .notRecorded(changed, Step([], message: ""), "ほかの人が記録しました")
            }
        ]
        walking.answer("o")
        #expect(walking.text.contains("鈴木の所見") && walking.text.contains("ほかの人が"))
        #expect(walking.prompt.hasPrefix("評価"))
        #expect(walking.assessment().result == .noncompliant)
        walking.answer("r")
        #expect(walking.assessment() == Assessment(result: .compliant, note: "鈴木の所見"))
    }

    @Test func anItemInConflictIsSettledByASidesNumber() throws {
        let empty = try SampleSession.emptyWorkbook()
        var workbook = empty
        for (person, result) in [("佐藤", AssessmentResult.compliant), ("鈴木", .partial)] {
            let draft = empty.assess(itemAt: 0, Assessment(result: result), by: person, at: SampleSession.time)
            workbook.absorb(workbook.parseContinuation([0x0A] + draft.serialised(in: empty.identity.sum).bytes))
        }
        #expect(workbook.isConflict(itemAt: 0))
        var walking = try Walking(workbook: workbook)
        #expect(walking.prompt.hasPrefix("どの評価"))
        walking.answer("3")
        #expect(walking.text.contains("1 から 2"))
        let sides = workbook.state(ofItemAt: 0).sides
        walking.answer("２")
        #expect(!walking.walk.workbook.isConflict(itemAt: 0))
        #expect(walking.assessment() == sides[1].assessment)
    }

    @Test func inACopyItIsAskedFirstWhetherItIsOfTheSameAudit() throws {
        var walking = try Walking()
        walking.answer("p")
        walking.failures = [{ _ in .copyFound(path: "karte.rec", .findMissing) }]
        walking.answer("所見")
        #expect(walking.prompt.contains("karte.rec の写し") && walking.assessment().note.isEmpty)
        walking.answer("y")
        #expect(walking.assessment().note == "所見" && walking.prompt.hasPrefix("証跡"))
    }

    @Test func anotherSystemIsAskedTwiceInTheWalk() throws {
        var walking = try Walking()
        walking.failures = [{ _ in .copyFound(path: "karte.rec", .findMissing) }]
        walking.answer("o", "n")
        #expect(walking.prompt.contains("評価だけを引き継ぎますか"))
        walking.answer("")
        #expect(walking.text.contains("記録していません") && walking.assessment() == .none)
    }

    @Test func whoLeavesTheQuestionAboutACopyHasRecordedNothing() throws {
        var walking = try Walking()
        walking.failures = [{ _ in .copyFound(path: "karte.rec", .findMissing) }]
        walking.answer("o", "")
        #expect(walking.text.contains("記録していません") && walking.walk.failedCount == 1)
        #expect(walking.prompt.hasPrefix("評価") && walking.assessment() == .none)
    }

    @Test func anotherWorkbookInThePlaceOfItsOwnEndsTheWalk() throws {
        let new = NewWorkbook(
            id: "00000000-0000-4000-8000-000000000000", profile: Profile(title: "別"), created: SampleSession.time,
            by: "鈴木")
        let bytes = new.fileBytes(catalog: CatalogLibrary.builtIn().text)
        let other = try Workbook.read(Workbook.parse(bytes), knownCatalogs: [])
        var walking = try Walking()
        walking.failures = [{ _ in .notRecorded(other, Step([], message: ""), "差し替えられました") }]
        walking.answer("o")
        #expect(walking.isFinished && walking.text.contains("別の点検簿"))
    }

    @Test(arguments: Language.allCases)
    func helpNamesTheKeysAtEveryQuestion(_ language: Language) throws {
        var walking = try Walking(nil, language)
        walking.answer("?")
        for key in ["b  ", "s  ", "q  "] { #expect(walking.said.contains { $0.hasPrefix("  " + key) }) }
        walking.answer("p")
        for answer in ["所見", "言葉", "", "山田", "2026-12-31"] {
            walking.answer("?")
            #expect(walking.text.contains("b  "))
            walking.answer(answer)
        }
        #expect(walking.walk.refusedCount == 0)
    }
}
