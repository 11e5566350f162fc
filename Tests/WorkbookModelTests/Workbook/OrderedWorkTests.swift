import Testing

@testable import WorkbookModel

struct OrderedWorkTests {
    @Test func resultsComeInTheOrderInWhichWorkWasAdded() {
        let work = OrderedWork<Int>()
        var results: [Int] = []
        for number in 0..<200 {
            work.add {
                // Some take much longer than others.
                var sum = number
                for step in 0..<(number % 7 * 20_000) { sum = (sum &+ step) | number }
                return sum < 0 ? -1 : number
            }
            // Some are taken while others are still added.
            if number % 50 == 49, let result = work.next() { results.append(result) }
        }
        while let result = work.next() { results.append(result) }
        #expect(results == Array(0..<200))
        #expect(work.next() == nil)
    }

    @Test func workThatIsAloneIsDoneWhereItIsTaken() {
        let work = OrderedWork<String>()
        #expect(work.next() == nil)
        work.add { "only" }
        #expect(work.next() == "only")
        work.add { "another" }
        #expect(work.next() == "another")
        #expect(work.next() == nil)
    }
}
