import Testing

@testable import WorkbookModel

/// An array in chunks is an array; copies share chunks, not changes.
struct ChunkedArrayTests {
    /// Around the ends of chunks.
    private static let counts = [0, 1, 2, 511, 512, 513, 1024, 1300]

    @Test(arguments: counts) func elementsAreThoseAppendedInOrder(count: Int) {
        var array = ChunkedArray<Int>()
        for number in 0..<count { array.append(number) }
        #expect(Array(array) == Array(0..<count) && array.count == count)
    }

    @Test(arguments: counts) func repeatedElementIsThereThatManyTimes(count: Int) {
        var array = ChunkedArray(repeating: 7, count: count)
        #expect(Array(array) == Array(repeating: 7, count: count))
        array.append(8)
        #expect(array[count] == 8 && array.count == count + 1)
    }

    @Test func changeOfACopyLeavesTheOriginal() {
        var array = ChunkedArray<Int>()
        for number in 0..<1300 { array.append(number) }
        var copy = array
        copy[600] = -1
        copy.append(1300)
        #expect(Array(array) == Array(0..<1300))
        #expect(copy[600] == -1 && copy[599] == 599 && copy.count == 1301)
        array[0] = -2
        #expect(copy[0] == 0)
    }
}
