import OfficeFiles
import WorkbookModel

/// A title in a row of its own, which waits for the item beneath it.
struct HeldTitle {
    let row: TableRow
    /// The one text of the row; `nil` for a row with cells of its section or its group.
    let lone: RowCell?
    /// Whether the page ended before its items.
    var isOfEarlierPage = false

    /// Whether it names a section in the table's own columns.
    var namesSection: Bool { lone == nil && HeldTitle.namesSection(row) }

    static func namesSection(_ row: TableRow) -> Bool { !row[.section].isEmpty || !row[.sectionNumber].isEmpty }

    /// Whether it is a remark beneath the table rather than a title: a sentence, a page's number, or what a mark begins.
    var isRemark: Bool {
        guard let text = lone?.text else { return false }
        let begins = ["※", "＊", "*", "注", "（注", "(注", "備考", "出典", "Note", "Source"].contains { text.hasPrefix($0) }
        return begins || text.hasSuffix("。") || !text.contains { $0.isLetter }
    }
}

// Titles in rows of their own, above the items.
extension CatalogTableReading {
    /// A lone text is a title where the table begins with a place, not with an item's number.
    func isTitle(_ row: TableRow) -> Bool {
        guard let left = row.columns.all.first else { return false }
        return row.columns.positions.contains { meaning, columns in
            let isPlace = [.heading, .section, .sectionNumber, .group, .groupNumber].contains(meaning)
            return isPlace && columns.contains(left)
        }
    }

    /// At the end of a page, titles that stand there last wait for the items of the next one; of other rows nothing waits.
    mutating func holdOverPageEnd(lastIsTitle: Bool) {
        let waiting = lastIsTitle ? held : []
        let before = lastIsTitle ? [] : held
        held = []
        for title in before { skip(title.row) }
        for title in waiting {
            if title.isRemark {
                skip(title.row)
            } else {
                held.append(HeldTitle(row: title.row, lone: title.lone, isOfEarlierPage: true))
            }
        }
    }

    /// Says that no item came behind the titles that still wait.
    mutating func endTables() {
        for title in held { skip(title.row) }
        held = []
    }

    /// Enters the titles that stand above an item's row.
    mutating func settleTitles(before row: TableRow) {
        if held.isEmpty { return }
        let titles = held
        held = []
        var isAboveSection = HeldTitle.namesSection(row)
        var above = [Bool](repeating: false, count: titles.count)
        for index in titles.indices.reversed() {
            above[index] = isAboveSection
            if titles[index].namesSection { isAboveSection = true }
        }
        for (title, isAboveSection) in zip(titles, above) {
            if let lone = title.lone { enter(lone, title, isAboveSection) } else { enterPlaceRow(title.row) }
        }
    }

    /// A title above a section, or a section's own where the rows beneath leave theirs empty.
    private mutating func enter(_ lone: RowCell, _ title: HeldTitle, _ isAboveSection: Bool) {
        let text = HeadText.line(lone.text)
        if isAboveSection {
            state.heading = text
            state.headingIsTitle = true
            state.section = nil
            state.group = nil
            state.run = nil
            if title.isOfEarlierPage {
                say(
                    .note, lone.address, ja: "ページの終わりにある題なので、次のページの大項目の見出しとしました",
                    en: "a title at the end of a page; taken as the heading of the next page's sections")
            }
        } else if PrintedNumber.leading(text) != nil {
            enterSection(text, "", lone.address)
        } else {
            skip(title.row)
        }
    }

    /// A section's or group's title in a row of its own, with the items beneath.
    private mutating func enterPlaceRow(_ row: TableRow) {
        if row[.section].begins || row[.sectionNumber].begins {
            enterSection(HeadText.line(row[.section].text), row[.sectionNumber].text, row[.section].address)
        }
        if row[.group].begins, state.section != nil {
            enterGroup(HeadText.line(row[.group].text), row[.groupNumber].text, nil, row[.group].address)
        }
    }
}
