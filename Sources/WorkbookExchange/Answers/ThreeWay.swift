import WorkbookModel

/// What a row says, compared with what it showed and with what the workbook says, field by field.
struct ThreeWay {
    /// What the workbook says, with what only the row changed.
    private(set) var after: Assessment
    /// What the row showed, with all that it says: its side of a conflict.
    private(set) var side: Assessment
    /// Fields that row and workbook changed to different values, in order.
    private(set) var clashes: [AssessmentField] = []
    /// Some value of the row is not what the workbook says.
    private(set) var differs = false
    private let now: Assessment
    private let shown: Assessment?
    private let said: Assessment?

    /// - Parameters:
    ///   - shown: `nil` where it is not known: then all that the row says is new.
    ///   - said: what the table said when it was imported before; saying it again is nothing new.
    ///   - attach: makes evidence as it is recorded.
    init(
        _ row: RowAnswer, shown: Assessment?, said: Assessment? = nil, now: Assessment, attach: (Evidence) -> Evidence
    ) {
        self.now = now
        self.shown = shown
        self.said = said
        after = now
        side = shown ?? now
        for field in AssessmentField.allCases where row.filled.contains(field) {
            switch field.kind {
            case .evidence: add(row.values.evidence, attach)
            case .result, .line, .date, .text: compare(field, row.values)
            }
        }
    }

    /// Nothing of the row is the row's own.
    var saysNothingNew: Bool { clashes.isEmpty && after == now && (shown == nil || side == shown || side == now) }

    private mutating func compare(_ field: AssessmentField, _ row: Assessment) {
        let isSameNow = ThreeWay.isShown(field, row, as: now)
        if !isSameNow { differs = true }
        if let said, ThreeWay.isShown(field, row, as: said) { return }
        if let shown {
            if ThreeWay.isShown(field, row, as: shown) { return }
            field.copy(from: isSameNow ? now : row, to: &side)
            if isSameNow { return }
            guard field.isSame(in: shown, now) else { return clashes.append(field) }
        } else if isSameNow {
            return
        }
        field.copy(from: row, to: &after)
    }

    /// Whether a cell with the row's value is what the assessment's value looks like in a cell.
    private static func isShown(_ field: AssessmentField, _ row: Assessment, as assessment: Assessment) -> Bool {
        switch field.kind {
        case .result: row.result == assessment.result
        case .line(let path), .date(let path), .text(let path):
            row[keyPath: path] == assessment[keyPath: path]
                || row[keyPath: path] == ExportedSheet.cellText(assessment[keyPath: path]).trimmingBlanks()
        case .evidence: row.evidence == assessment.evidence
        }
    }

    // MARK: Evidence

    private mutating func add(_ pieces: [Evidence], _ attach: (Evidence) -> Evidence) {
        let known = (shown?.evidence ?? []) + (said?.evidence ?? [])
        for piece in pieces {
            if ThreeWay.holds(now.evidence, piece) { continue }
            differs = true
            if ThreeWay.holds(known, piece) { continue }
            add(attach(piece))
        }
    }

    /// - Parameter line: one that neither row nor workbook had, as it is recorded.
    private mutating func add(_ line: Evidence) {
        func same(_ pieces: [Evidence]?) -> Evidence? { pieces?.first { $0.hasSameReference(as: line) } }
        let (before, current) = (same(shown?.evidence), same(now.evidence))
        if let current, line.description.isEmpty || current.description == line.description { return }
        // What the row showed is not known, so the words that somebody chose stay.
        if shown == nil, let current, !current.description.isEmpty { return }
        ThreeWay.attach(line, to: &side)
        // Described by both in other words, or taken away by one and described anew by the other.
        let isClash = current.map { $0.description != before?.description ?? "" } ?? (before != nil)
        if shown != nil, isClash {
            if !clashes.contains(.evidence) { clashes.append(.evidence) }
            return
        }
        ThreeWay.attach(line, to: &after)
    }

    /// Whether a line of a cell is one of those pieces: as a table shows it, or the same reference with no other description.
    private static func holds(_ pieces: [Evidence], _ line: Evidence) -> Bool {
        pieces.contains { piece in
            piece.hasSameReference(as: line) && (line.description.isEmpty || line.description == piece.description)
                || line.description.isEmpty && line.reference == piece.shown
        }
    }

    private static func attach(_ line: Evidence, to assessment: inout Assessment) {
        guard let index = assessment.evidence.firstIndex(where: { $0.hasSameReference(as: line) }) else {
            return assessment.evidence.append(line)
        }
        // A piece that is there keeps its digest: a table says nothing about what a file holds.
        if !line.description.isEmpty { assessment.evidence[index].description = line.description }
    }
}
