import Recfile

/// A workbook as read from its file: the catalogue that it was made with, and every entry since.
///
/// The state follows from the set of sound entries alone, not from file order or clocks. Absorbing an entry updates it,
/// and copies share what has not changed, so a step costs the same however long the history is.
public struct Workbook: Sendable {
    /// The workbook record.
    public internal(set) var identity: WorkbookIdentity
    /// The table that is assessed.
    public internal(set) var catalog: Catalog
    /// Every entry once, in file order, sound or not.
    public internal(set) var entries = ChunkedArray<Entry>()
    /// Further copies of unsound entries that are stored with another sum, in file order.
    var copies: [Entry] = []
    /// The findings of reading the file.
    public internal(set) var readingFindings: [Finding] = []
    /// Why nothing may be appended; `nil` where entries may be.
    public internal(set) var writeObstacle: WriteObstacle?
    /// The torn last record, if the file ends in one.
    public internal(set) var tornTail: TornTail?
    /// Byte offset in the file up to which entries were read; a torn tail begins here.
    public internal(set) var readEnd: Int = 0
    /// Whether an LF must be added before anything is appended.
    public internal(set) var lacksFinalLineFeed = false

    /// Catalogue items by position, then the items of entries that the catalogue lacks.
    var subjects: [String]
    var subjectPositions: [String: Int32]
    var histories: ChunkedArray<ItemHistory>
    var profileHeads: [Int32] = []
    var links = EntryLinks()
    /// By position: whether a sound entry of the same kind and item names the entry.
    var isSuperseded = ChunkedArray<Bool>()
    /// By id: the sound entries that take that entry back.
    var undoers: [EntryID: [Int32]] = [:]
    /// Positions of entries that are unsound or of an unknown kind, in file order.
    var irregular: [Int32] = []
    /// Items with unsound entries: any new entry may change their status.
    var subjectsWithUnsound = Set<Int32>()
    var hasDescriptorFinding = false
    var entryReader: EntryReader
    var lineCount = 0
    var lastType: String?

    /// The number of catalogue items with each result, and in conflict.
    public internal(set) var counts = ResultCounts()

    init(identity: WorkbookIdentity, catalog: Catalog, entryReader: EntryReader) {
        self.identity = identity
        self.catalog = catalog
        self.entryReader = entryReader
        subjects = catalog.items.map(\.id)
        subjectPositions = Dictionary(
            zip(subjects, subjects.indices.map(Int32.init)), uniquingKeysWith: { first, _ in first })
        histories = ChunkedArray(repeating: ItemHistory(), count: subjects.count)
        counts.add(.unassessed, subjects.count)
    }

    /// Items that entries are about and the catalogue lacks.
    public var foreignItems: [String] { Array(subjects[catalog.items.count...]) }

    public func entry(_ id: EntryID) -> Entry? {
        (links.soundPosition(id) ?? links.unsound[id]).map { entries[Int($0)] }
    }

    /// The title, organisation and scope in force.
    public var profile: Profile {
        let heads = profileHeads.map { entries[Int($0)].profile }
        guard let first = heads.first, heads.allSatisfy({ $0 == first }) else { return identity.profile }
        return first
    }

    /// Whether several profiles are in force and differ.
    public var hasProfileConflict: Bool { Set(profileHeads.map { entries[Int($0)].profile }).count > 1 }

    /// The ids that the next `profile` entry names.
    public var profileBase: [EntryID] { profileHeads.map { entries[Int($0)].id } }

    /// Every sound entry that no sound entry names, in `Base` or `After`.
    public var tips: [EntryID] {
        entries.indices.filter { entries[$0].isSound && !links.isNamed[$0] }.map { entries[$0].id }
    }
}
