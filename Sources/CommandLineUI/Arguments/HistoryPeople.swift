import WorkbookModel

/// Whose records of a history are told, as typed behind `--person`.
public struct HistoryPeople {
    private let tests: [(String) -> Bool]

    /// - Parameters:
    ///   - typed: parts of names, whole names behind `=`, or `me`; none stands for everybody.
    ///   - asker: who `me` is.
    public init(_ typed: [String], for asker: Filter.Asker?) {
        tests = typed.map { Filter.PersonTest(typed: $0).predicate(for: asker ?? Filter.Asker(today: .epoch)) }
    }

    public func includes(_ name: String) -> Bool { tests.isEmpty || tests.contains { $0(name) } }
}
