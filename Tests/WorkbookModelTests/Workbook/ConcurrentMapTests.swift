import Testing

@testable import WorkbookModel

struct ConcurrentMapTests {
    @Test(arguments: [0, 1, 2, 200]) func resultsAreInTheOrderOfTheElements(count: Int) {
        let results = Array(0..<count).concurrentMap { number in
            // Some take much longer than others.
            var sum = number
            for step in 0..<(number % 7 * 20_000) { sum = (sum &+ step) | number }
            return sum < 0 ? "" : String(number)
        }
        #expect(results == (0..<count).map { String($0) })
    }
}
