import WorkbookModel

/// Searching a list, and narrowing it.
extension ListState {
    /// Goes to a row that holds what is searched for, round the list from the cursor on; a folded heading opens.
    ///
    /// - Returns: what to say of it; `nil` where the list is empty.
    mutating func find(forward: Bool, includingCurrent: Bool, _ environment: AppEnvironment) -> Message? {
        let (text, language) = (environment.search.text, environment.language)
        if rows.isEmpty { return nil }
        let needle = SearchFolding.fold(text).scalars
        // On a page the cursor goes through its rows in their own order.
        let searched = screen.isPage ? rows : allRows
        var matches = searched.map { row in
            row.subject != nil && SearchFolding.contains(needle, in: screen.content(of: row, environment).text)
        }
        if !matches.contains(true), let item = environment.workbook.catalog.itemIndex(typed: text) {
            matches = searched.map { screen.content(of: $0, environment).item == item }
        }
        guard
            let found = SearchRound(
                matches, from: screen.isPage ? selectedIndex : positionAtCursor, forward: forward,
                includingCurrent: includingCurrent)
        else { return SearchRound.nothing(text, language) }
        if screen.isPage { select(row: found.position) } else { select(position: found.position) }
        return found.message(language)
    }

    /// Narrows the rows to what a filter lets through. What was folded is open meanwhile.
    mutating func narrow(to filter: Filter) {
        if self.filter.isEmpty, !filter.isEmpty {
            foldedWithoutFilter = folded
            folded = []
        } else if !self.filter.isEmpty, filter.isEmpty {
            folded = foldedWithoutFilter
        }
        self.filter = filter
    }

    /// The rows that the filter lets through: those of items, those of texts, and the headings above them.
    func narrowed(_ rows: [ListRow], _ environment: AppEnvironment) -> [ListRow] {
        if filter.isEmpty { return rows }
        let test = RowTest(filter, screen, environment)
        var narrowed: [ListRow] = []
        /// What stands above the rows that follow, until one of them is let through.
        var heading: ListRow?
        var labels: [String] = []
        var isUnderFound = false
        for row in rows {
            if row.isHeading || row.isApart || row.subject == nil {
                heading = nil
                labels = []
                isUnderFound = false
            }
            let content = test.content(of: row)
            if row.isHeading {
                labels = content.labels
                if test.finds(content) {
                    narrowed.append(row)
                    isUnderFound = true
                } else {
                    heading = row
                }
            } else if row.subject != nil, test.lets(content, under: labels) || isUnderFound && test.isOfWordsAlone {
                if let above = heading { narrowed.append(above) }
                heading = nil
                narrowed.append(row)
            }
        }
        return narrowed
    }
}
