import OfficeFiles
import WorkbookModel

/// What a row says about its item.
struct RowAnswer: Hashable, Sendable {
    /// The values of the fields that are filled in; its evidence comes on top of what there is.
    var values = Assessment.none
    var filled: Set<AssessmentField> = []
    /// The result's cell says that nobody has judged, which replaces nothing; in a list of items it is a result like others.
    var isUnassessed = false
    /// Who judged.
    var people: [String] = []
    /// Cells that say nothing that can be recorded.
    var mistakes: [ImportReason] = []

    var isEmpty: Bool { filled.isEmpty && mistakes.isEmpty }

    init() {}

    /// Reads the answer cells of a row.
    ///
    /// - Parameter shown: what an exported or listed row showed. A cell that still reads so is as it was, whatever it could mean if
    ///   somebody had typed it.
    init(_ sheet: AnswerSheet, row: Int, _ words: AnswerWords, shown: Assessment? = nil) {
        for field in AssessmentField.allCases {
            let cells = sheet.cells(.assessment(field), row: row)
            if let shown, RowAnswer.reads(cells, as: field, of: shown) {
                field.copy(from: shown, to: &values)
                filled.insert(field)
            } else {
                take(field, cells, words, sheet.listing)
            }
        }
        if let cell = sheet.cell(.assessedBy, row: row) { takePeople(cell) }
    }

    /// Whether a cell is what an exported or listed table shows of the field.
    static func reads(_ cells: [PlacedCell], as field: AssessmentField, of shown: Assessment) -> Bool {
        guard cells.count == 1, !field.isEmpty(in: shown) else { return false }
        let texts =
            Language.allCases.map { ExportedSheet.text(of: field, in: shown, $0) } + [field.storedText(of: shown)]
        return texts.contains { PlacedCell.text(of: ExportedSheet.cellText($0)) == cells[0].text }
    }

    /// - Parameter cells: those that hold something, from left to right.
    private mutating func take(
        _ field: AssessmentField, _ cells: [PlacedCell], _ words: AnswerWords, _ listing: AnswerSheet.Listing?
    ) {
        let faulty = cells.compactMap(ImportReason.noValue)
        if !faulty.isEmpty {
            mistakes += faulty
            return
        }
        guard let cell = PlacedCell(joining: cells) else { return }
        switch field.kind {
        case .result: takeResult(cell, words, listing)
        case .line(let path):
            let text = cell.lines.joined(separator: " ")
            if text.unicodeScalars.count > NewEntry.maximumLineScalars {
                return mistakes.append(.lineTooLong(field, at: cell.address))
            }
            fill(field, path, text)
        case .date(let path): takeDate(field, path, cell)
        case .text(let path):
            if cell.text.utf8.count > NewEntry.maximumValueBytes {
                return mistakes.append(.textTooLong(field, at: cell.address))
            }
            fill(field, path, cell.text)
        case .evidence: for cell in cells { takeEvidence(cell) }
        }
    }

    private mutating func fill(_ field: AssessmentField, _ path: AssessmentField.TextPath, _ text: String) {
        values[keyPath: path] = text
        filled.insert(field)
    }

    private mutating func takeResult(
        _ cell: PlacedCell, _ words: AnswerWords, _ listing: AnswerSheet.Listing?
    ) {
        if let listing, listing.conflictWords.contains(cell.text.lowercased()) { return }
        // A key such as p means a result in a list, whose words are ours.
        let key = listing == nil ? nil : AssessmentResult(typed: cell.text)
        guard let result = words.result(cell.text) ?? key else {
            return mistakes.append(.unknownResult(cell.text, at: cell.address))
        }
        if result.isAssessed || listing != nil {
            values.result = result
            filled.insert(.result)
        } else {
            isUnassessed = true
        }
    }

    private mutating func takeDate(_ field: AssessmentField, _ path: AssessmentField.TextPath, _ cell: PlacedCell) {
        // A dash says that there is none.
        if CircledNumbers.plain(cell.text).allSatisfy({ $0 == "-" }) { return }
        switch TableDate(cell) {
        case .day(let day): fill(field, path, day.description)
        case .relative: mistakes.append(.relativeDate(cell.text, at: cell.address))
        case .none: mistakes.append(.noDate(cell.text, at: cell.address))
        }
    }

    private mutating func takeEvidence(_ cell: PlacedCell) {
        for line in cell.lines {
            let piece = RowAnswer.evidence(line)
            if Evidence.problem(withReference: piece.reference, .english) != nil {
                return mistakes.append(.noEvidence(line, at: cell.address))
            }
            if piece.stored.utf8.count > NewEntry.maximumValueBytes {
                return mistakes.append(.textTooLong(.evidence, at: cell.address))
            }
            if !values.evidence.contains(piece) { values.evidence.append(piece) }
            filled.insert(.evidence)
        }
    }

    /// What a table says a file held is not what was seen of it: no digest is taken, however often one stands there.
    private static func evidence(_ line: String) -> Evidence {
        var piece = Evidence(stored: line)
        repeat {
            piece.digest = nil
            piece.reference = piece.reference.trimmingBlanks()
            piece.description = piece.description.trimmingBlanks()
            piece = Evidence(stored: piece.stored)
        } while piece.digest != nil
        return piece
    }

    private mutating func takePeople(_ cell: PlacedCell) {
        if let mistake = ImportReason.noValue(in: cell) { return mistakes.append(mistake) }
        for line in cell.lines {
            // A comma is part of many names: Smith, John.
            for part in line.split(separator: "、") {
                let name = String(part).trimmingBlanks()
                if name.isEmpty || people.contains(name) { continue }
                if name.unicodeScalars.count > NewEntry.maximumLineScalars {
                    return mistakes.append(.nameTooLong(at: cell.address))
                }
                people.append(name)
            }
        }
        if people.joined(separator: "\n").utf8.count > NewEntry.maximumValueBytes {
            mistakes.append(.nameTooLong(at: cell.address))
        }
    }
}
