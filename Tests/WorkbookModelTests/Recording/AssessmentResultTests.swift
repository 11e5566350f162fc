import Testing
import WorkbookModel

/// What a result means, in one place.
struct AssessmentResultTests {
    @Test(arguments: AssessmentResult.allCases)
    func aResultIsReadBackFromItsWord(result: AssessmentResult) {
        #expect(AssessmentResult(word: result.word) == result && result.isKnown)
    }

    @Test func aWordThatIsNotKnownIsKept() {
        let result = AssessmentResult(word: "planned")
        #expect(result == .unknown("planned") && result.word == "planned" && !result.isKnown)
        // It must pass neither for done nor for nothing recorded.
        #expect(result.isAssessed && result.isOpen && result.requirement == .open)
    }

    @Test func marksKeysAndWordsTellResultsApart() {
        let results = AssessmentResult.allCases
        #expect(Set(results.map(\.mark)).count == results.count)
        #expect(Set(results.map(\.key)).count == results.count)
        #expect(Set(results.map(\.word)).count == results.count)
    }

    @Test(arguments: AssessmentResult.allCases)
    func whatAsksForAPlanIsOpen(result: AssessmentResult) {
        #expect(!result.needsPlan || result.isOpen)
    }

    @Test(arguments: RequirementState.allCases)
    func aStateIsTheWeakestOfTheResultsThatBringItAbout(state: RequirementState) {
        guard let result = state.result else { return }
        #expect(RequirementState(weakestOf: [result], hasRecommended: false) == state)
        for other in RequirementState.allCases {
            guard let otherResult = other.result else { continue }
            let together = RequirementState(weakestOf: [result, otherResult], hasRecommended: false)
            let places = [state, other].compactMap { RequirementState.allCases.firstIndex(of: $0) }
            #expect(together == RequirementState.allCases[places.min() ?? 0])
        }
    }

    @Test func aConflictLeavesARequirementOpen() {
        #expect(RequirementState(weakestOf: [.compliant, nil], hasRecommended: false) == .open)
    }
}
