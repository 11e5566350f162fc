import TestSupport
import Testing
import WorkbookModel

/// Answers from elsewhere that say who judged.
struct NamedAssessorsTests {
    private let moment = Moment(timestamp: "2026-06-01T10:00:00+09:00")

    /// The workbook with an answer that 佐藤 recorded.
    private func importing(
        _ assessment: Assessment, of people: [String], into workbook: Workbook = WorkbookBuilder().workbook
    ) throws -> Workbook {
        let answer = Answer(item: 0, assessment, assessedBy: people)
        guard case .record(let recording) = workbook.plan(.answers([answer]), by: "佐藤", at: moment) else {
            throw NotRecorded()
        }
        return workbook.adding(recording.entries)
    }

    private struct NotRecorded: Error {}

    @Test(arguments: ["鈴木", "高橋", "佐藤"]) func whoIsNamedOrRecordsMayNotReview(person: String) throws {
        let workbook = try importing(Assessment(result: .compliant), of: ["鈴木", "高橋"])
        #expect(workbook.assessors(ofItemAt: 0).names == ["鈴木", "高橋", "佐藤"])
        #expect(workbook.refusal(toReview: 0, .accepted, by: person) == .ownAssessment(person: person))
    }

    @Test func somebodyElseMayReview() throws {
        let workbook = try importing(Assessment(result: .compliant), of: ["鈴木"])
        #expect(workbook.refusal(toReview: 0, .accepted, by: "山田") == nil)
    }

    @Test func namesAreReadBackFromTheFile() throws {
        let workbook = try importing(Assessment(result: .compliant), of: ["鈴木", "高橋"])
        #expect(workbook.entries.map(\.assessedBy) == [["鈴木", "高橋"]] && workbook.entries[0].by == "佐藤")
    }

    @Test func whoIsNamedStandsForWhatTheTableChangedOnly() throws {
        let before = WorkbookBuilder().workbook
        let judged = before.adding([
            before.assess(itemAt: 0, Assessment(result: .compliant), by: "伊藤", at: "2026-05-01T10:00:00+09:00")
        ])
        let workbook = try importing(Assessment(result: .compliant, note: "所見"), of: ["鈴木"], into: judged)
        #expect(workbook.assessors(ofItemAt: 0).names == ["伊藤", "鈴木", "佐藤"])
    }
}
