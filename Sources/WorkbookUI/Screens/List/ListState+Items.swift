import WorkbookModel

/// The items among a list's rows.
extension ListState {
    /// Every row that stands for an item, with it.
    var itemRows: [(row: Int, item: Int)] {
        rows.indices.compactMap { row in rows[row].item.map { (row, $0) } }
    }

    /// How many things the rows stand for, folded away or not, each counted once.
    ///
    /// - Parameter areHeadings: whether those that are headings are counted, or the others.
    func countOfSubjects(areHeadings: Bool = false) -> Int {
        Set(allRows.lazy.filter { $0.isHeading == areHeadings }.compactMap(\.subject)).count
    }

    /// The same in words: `3 requirements, 41 items`.
    var counted: Words {
        let count = countOfSubjects()
        let rows = Words("\(count) 件", Language.counted(count, screen.rowNoun.singular, screen.rowNoun.plural))
        guard let heading = screen.headingNoun else { return rows }
        let headings = countOfSubjects(areHeadings: true)
        return Words(
            "\(heading.ja) \(headings) 件、\(screen.rowNoun.ja) \(rows.ja)",
            "\(Language.counted(headings, heading.singular, heading.plural)), \(rows.en)")
    }

    /// The place of the cursor among the rows of items, from 1, and how many there are.
    var numberOfItem: (number: Int, count: Int) {
        let before = rows[..<min(scroll.selected, rows.count)].count { $0.item != nil }
        return (before + 1, max(before + 1, rows.count { $0.item != nil }))
    }

    /// Puts the cursor on the next row of another item, or the one before.
    ///
    /// - Parameters:
    ///   - item: the item at hand. Where its row is gone, the next one has come in its place.
    ///   - inOtherSection: the next one in another section of the table.
    /// - Returns: the item; `nil` where there is none.
    mutating func goToItem(
        _ direction: Int, from item: Int, inOtherSection: Bool, _ environment: AppEnvironment
    ) -> Int? {
        let catalog = environment.workbook.catalog
        let section = catalog.sectionPosition(ofItemAt: item)
        var row = selected?.item == item || direction < 0 ? scroll.selected + direction : scroll.selected
        while rows.indices.contains(row) {
            if let next = rows[row].item, next != item,
                !inOtherSection || catalog.sectionPosition(ofItemAt: next) != section
            {
                select(row: row)
                return next
            }
            row += direction
        }
        return nil
    }

    /// To the first row of the next section, as the screen tells sections apart; of a screen without any, to the next heading.
    mutating func moveBySection(_ direction: Int, _ environment: AppEnvironment) {
        let (rows, screen) = (rows, screen)
        func section(_ row: Int) -> String? { screen.section(of: rows[row], environment) }
        guard rows.indices.contains(scroll.selected),
            let present = rows[...scroll.selected].indices.reversed().lazy.compactMap(section).first
        else { return moveByBlock(direction) }
        func start(of name: String, from row: Int) -> Int {
            rows[...row].indices.last { section($0).map { $0 != name } ?? false }
                .flatMap { other in rows[other...row].indices.first { section($0) == name } }
                ?? rows[...row].indices.first { section($0) == name } ?? row
        }
        if direction > 0 {
            guard
                let next = rows[scroll.selected...].indices.first(where: { row in
                    section(row).map { $0 != present } ?? false
                })
            else { return selectLast() }
            return select(row: next)
        }
        let first = start(of: present, from: scroll.selected)
        if first < scroll.selected { return select(row: first) }
        guard let other = rows[..<first].indices.last(where: { section($0) != nil }), let name = section(other) else {
            return selectFirst()
        }
        select(row: start(of: name, from: other))
    }
}
