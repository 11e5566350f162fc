import TestSupport
import Testing
import WorkbookModel

/// Nobody's work is accepted by themselves alone, and who arranges things does not change who may review, over random
/// histories of several people with undo, batches, merges and conflicts.
///
/// Who judged what is read off the assessment itself: each person has results of their own, and their name is in every text
/// that they write.
///
/// 300 histories in the short form, 3,000 in the full one (Docs/Reliability.md).
struct WhoMayReviewTests {
    private static let parts = 6
    private static let people = ["佐藤", "山田", "鈴木"]
    private static let results: [[AssessmentResult]] = [
        [.compliant, .partial], [.alternative, .noncompliant], [.notApplicable],
    ]
    private static let items = 2

    @Test(arguments: 0..<parts) func nobodyIsAcceptedByThemselvesAlone(part: Int) throws {
        var random = SeededGenerator(seed: UInt64(part) + 1_300)
        for _ in 0..<FullForm.count(short: 300, full: 3_000) / WhoMayReviewTests.parts {
            var history = History()
            try history.run(&random)
        }
    }

    /// One history: each person works in a copy of their own.
    private struct History {
        private var copies = people.map { Replica(person: $0) }
        /// How many steps of each person about each item stand that are more than arrangement; undone ones do not.
        private var standing = people.map { _ in [Int](repeating: 0, count: items) }
        /// Each person's steps that can be undone, and those that can be redone.
        private var (done, undone) = (
            [[Done]](repeating: [], count: people.count), [[Done]](repeating: [], count: people.count)
        )
        private var steps = 0

        mutating func run(_ random: inout SeededGenerator) throws {
            for _ in 0..<Int.random(in: 8..<24, using: &random) {
                let person = Int.random(in: 0..<people.count, using: &random)
                try act(person, &random)
                check(copies[person].workbook, of: person)
            }
        }

        private mutating func act(_ person: Int, _ random: inout SeededGenerator) throws {
            let item = Int.random(in: 0..<items, using: &random)
            steps += 1
            switch Int.random(in: 0..<18, using: &random) {
            case 0...4: judge(person, [item], &random)
            case 5: judge(person, Array(0..<items), &random)
            case 6...8: arrange(person, item, &random)
            case 9...11: undo(person)
            case 12: redo(person)
            case 13:
                let verdict = [Verdict.accepted, .accepted, .returned, .withdrawn].randomElement(using: &random)
                copies[person].change(item, .review(verdict ?? .accepted, note: "理由"))
            case 14: settle(person, item, &random)
            default: try copies[person].merge(copies[Int.random(in: 0..<people.count, using: &random)])
            }
        }

        private mutating func judge(_ person: Int, _ items: [Int], _ random: inout SeededGenerator) {
            let edit = edit(person, &random)
            for item in items {
                note(person, copies[person].change(item, .assess(edit)), isSubstance: true)
            }
        }

        private struct Done {
            var items: [Int]
            var isSubstance: Bool
        }

        /// Notes a step of that person about the items with these ids.
        private mutating func note(_ person: Int, _ ids: [String], isSubstance: Bool) {
            if ids.isEmpty { return }
            let items = positions(ids, in: copies[person].workbook)
            done[person].append(Done(items: items, isSubstance: isSubstance))
            undone[person] = []
            if isSubstance { for item in items { standing[person][item] += 1 } }
        }

        private func positions(_ ids: [String], in workbook: Workbook) -> [Int] {
            ids.compactMap { workbook.catalog.itemIndex($0) }
        }

        /// A change of one or more parts of the substance.
        private func edit(_ person: Int, _ random: inout SeededGenerator) -> (inout Assessment) -> Void {
            let result = results[person].randomElement(using: &random) ?? .partial
            let mark = "\(people[person])#\(steps)"
            let parts = Int.random(in: 1..<16, using: &random)
            return { assessment in
                // The first judgement has a result.
                if parts & 1 != 0 || !assessment.result.isAssessed { assessment.result = result }
                if parts & 2 != 0 { assessment.note = mark }
                if parts & 4 != 0 { assessment.plan = mark }
                if parts & 8 != 0 {
                    let digest = String(repeating: "a", count: 64)
                    assessment.evidence.append(Evidence(reference: "a.pdf", description: mark, digest: digest))
                }
            }
        }

        private mutating func arrange(_ person: Int, _ item: Int, _ random: inout SeededGenerator) {
            let before = refused(copies[person].workbook, item)
            let state = copies[person].workbook.state(ofItemAt: item).review
            let (kind, step) = (Int.random(in: 0..<3, using: &random), steps)
            let recorded = copies[person].change(
                item,
                .assess { assessment in
                    switch kind {
                    case 0: assessment.owner = "担当\(step)"
                    case 1: assessment.due = "2026-12-\(10 + step)"
                    default:
                        for index in assessment.evidence.indices {
                            assessment.evidence[index].reference = "\(step).pdf"
                        }
                    }
                })
            note(person, recorded, isSubstance: false)
            #expect(refused(copies[person].workbook, item) == before, "arrangement changes who may review")
            #expect(copies[person].workbook.state(ofItemAt: item).review == state, "arrangement changes a review")
        }

        /// What an undo brings back is somebody's, and not the undoing one's by that.
        private mutating func undo(_ person: Int) {
            let ids = copies[person].change(nil, .undo)
            guard !ids.isEmpty, let step = done[person].popLast() else { return }
            undone[person].append(step)
            if step.isSubstance {
                for item in positions(ids, in: copies[person].workbook) { standing[person][item] -= 1 }
            }
        }

        private mutating func redo(_ person: Int) {
            let ids = copies[person].change(nil, .redo)
            guard !ids.isEmpty, let step = undone[person].popLast() else { return }
            done[person].append(step)
            if step.isSubstance {
                for item in positions(ids, in: copies[person].workbook) { standing[person][item] += 1 }
            }
        }

        private mutating func settle(_ person: Int, _ item: Int, _ random: inout SeededGenerator) {
            let sides = copies[person].workbook.state(ofItemAt: item).sides
            guard let side = sides.randomElement(using: &random)?.assessment else { return }
            note(person, copies[person].change(item, .settle { $0 = side }), isSubstance: true)
            let differ = sides.contains { side in !sides.allSatisfy { sameSubstance($0.assessment, side.assessment) } }
            let workbook = copies[person].workbook
            let isRefused = workbook.refusal(toReview: item, .accepted, by: people[person]) != nil
            if differ { #expect(isRefused, "who settled may review") }
        }

        private func sameSubstance(_ one: Assessment, _ other: Assessment) -> Bool {
            one.result == other.result && one.note == other.note && one.plan == other.plan
                && one.evidence.map(\.description).sorted() == other.evidence.map(\.description).sorted()
        }

        private func check(_ workbook: Workbook, of owner: Int) {
            for item in 0..<items where !workbook.isConflict(itemAt: item) {
                let state = workbook.state(ofItemAt: item)
                guard state.result.isAssessed else { continue }
                let authors = authors(of: state.assessment)
                for (number, person) in people.enumerated() {
                    let isRefused = workbook.refusal(toReview: item, .accepted, by: person) != nil
                    if authors.contains(person) { #expect(isRefused, "\(person) may review their own") }
                    // In another's copy what was undone may stand still.
                    if number == owner, standing[number][item] == 0, !authors.contains(person) {
                        #expect(!isRefused, "nothing of \(person) stands")
                    }
                }
                if state.review == .accepted {
                    let reviewers = workbook.reviews(ofItemAt: item).filter {
                        $0.holds && $0.entry.verdict == .accepted
                    }
                    #expect(
                        reviewers.contains { !authors.contains($0.entry.by) },
                        "accepted by \(reviewers.map(\.entry.by)), judged by \(authors)")
                }
            }
        }

        /// Whose results and texts the assessment is made of.
        private func authors(of assessment: Assessment) -> Set<String> {
            let texts = [assessment.note, assessment.plan] + assessment.evidence.map(\.description)
            return Set(
                people.indices.filter { person in
                    results[person].contains(assessment.result) || texts.contains { $0.hasPrefix(people[person]) }
                }.map { people[$0] })
        }

        private func refused(_ workbook: Workbook, _ item: Int) -> [String] {
            people.filter {
                workbook.refusal(toReview: item, .accepted, by: $0).map { "\($0)".hasPrefix("own") } ?? false
            }
        }
    }
}
