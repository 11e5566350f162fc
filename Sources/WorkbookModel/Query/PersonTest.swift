extension Filter.PersonTest {
    /// As it is typed by itself: `me`, part of a name, or a whole name behind `=`.
    public init(typed text: String) {
        if FilterPerson.named(text) != nil {
            self = .me
        } else if let first = text.first, first == "=" || first == "＝" {
            self = .equals(String(text.dropFirst()))
        } else {
            self = .contains(text)
        }
    }

    /// Whether a name is meant, which is empty where nobody is named.
    public func predicate(for asker: Filter.Asker) -> (_ name: String) -> Bool {
        switch self {
        case .none: return { $0.isEmpty }
        case .any: return { !$0.isEmpty }
        case .me:
            let person = FoldedName(asker.person)
            return { !person.isEmpty && FoldedName($0) == person }
        case .equals(let name):
            let person = FoldedName(name)
            return { FoldedName($0) == person }
        case .contains(let text):
            let needle = SearchFolding.fold(text).scalars
            return { SearchFolding.contains(needle, in: $0) }
        }
    }
}
