/// Who gave the parts of an assessment their present values: those who may not review it.
public struct Assessors: Sendable {
    /// Each person once, as the name was typed.
    public let names: [String]
    private let folded: Set<FoldedName>

    static let nobody = Assessors([])

    /// - Parameter names: in any number of spellings; the first of each person counts.
    init(_ names: some Sequence<String>) {
        var folded = Set<FoldedName>()
        self.names = names.filter { folded.insert(FoldedName($0)).inserted }
        self.folded = folded
    }

    /// Whether that person is one of them, however the name was typed.
    func includes(_ person: FoldedName) -> Bool { folded.contains(person) }

    /// The name of that person as it is recorded here.
    func name(of person: FoldedName) -> String? { names.first { FoldedName($0) == person } }
}
