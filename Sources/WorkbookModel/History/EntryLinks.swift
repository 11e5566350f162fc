/// Which entry is which id, and which entries others name in `Base`.
struct EntryLinks: Sendable {
    /// One sound entry names another; positions in the workbook's entries.
    struct Naming {
        let namer: Int32
        let named: Int32
    }

    /// Position of each sound entry.
    private var sound = PositionTable()
    /// By position: the id of each entry.
    private var ids = ChunkedArray<EntryID>()
    /// Position of each unsound entry, by the id computed for it.
    private(set) var unsound: [EntryID: Int32] = [:]
    /// Sums stored in further copies of unsound entries, by the id computed for them.
    private var copiedSums: [EntryID: Set<EntryID>] = [:]
    /// Ids named by sound entries that are no sound entry here: the positions of those who name them.
    private(set) var dangling: [EntryID: [Int32]] = [:]
    /// By position: whether a sound entry names it.
    private(set) var isNamed = ChunkedArray<Bool>()

    /// Position of the sound entry with that id.
    func soundPosition(_ id: EntryID) -> Int32? { sound.position(of: id) { ids[Int($0)] == id } }

    func contains(_ entry: Entry) -> Bool {
        entry.isSound ? soundPosition(entry.id) != nil : unsound[entry.id] != nil
    }

    /// Makes room for so many more entries at once.
    mutating func reserve(_ more: Int) { sound.reserve(more) }

    /// Records the entry at `position`, and adds to `namings` every naming that its arrival completes.
    ///
    /// - Parameter onlyBase: what its `Base` names, where that is one id and was read already.
    mutating func add(
        _ entry: Entry, naming onlyBase: EntryID?, at position: Int32, _ namings: inout [Naming]
    ) {
        isNamed.append(false)
        ids.append(entry.id)
        guard entry.isSound else {
            unsound[entry.id] = position
            return
        }
        sound.insert(entry.id, at: position)
        if !dangling.isEmpty, let namers = dangling.removeValue(forKey: entry.id) {
            isNamed[Int(position)] = true
            for namer in namers { namings.append(Naming(namer: namer, named: position)) }
        }
        if let onlyBase {
            note(onlyBase, namedAt: position, &namings)
        } else {
            entry.forEachBase { note($0, namedAt: position, &namings) }
        }
    }

    private mutating func note(_ id: EntryID, namedAt position: Int32, _ namings: inout [Naming]) {
        if let named = soundPosition(id) {
            isNamed[Int(named)] = true
            namings.append(Naming(namer: position, named: named))
        } else {
            dangling[id, default: []].append(position)
        }
    }

    /// Whether it says something that is not known here: it is not here, or it is an unsound entry that is, with another
    /// stored sum.
    func lacks(_ entry: Entry, knownAs entries: ChunkedArray<Entry>) -> Bool {
        guard !entry.isSound, let position = unsound[entry.id] else { return !contains(entry) }
        guard let stored = entry.storedSum else { return false }
        return !names(of: entries[Int(position)]).contains(stored)
    }

    /// Records another copy of an unsound entry that is here: its stored sum may be the one that tells what it is.
    mutating func addCopy(_ entry: Entry) {
        guard !entry.isSound, let stored = entry.storedSum else { return }
        copiedSums[entry.id, default: []].insert(stored)
    }

    /// Whether an unsound entry is a damaged copy of a sound one, or was followed or settled by a sound `assess` entry of
    /// its item: history, without effect. A review or a seal that names it settles nothing.
    func isSettled(_ entry: Entry, among entries: ChunkedArray<Entry>) -> Bool {
        names(of: entry).contains { name in
            if soundPosition(name) != nil { return true }
            return dangling[name]?.contains { namer in
                entries[Int(namer)].kind == .assess && entries[Int(namer)].subject == entry.subject
            } == true
        }
    }

    /// The ids that an unsound entry may be known by: the computed one and all stored ones.
    func names(of entry: Entry) -> Set<EntryID> {
        var names = copiedSums[entry.id] ?? []
        names.insert(entry.id)
        if let stored = entry.storedSum { names.insert(stored) }
        return names
    }
}
