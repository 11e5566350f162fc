import TestSupport
import Testing
import WorkbookModel

/// What an entry follows on.
struct PredecessorsTests {
    private var builder = WorkbookBuilder()

    @Test mutating func aLaterAssessmentFollowsOnTheOneBefore() throws {
        let ids = [AssessmentResult.partial, .noncompliant, .compliant].map { builder.assess("1.1-1", $0) }
        #expect(try predecessors(of: ids[2]) == [ids[1]])
    }

    @Test mutating func oneThatSettlesAConflictFollowsOnBothSides() throws {
        let sides = [
            builder.assess("1.1-1", .partial, by: "山田", base: []), builder.assess("1.1-1", .compliant, base: []),
        ]
        let settling = builder.assess("1.1-1", .noncompliant, base: sides)
        #expect(try predecessors(of: settling) == sides.sorted())
    }

    @Test mutating func theFirstFollowsOnNothing() throws {
        let first = builder.assess("1.1-1", .compliant)
        #expect(try predecessors(of: first).isEmpty)
    }

    @Test mutating func aBaseThatIsMissingIsLeftOut() throws {
        let lost = builder.assess("1.1-1", .partial)
        let kept = builder.assess("1.1-1", .compliant, by: "山田", base: [])
        let settling = builder.assess("1.1-1", .noncompliant, base: [lost, kept])
        builder.removeRecord(at: 0)
        #expect(try predecessors(of: settling) == [kept])
    }

    @Test mutating func whatIsOfAnotherItemOrKindDoesNotCount() throws {
        let other = builder.assess("1.1-2", .partial)
        let assessed = builder.assess("1.1-1", .partial)
        let review = builder.review("1.1-1", .returned, base: [assessed])
        let forged = builder.assess("1.1-1", .compliant, base: [other, assessed, review])
        #expect(try predecessors(of: forged) == [assessed])
    }

    @Test mutating func aProfileFollowsOnTheProfileBefore() throws {
        let first = builder.profile(Profile(title: "一"), base: [])
        let second = builder.profile(Profile(title: "二"), base: [first])
        #expect(try predecessors(of: second) == [first])
    }

    private func predecessors(of id: EntryID) throws -> [EntryID] {
        let workbook = builder.workbook
        return workbook.predecessors(of: try #require(workbook.entry(id))).map(\.id)
    }
}
