import WorkbookModel

/// Which entry a row of a list of items shows, as its columns tell.
struct ListedEntry: Sendable {
    /// When it was recorded; `nil` where nothing was.
    let at: PlacedCell?
    private let person: String?
    /// What stands in the columns of the fields.
    private let cells: [AssessmentField: [PlacedCell]]

    /// - Returns: `nil` where no column tells when the items were recorded.
    init?(_ listing: AnswerSheet.Listing, of sheet: AnswerSheet, row: Int) {
        guard listing.at != nil else { return nil }
        at = sheet.cell(column: listing.at, row: row)
        person = sheet.cell(column: listing.recordedBy, row: row)?.text
        let fields = AssessmentField.allCases.filter { sheet.columns[.assessment($0)] != nil }
        cells = Dictionary(
            uniqueKeysWithValues: fields.map { ($0, sheet.cells(.assessment($0), row: row)) })
    }

    /// The entry. Where somebody recorded several times within a second, the one that the row is most like, the last of those.
    func entry(in workbook: Workbook, itemAt item: Int) -> Entry? {
        guard let at else { return nil }
        let found = workbook.entries(ofItem: workbook.catalog.items[item].id).filter { entry in
            entry.kind == .assess && entry.isSound && entry.at == at.text
                && (person == nil || PlacedCell.text(of: entry.by) == person)
        }
        if found.count < 2 { return found.first }
        let degrees = found.map { likeness(to: $0.assessment) }
        return found.indices.max { degrees[$0] <= degrees[$1] }.map { found[$0] }
    }

    /// How many fields read as that assessment's.
    private func likeness(to assessment: Assessment) -> Int {
        cells.count(where: { field, cells in
            cells.isEmpty && field.isEmpty(in: assessment) || RowAnswer.reads(cells, as: field, of: assessment)
        })
    }
}
