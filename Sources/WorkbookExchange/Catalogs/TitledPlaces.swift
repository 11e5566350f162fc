/// The sections or groups that were met, found by what they stand under and by their titles.
///
/// A place without a title agrees with any title.
struct TitledPlaces<Key: Hashable> {
    private struct Titled: Hashable {
        var key: Key
        var title: String
    }

    private var first: [Key: Int] = [:]
    private var untitled: [Key: [Int]] = [:]
    private var byTitle: [Titled: Int] = [:]

    /// Adds a place, by its position in the draft.
    ///
    /// - Parameter title: folded.
    mutating func add(_ position: Int, _ key: Key, title: String) {
        if first[key] == nil { first[key] = position }
        if title.isEmpty {
            untitled[key, default: []].append(position)
        } else if byTitle[Titled(key: key, title: title)] == nil {
            byTitle[Titled(key: key, title: title)] = position
        }
    }

    /// The first place of that title; an untitled one has it from now on.
    mutating func find(_ key: Key, title: String) -> Int? {
        guard !title.isEmpty else { return first[key] }
        let titled = Titled(key: key, title: title)
        guard let open = untitled[key]?.first else { return byTitle[titled] }
        if let known = byTitle[titled], known < open { return known }
        untitled[key]?.removeFirst()
        byTitle[titled] = open
        return open
    }
}
