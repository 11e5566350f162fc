/// The state of an item: its assessment, who recorded it, and the sides of a conflict.
public struct ItemState: Sendable {
    /// The item's id.
    public let item: String
    /// The assessment in force; in a conflict that of the latest side, for reference only.
    public let assessment: Assessment
    /// The entry that records it; `nil` where nothing is recorded. Not sound where the latest side is not.
    public let current: Entry?
    /// The heads and strays that differ; empty unless the item is in conflict.
    public let sides: [Entry]
    public let review: ReviewState
    /// The assessment was carried over from another workbook, and nobody has confirmed it.
    public let isCarried: Bool

    public var isConflict: Bool { !sides.isEmpty }
    public var result: AssessmentResult { assessment.result }
}

extension Workbook {
    /// The result of the catalogue item at that position; in a conflict the latest side's.
    public func result(ofItemAt index: Int) -> AssessmentResult { histories[index].status.result }

    /// Whether somebody judged the item here: it is not in conflict, and not just carried over.
    public func isAssessed(itemAt index: Int) -> Bool {
        !isConflict(itemAt: index) && !isCarried(itemAt: index) && result(ofItemAt: index).isAssessed
    }

    /// Whether something is left to do about the item; true in a conflict, and while it is carried over.
    public func isOpen(itemAt index: Int) -> Bool {
        isConflict(itemAt: index) || isCarried(itemAt: index) || result(ofItemAt: index).isOpen
    }

    /// Whether the item's assessment was carried over from another workbook, and nobody has confirmed it.
    public func isCarried(itemAt index: Int) -> Bool { histories[index].status.isCarried }

    public func isConflict(itemAt index: Int) -> Bool { histories[index].status.isConflict }

    /// Whether anything is recorded about the item, be it an owner alone; true in a conflict.
    public func isRecorded(itemAt index: Int) -> Bool {
        isConflict(itemAt: index) || state(ofItemAt: index).assessment != .none
    }

    /// How many of the catalogue items at these positions have which result.
    public func counts(ofItemsAt items: some Sequence<Int>) -> ResultCounts {
        items.reduce(into: ResultCounts()) { $0.add(histories[$1].status, 1) }
    }

    /// The state of the catalogue item at that position.
    public func state(ofItemAt index: Int) -> ItemState { state(ofSubject: index) }

    /// The state of an item that the catalogue lacks, by its position in `foreignItems`.
    public func state(ofForeignItemAt index: Int) -> ItemState { state(ofSubject: catalog.items.count + index) }

    /// The state of an item by its id; unassessed where neither the catalogue nor an entry has it.
    public func state(ofItem id: String) -> ItemState {
        if let position = subjectPositions[id] { return state(ofSubject: Int(position)) }
        return ItemState(item: id, assessment: .none, current: nil, sides: [], review: .none, isCarried: false)
    }

    /// The entries about an item, in file order.
    public func entries(ofItem item: String) -> [Entry] {
        guard let subject = subjectPositions[item] else { return [] }
        return histories[Int(subject)].entries.map { entries[Int($0)] }
    }

    /// What the item's next `assess` entry names: all heads, and the strays.
    public func base(forItemAt index: Int) -> [EntryID] {
        let history = histories[index]
        return history.heads.map { entries[Int($0)].id } + strays(history).map(\.id)
    }

    private func state(ofSubject subject: Int) -> ItemState {
        let history = histories[subject]
        let current = history.status.current < 0 ? nil : entries[Int(history.status.current)]
        let sides = history.status.isConflict ? history.heads.map { entries[Int($0)] } + strays(history) : []
        return ItemState(
            item: subjects[subject], assessment: current?.assessment ?? .none, current: current, sides: sides,
            review: reviewState(history), isCarried: history.status.isCarried)
    }

    /// Its unsound `assess` entries that nobody has settled.
    private func strays(_ history: ItemHistory) -> [Entry] {
        history.unsound.map { entries[Int($0)] }.filter { !links.isSettled($0) }
    }
}
