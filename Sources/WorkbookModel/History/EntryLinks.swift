/// Finds entries by id, and knows which entries others name in `Base` and in `After`.
struct EntryLinks: Sendable {
    /// A sound entry names another one in `Base`; positions in the workbook's entries.
    struct Link {
        let from: Int32
        let to: Int32
    }

    /// The position of each sound entry.
    private var sound = PositionTable()
    /// The id of each entry, by position.
    private var ids = ChunkedArray<EntryID>()
    /// The position of each unsound entry, by its computed id.
    private(set) var unsound: [EntryID: Int32] = [:]
    /// The sums stored in further copies of unsound entries, by their computed id.
    private var copiedSums: [EntryID: Set<EntryID>] = [:]
    /// Ids named in `Base` that are no sound entry here: the positions of the sound entries that name them.
    private(set) var dangling: [EntryID: [Int32]] = [:]
    /// The subjects of the sound `assess` entries among those, by the id that they name.
    private var danglingSubjects: [EntryID: Set<Int32>] = [:]
    /// Ids named in `After` that are no sound entry here: the position of the first sound entry that names each.
    private(set) var danglingAfter: [EntryID: Int32] = [:]
    /// By position: whether a sound entry names it.
    private(set) var isNamed = ChunkedArray<Bool>()

    /// Position of the sound entry with that id.
    func soundPosition(_ id: EntryID) -> Int32? { sound.position(of: id) { ids[Int($0)] == id } }

    func contains(_ entry: Entry) -> Bool {
        entry.isSound ? soundPosition(entry.id) != nil : unsound[entry.id] != nil
    }

    /// Reserves capacity for `more` further entries.
    mutating func reserve(_ more: Int) { sound.reserve(more) }

    /// Adds the entry at `position`, and appends to `newLinks` every link that it completes.
    mutating func add(
        _ reading: EntryReader.Reading, _ entry: Entry, at position: Int32, _ newLinks: inout [Link]
    ) {
        isNamed.append(false)
        ids.append(entry.id)
        guard entry.isSound else {
            unsound[entry.id] = position
            return
        }
        sound.insert(entry.id, at: position)
        if !dangling.isEmpty, let referrers = dangling.removeValue(forKey: entry.id) {
            isNamed[Int(position)] = true
            danglingSubjects[entry.id] = nil
            for referrer in referrers { newLinks.append(Link(from: referrer, to: position)) }
        }
        if !danglingAfter.isEmpty, danglingAfter.removeValue(forKey: entry.id) != nil {
            isNamed[Int(position)] = true
        }
        if let onlyBase = reading.onlyBase {
            addLink(from: position, entry, to: onlyBase, &newLinks)
        } else {
            entry.forEachBase { addLink(from: position, entry, to: $0, &newLinks) }
        }
        if let onlyAfter = reading.onlyAfter {
            noteAfter(from: position, to: onlyAfter)
        } else {
            entry.forEachAfter { noteAfter(from: position, to: $0) }
        }
    }

    private mutating func noteAfter(from position: Int32, to id: EntryID) {
        // Nearly always it is the entry before.
        if position > 0, ids[Int(position) - 1] == id, unsound[id] == nil {
            isNamed[Int(position) - 1] = true
        } else if let named = soundPosition(id) {
            isNamed[Int(named)] = true
        } else if danglingAfter[id] == nil {
            danglingAfter[id] = position
        }
    }

    private mutating func addLink(
        from position: Int32, _ entry: Entry, to id: EntryID, _ newLinks: inout [Link]
    ) {
        if let named = soundPosition(id) {
            isNamed[Int(named)] = true
            newLinks.append(Link(from: position, to: named))
        } else {
            dangling[id, default: []].append(position)
            if entry.kind == .assess { danglingSubjects[id, default: []].insert(entry.subject) }
        }
    }

    /// Whether the entry, or the stored sum of an unsound one, is not here.
    func lacks(_ entry: Entry, among entries: ChunkedArray<Entry>) -> Bool {
        guard !entry.isSound, let position = unsound[entry.id] else { return !contains(entry) }
        guard let stored = entry.storedSum else { return false }
        return !knownIDs(of: entries[Int(position)]).contains(stored)
    }

    /// Records another copy of an unsound entry that is here: its stored sum may be the entry's true id.
    mutating func addCopy(_ entry: Entry) {
        guard !entry.isSound, let stored = entry.storedSum else { return }
        copiedSums[entry.id, default: []].insert(stored)
    }

    /// Whether an unsound entry is a damaged copy of a sound one, or a sound `assess` entry of its item names it. Then
    /// it is history without effect. A review or a seal that names it settles nothing.
    func isSettled(_ entry: Entry) -> Bool {
        knownIDs(of: entry).contains { id in
            soundPosition(id) != nil || danglingSubjects[id]?.contains(entry.subject) == true
        }
    }

    /// The ids by which others may name an unsound entry: the computed one and all stored ones.
    func knownIDs(of entry: Entry) -> Set<EntryID> {
        var ids = copiedSums[entry.id] ?? []
        ids.insert(entry.id)
        if let stored = entry.storedSum { ids.insert(stored) }
        return ids
    }
}
