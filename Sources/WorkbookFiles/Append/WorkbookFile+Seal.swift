import WorkbookModel

extension WorkbookFile {
    /// What sealing a workbook came to.
    public enum SealOutcome: Sendable {
        case sealed(SealCheck)
        /// A seal that is there already covers everything and has the same note.
        case already(SealCheck)
        case nothingRecorded
    }

    /// Appends a seal over everything that is sound in the file as it is under the lock. What others record meanwhile is
    /// either covered or comes after the seal.
    ///
    /// - Parameters:
    ///   - onWait: called once when another process holds the lock, before waiting for up to 5 s.
    public mutating func seal(
        note: String, by person: String, at moment: Moment, onWait: () -> Void = {}
    ) throws(FileProblem) -> SealOutcome {
        var made: (id: EntryID, isNew: Bool)?
        try append(isOwn: true, onWait) { file in
            switch file.workbook.plan(.seal(note: note), by: person, at: moment) {
            case .unchanged:
                made = file.workbook.tips.first.map { ($0, false) }
                return []
            case .refused(let refused):
                switch refused.reason {
                case .nothingRecorded:
                    made = nil
                    return []
                default: throw refused
                }
            case .record(let recording):
                let step = try file.serialised(recording.entries)
                made = step.ids.first.map { ($0, true) }
                return step.bytes
            }
        }
        guard let made, let check = workbook.seal(made.id) else { return .nothingRecorded }
        return made.isNew ? .sealed(check) : .already(check)
    }
}
