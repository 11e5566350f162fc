import CommandLineUI
import TerminalUI
import TestSupport
import Testing
import WorkbookModel

/// What values on the command line mean, and what is refused.
@Suite struct ArgumentValueTests {
    private let today = CalendarDate(iso: "2026-11-26").unsafelyUnwrapped

    @Test(arguments: [
        ("100x30", Size(columns: 100, rows: 30)), ("1x1000", Size(columns: 1, rows: 1000)), ("0x30", nil),
        ("100x1001", nil), ("100", nil), ("100x30x2", nil), ("100x", nil), ("x", nil), ("big", nil), ("-1x5", nil),
    ])
    func screenSizeIsColumnsAndRows(_ typed: String, _ size: Size?) {
        #expect((try? ScreenSize.size(typed: typed, .english)) == size)
    }

    @Test func sealIDIsReadInEitherCase() throws {
        let hex = String(repeating: "0a", count: 32)
        #expect(try SealID.id(typed: hex.uppercased(), .english) == EntryID(hex: hex))
        #expect(throws: CommandProblem.self) { try SealID.id(typed: "0a", .english) }
    }

    @Test func profileKeepsWhatIsNotGivenAndClearsWhatIsEmpty() throws {
        let before = Profile(title: "表題", organization: "組織", scope: "範囲")
        let values = ProfileValues(title: "新しい", organization: "")
        #expect(
            try values.applied(to: before, .english) == Profile(title: "新しい", organization: "", scope: "範囲"))
        #expect(try ProfileValues(scope: "一\n二").applied(to: before, .english).scope == "一\n二")
        #expect(ProfileValues().isEmpty && !ProfileValues(title: "").isEmpty)
    }

    @Test func titleAndOrganizationTakeOneLine() {
        for values in [ProfileValues(title: "一\n二"), ProfileValues(organization: "一\r\n二")] {
            #expect(throws: CommandProblem.self) { try values.applied(to: Profile(), .english) }
        }
    }

    @Test(arguments: [("w.rec", "w"), (".rec", ".rec"), ("点検簿.rec", "点検簿"), ("w", "w"), ("a.rec.txt", "a.rec.txt")])
    func untitledWorkbookIsNamedAfterItsFile(_ name: String, _ title: String) {
        #expect(ProfileValues.title(forFileNamed: name) == title)
    }

    @Test func aReviewIsOneVerdict() throws {
        #expect(try ReviewChoice.verdict([.accepted, .accepted], .english) == .accepted)
        #expect(throws: CommandProblem.self) { try ReviewChoice.verdict([], .english) }
        #expect(throws: CommandProblem.self) { try ReviewChoice.verdict([.accepted, .returned], .english) }
    }

    @Test func aConflictIsRefusedWithWhatToDo() {
        let item = WorkbookBuilder().workbook.catalog.items[0]
        let refused = CommandProblem(.conflict, about: item, in: "w.rec", .english)
        #expect(refused.exitStatus == 65)
        #expect(
            refused.message
                == "\(ItemLookup.label(item)): assessments differ; see “tenken show w.rec \(item.id)”, then "
                + "settle with “tenken assess … --resolve --result …”")
        let other = CommandProblem(.unassessed, about: item, in: "w.rec", .english)
        #expect(!other.message.contains("tenken show"))
    }

    @Test func fieldsNotTypedStayAndEmptyOnesAreCleared() throws {
        let before = Assessment(
            result: .partial, owner: "山田", due: "2026-12-01", evidence: [Evidence(reference: "x")], note: "所見",
            plan: "計画")
        func applied(_ typed: [AssessmentField: String]) throws -> Assessment {
            try AssessmentValues(typed: typed).applied(to: before, today: today, .english)
        }
        #expect(try applied([:]) == before)
        for field in AssessmentField.allCases where field != .evidence {
            let after = try applied([field: ""])
            #expect(field.isEmpty(in: after))
            #expect(AssessmentField.allCases.allSatisfy { $0 == field || $0.isSame(in: before, after) })
        }
        #expect(try applied([.due: "+1w", .result: "o", .note: "一\n二"]).due == "2026-12-03")
        let wrong = #expect(throws: CommandProblem.self) { try applied([.owner: "一\n二"]) }
        #expect(wrong?.message == "--owner takes one line")
    }

    @Test func settlingNeedsAResult() {
        #expect(throws: CommandProblem.self) {
            try AssessmentValues.requireResult(resolves: true, hasResult: false, .english)
        }
        #expect(throws: Never.self) { try AssessmentValues.requireResult(resolves: true, hasResult: true, .english) }
        #expect(throws: Never.self) { try AssessmentValues.requireResult(resolves: false, hasResult: false, .english) }
    }

    @Test func resultsAndDatesAreReadAsTyped() throws {
        #expect(try AssessmentValues.result(typed: "", .english) == .unassessed)
        #expect(try AssessmentValues.result(typed: "×", .english) == .noncompliant)
        #expect(try AssessmentValues.date(typed: "+1w", "--due", today: today, .english) == "2026-12-03")
        #expect(try AssessmentValues.date(typed: "", "--due", today: today, .english) == "")
        let wrong = #expect(throws: CommandProblem.self) { try AssessmentValues.result(typed: "perfect", .english) }
        #expect(wrong?.exitStatus == 64 && wrong?.message.contains("not-applicable(-)") == true)
        #expect(throws: CommandProblem.self) {
            try AssessmentValues.date(typed: "2026-02-30", "--due", today: today, .english)
        }
    }

    @Test func itemsAreFoundByIDNumberAndNearness() throws {
        let catalog = WorkbookBuilder().workbook.catalog
        let item = catalog.items[1]
        #expect(try ItemLookup.position(of: item.id, in: catalog, file: "w.rec", .english) == 1)
        let problem = #expect(throws: CommandProblem.self) {
            try ItemLookup.position(of: item.id + "9", in: catalog, file: "w.rec", .english)
        }
        #expect(
            problem?.exitStatus == 64 && problem?.message.contains("\(item.id) (\(catalog.label(ofItemAt: 1)))") == true
        )
        let none = #expect(throws: CommandProblem.self) {
            try ItemLookup.position(of: "no such item", in: catalog, file: "w.rec", .english)
        }
        #expect(none?.message.contains("tenken list w.rec") == true)
    }
}
