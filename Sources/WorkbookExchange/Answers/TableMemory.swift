import WorkbookModel

/// What a table said about an item when it was imported before, field by field: the memory is in the entries' sources.
///
/// It goes by the table's file name alone, so that a table whose other rows were changed or sorted is still the same table.
struct TableMemory {
    /// What the table said; in fields that it never changed, what the workbook said when it was imported first.
    private(set) var assessment: Assessment
    /// The latest entry that it was recorded as.
    let latest: Entry

    /// - Parameters:
    ///   - file: the table's file name, as it is stored.
    ///   - entries: all that are about the item, in the workbook's order.
    ///   - entry: finds the entry with an id.
    /// - Returns: `nil` where the item was never imported from a table of that name, or all of it was taken back.
    init?(_ file: String, _ entries: [Entry], entry: (EntryID) -> Entry?) {
        let takenBack = TableMemory.takenBack(entries)
        let imports = entries.indices.filter { index in
            let entry = entries[index]
            return entry.kind == .assess && entry.isSound && entry.source?.file == file
                && !takenBack.contains(entry.id)
        }
        guard let first = imports.first, let last = imports.last else { return nil }
        latest = entries[last]
        assessment = entries[last].assessment
        for field in AssessmentField.allCases {
            field.copy(from: entries[first].assessment, to: &assessment)
        }
        for index in imports.dropFirst() {
            take(entries[index].assessment, over: entries[index].base.first.flatMap(entry)?.assessment ?? .none)
        }
    }

    /// Takes what an import changed. What it left is the workbook's, and need not be what the table says.
    private mutating func take(_ after: Assessment, over before: Assessment) {
        for field in AssessmentField.allCases {
            switch field.kind {
            case .evidence:
                // A table only adds evidence. What it added stays said, also where somebody took it away since.
                for piece in after.evidence where !before.evidence.contains(piece) {
                    if let index = assessment.evidence.firstIndex(where: { $0.hasSameReference(as: piece) }) {
                        assessment.evidence[index] = piece
                    } else {
                        assessment.evidence.append(piece)
                    }
                }
            case .result, .line, .date, .text:
                if !field.isSame(in: before, after) { field.copy(from: after, to: &assessment) }
            }
        }
    }

    /// The entries whose undo was not itself taken back. An undo stands behind what it takes back.
    private static func takenBack(_ entries: [Entry]) -> Set<EntryID> {
        var takenBack: Set<EntryID> = []
        for entry in entries.reversed() where entry.isSound && !takenBack.contains(entry.id) {
            if let target = entry.undoes { takenBack.insert(target) }
        }
        return takenBack
    }
}
