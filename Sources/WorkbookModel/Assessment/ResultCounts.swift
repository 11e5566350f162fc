/// How many items have each result.
public struct ResultCounts: Hashable, Sendable {
    private var numbers: [AssessmentResult: Int] = [:]
    /// Items in conflict; they count under no result.
    public internal(set) var conflicts = 0
    /// Items whose assessment was carried over and is not confirmed; they count under no result either.
    public internal(set) var carried = 0

    public init() {}

    public subscript(result: AssessmentResult) -> Int { numbers[result] ?? 0 }

    /// Items that somebody judged here and that are not in conflict.
    public var assessed: Int { numbers.reduce(0) { $0 + ($1.key.isAssessed ? $1.value : 0) } }

    public var total: Int { numbers.values.reduce(0, +) + conflicts + carried }

    /// The results to show: all that this version knows, then the others that are there, by their words.
    public var results: [AssessmentResult] {
        AssessmentResult.allCases + numbers.keys.filter { !$0.isKnown }.sorted { $0.word < $1.word }
    }

    /// Items with a result that this version does not know.
    public var unknown: Int { numbers.reduce(0) { $0 + ($1.key.isKnown ? 0 : $1.value) } }

    public static func + (left: ResultCounts, right: ResultCounts) -> ResultCounts {
        var sum = left
        sum.conflicts += right.conflicts
        sum.carried += right.carried
        for (result, number) in right.numbers { sum.add(result, number) }
        return sum
    }

    mutating func add(_ status: ItemStatus, _ difference: Int) {
        if status.isConflict {
            conflicts += difference
        } else if status.isCarried {
            carried += difference
        } else {
            add(status.result, difference)
        }
    }

    mutating func add(_ result: AssessmentResult, _ difference: Int) {
        let number = self[result] + difference
        // No zeros, so that equal counts compare as equal.
        numbers[result] = number == 0 ? nil : number
    }
}
