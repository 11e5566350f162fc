import Recfile

/// How many items have each result.
public struct ResultCounts: Hashable, Sendable {
    private var numbers = [Int](repeating: 0, count: AssessmentResult.allCases.count)
    /// Items whose sides differ; they are under no result.
    public internal(set) var conflicts = 0

    public subscript(result: AssessmentResult) -> Int {
        get { numbers[ResultCounts.position(result)] }
        set { numbers[ResultCounts.position(result)] = newValue }
    }

    /// Items with a result other than unassessed.
    public var assessed: Int { total - self[.unassessed] - conflicts }
    public var total: Int { numbers.reduce(0, +) + conflicts }

    mutating func add(_ status: ItemStatus, _ difference: Int) {
        if status.isConflict { conflicts += difference } else { self[status.result] += difference }
    }

    private static func position(_ result: AssessmentResult) -> Int {
        switch result {
        case .compliant: 0
        case .partial: 1
        case .alternative: 2
        case .noncompliant: 3
        case .notApplicable: 4
        case .unassessed: 5
        }
    }
}
