import CommandLineUI
import Testing
import WorkbookModel

/// What `check --only` and `--except` name.
@Suite struct FindingSelectionTests {
    private func codes(only: [String] = [], except: [String] = []) throws -> [FindingCode] {
        try FindingSelection(only: only, except: except, .english).codes
    }

    @Test func codesAndSeveritiesAreNamedInOneList() throws {
        #expect(try codes() == FindingCode.allCases)
        #expect(try codes(only: ["overdue"]) == [.overdue])
        #expect(try codes(only: ["overdue, conflict"]) == [.conflict, .overdue])
        #expect(try codes(only: ["overdue", "conflict"]) == [.conflict, .overdue])
        let integrity = FindingCode.allCases.filter { $0.severity == .integrity }
        #expect(try codes(only: ["integrity"]) == integrity)
        #expect(try codes(except: ["incomplete"]) == integrity)
        #expect(try codes(only: ["integrity"], except: ["conflict"]) == integrity.filter { $0 != .conflict })
    }

    @Test func aFindingIsInItByItsCode() throws {
        let selection = try FindingSelection(only: ["overdue"], except: [], .english)
        #expect(selection.includes(Finding(.overdue(.epoch), item: "1")) && !selection.includes(Finding(.returned)))
    }

    @Test(arguments: [
        (["wrong"], []), ([""], []), (["overdue,"], []), ([], ["Overdue"]), (["overdue"], ["incomplete"]),
    ])
    func whatNamesNothingIsRefused(only: [String], except: [String]) {
        #expect(throws: CommandProblem.self) { try codes(only: only, except: except) }
    }

    @Test func theErrorListsWhatThereIs() {
        do {
            _ = try codes(only: ["wrong"])
        } catch let problem as CommandProblem {
            for code in FindingCode.allCases { #expect(problem.message.contains(code.rawValue)) }
            #expect(problem.message.contains("integrity, incomplete, catalog-problem"))
        } catch {
            Issue.record(error)
        }
    }
}
