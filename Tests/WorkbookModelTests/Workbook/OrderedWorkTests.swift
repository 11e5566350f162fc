import CLibrary
import Synchronization
import Testing

@testable import WorkbookModel

struct OrderedWorkTests {
    @Test func resultsComeInTheOrderInWhichWorkWasAdded() {
        let work = OrderedWork<Int>()
        work.start(workers: 3)
        defer { work.noMore() }
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

    @Test func droppedWorkIsNotBegunAndWhatWasBegunIsOver() {
        let work = OrderedWork<Int>()
        work.start(workers: 3)
        let running = Atomic(0)
        let begun = Atomic(0)
        for number in 0..<2000 {
            work.add {
                running.add(1, ordering: .sequentiallyConsistent)
                begun.add(1, ordering: .sequentiallyConsistent)
                sched_yield()
                running.subtract(1, ordering: .sequentiallyConsistent)
                return number
            }
        }
        work.noMore()
        #expect(work.next() == 0)
        work.drop()
        #expect(work.next() == nil)
        #expect(running.load(ordering: .sequentiallyConsistent) == 0)
        let before = begun.load(ordering: .sequentiallyConsistent)
        for _ in 0..<1000 { sched_yield() }
        #expect(begun.load(ordering: .sequentiallyConsistent) == before)
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
