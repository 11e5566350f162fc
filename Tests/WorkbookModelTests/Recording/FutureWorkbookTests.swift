import Recfile
import TestSupport
import Testing
import WorkbookModel

/// A workbook that a newer version wrote: what this one does not know is kept, shown and left alone.
struct FutureWorkbookTests {
    private var builder = WorkbookBuilder()
    private let moment = Moment(timestamp: "2026-04-03T09:00:00+09:00")
    private let confirmed = Field("Confirmed", "2027-01-01\nby the board")

    /// The entries that a change of the first item comes to.
    private func entries(_ change: Change, in workbook: Workbook, by person: String = "佐藤 花子") -> [NewEntry] {
        guard case .record(let recording) = workbook.plan(change, of: [0], by: person, at: moment) else { return [] }
        return recording.entries
    }

    @Test mutating func unknownFieldsLiveOnThroughLaterEdits() throws {
        builder.assess("1.1-1", Assessment(result: .partial, unknownFields: [confirmed, confirmed]))
        for edit in ["一", "二"] {
            let entry = try #require(entries(.assess { $0.note = edit }, in: builder.workbook).first)
            builder.add(entry)
        }
        let last = try #require(builder.workbook.entries.last)
        #expect(last.isSound && last.assessment.unknownFields == [confirmed, confirmed])
        #expect(last.record.fields.map(\.name).filter { $0 == "Confirmed" }.count == 2)
    }

    @Test mutating func undoBringsBackTheUnknownFieldsOfBefore() throws {
        builder.assess("1.1-1", Assessment(result: .partial, unknownFields: [confirmed]))
        builder.assess("1.1-1", Assessment(result: .compliant))
        builder.add(try #require(entries(.undo, in: builder.workbook).first))
        #expect(builder.workbook.state(ofItemAt: 0).assessment.unknownFields == [confirmed])
    }

    @Test mutating func settlingKeepsTheUnknownFieldsOfEverySide() throws {
        let other = Field("Approver", "山田")
        builder.assess("1.1-1", Assessment(result: .partial, unknownFields: [confirmed]), base: [])
        builder.assess("1.1-1", Assessment(result: .compliant, unknownFields: [confirmed, other]), base: [])
        let settled = entries(.settle { $0 = Assessment(result: .compliant) }, in: builder.workbook)
        builder.add(try #require(settled.first))
        let state = builder.workbook.state(ofItemAt: 0)
        #expect(!state.isConflict && state.assessment.unknownFields == [confirmed, other])
    }

    @Test mutating func sidesThatDifferInAnUnknownFieldAloneAreAConflict() {
        builder.assess("1.1-1", Assessment(result: .partial, unknownFields: [confirmed]), base: [])
        builder.assess("1.1-1", Assessment(result: .partial), base: [])
        #expect(builder.workbook.isConflict(itemAt: 0))
    }

    @Test mutating func aFieldBehindByIsTheEntrysOwnAndIsNotCarriedOn() throws {
        let fields = "Kind: assess\nItem: 1.1-1\nResult: partial\nBy: a\nAt: 2026-04-01T09:00:00+09:00\nChecked: x\n"
        let sum = try Sha256Sum.digest(of: Array("\(builder.sum)\n\(fields)".utf8))
        builder.addByHand("\(fields)Sum: \(sum)\n")
        let workbook = builder.workbook
        #expect(workbook.entries[0].isSound && workbook.entries[0].assessment.unknownFields.isEmpty)
        let entry = try #require(entries(.assess { $0.owner = "山田" }, in: workbook).first)
        #expect(!String(decoding: entry.serialised(in: builder.sum).bytes, as: UTF8.self).contains("Checked"))
    }

    @Test mutating func anUnknownResultIsShownAsWrittenAndIsNoDamage() {
        builder.assess("1.1-1", Assessment(result: .unknown("planned"), note: "来月"))
        let workbook = builder.workbook
        #expect(workbook.result(ofItemAt: 0).name(.japanese) == "planned" && !workbook.isConflict(itemAt: 0))
        #expect(workbook.integrityFindings().isEmpty && workbook.verification().holds)
        #expect(workbook.counts.results.last == .unknown("planned"))
        #expect(workbook.counts.unknown == 1 && workbook.counts.total == workbook.catalog.items.count)
        let found = workbook.findings(today: .epoch, evidence: { _ in .intact }).filter { $0.item == "1.1-1" }
        #expect(found.map(\.code) == ["unknown-result"])
    }

    @Test(arguments: ["assess", "settle"])
    mutating func anUnknownResultIsNotOverwritten(way: String) {
        builder.assess("1.1-1", Assessment(result: .unknown("planned")))
        let change: Change = way == "assess" ? .assess { $0.result = .compliant } : .settle { $0.result = .compliant }
        guard case .refused(let refused) = builder.workbook.plan(change, of: [1, 0], by: "山田", at: moment) else {
            Issue.record("it would be recorded")
            return
        }
        #expect(refused == RefusedChange(item: 0, .unknownResult("planned")))
    }

    @Test mutating func aConflictWithASideOfUnknownResultIsLeftToANewerVersion() {
        builder.assess("1.1-1", Assessment(result: .unknown("planned")), base: [])
        builder.assess("1.1-1", .compliant, base: [])
        guard
            case .refused(let refused) = builder.workbook.plan(
                .settle { $0.result = .partial }, of: [0], by: "山田", at: moment)
        else {
            Issue.record("it would be recorded")
            return
        }
        #expect(refused.reason == .unknownResult("planned"))
    }

    @Test mutating func aRequirementIsNotMetByAnUnknownResult() {
        let state = RequirementState(weakestOf: [.compliant, .unknown("planned")], hasRecommended: false)
        #expect(state == .open)
    }

    @Test mutating func aVerdictOfANewerVersionNeitherAcceptsNorReturns() throws {
        let head = builder.assess("1.1-1", .compliant)
        let fields = "Kind: review\nItem: 1.1-1\nVerdict: noted\nBy: 山田\nAt: 2026-04-01T12:00:00+09:00\nBase: \(head)\n"
        let sum = try Sha256Sum.digest(of: Array("\(builder.sum)\n\(fields)".utf8))
        builder.addByHand("\(fields)Sum: \(sum)\n")
        let workbook = builder.workbook
        #expect(workbook.entries[1].isSound && workbook.state(ofItemAt: 0).review == .none)
        #expect(workbook.verification().holds)
    }

    /// The descriptor knows words, not lists of them: recutils finds nothing wrong in what a newer version wrote.
    @Test(.enabled(if: Recutils.isInstalled)) mutating func recutilsTakesWhatANewerVersionWrote() throws {
        builder.assess("1.1-1", Assessment(result: .unknown("planned"), unknownFields: [confirmed]))
        let bytes = builder.bytes
        try TemporaryFolder.with { folder in
            try folder.write(bytes, to: "future.rec")
            #expect(try Recutils.complaints(aboutFileAt: folder("future.rec")) == "")
        }
    }

    // MARK: Where an entry comes from

    @Test mutating func whereAnEntryWasCarriedFromIsReadBack() throws {
        let first = builder.assess("1.1-1", .compliant)
        let carried = CarriedFrom(
            workbook: "w-1", entry: first, assessors: ["佐藤 | 花子", "山田; 太郎", "w | 1"], at: "2025-04-01T09:00:00+09:00")
        var entry = builder.newEntry(.assess(item: "1.1-2", Assessment(result: .compliant)), base: [])
        entry.carriedFrom = carried
        builder.add(entry)
        #expect(builder.workbook.entries[1].isSound && builder.workbook.entries[1].carriedFrom == carried)
        // What is recorded anew is not carried over any more.
        let edited = builder.workbook.plan(.assess { $0.note = "見た" }, of: [1], by: "山田", at: moment)
        guard case .record(let recording) = edited else {
            Issue.record("\(edited)")
            return
        }
        #expect(recording.entries[0].carriedFrom == nil)
    }

    @Test mutating func aKindOfANewerVersionIsAFindingAndNoFault() throws {
        let fields = "Kind: remark\nNote: x\nBy: 山田\nAt: 2026-04-01T12:00:00+09:00\n"
        let sum = try Sha256Sum.digest(of: Array("\(builder.sum)\n\(fields)".utf8))
        builder.addByHand("\(fields)Sum: \(sum)\n")
        #expect(builder.workbook.integrityFindings().map(\.code) == ["unknown-kind"])
        #expect(builder.workbook.verification().holds)
    }

    @Test mutating func theTableThatAnEntryCameFromIsReadBack() throws {
        let source = EntrySource(
            file: "回答 | 最終.xlsx", address: "対応表!12", digest: String(repeating: "ab", count: 32))
        var entry = builder.newEntry(.assess(item: "1.1-1", Assessment(result: .compliant)), base: [])
        entry.source = source
        builder.add(entry)
        #expect(builder.workbook.entries[0].isSound && builder.workbook.entries[0].source == source)
    }

    @Test(arguments: ["", "a | b", "a | b | sha256:12", "w | 12 | at", "w | 12 | by | at"])
    func whatIsNoOriginIsNone(text: String) {
        #expect(EntrySource(stored: text) == nil && CarriedFrom(stored: text) == nil)
    }
}
