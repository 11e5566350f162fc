import OfficeFiles
import WorkbookModel

// Where an item stands: its section, its group, its scenario.
extension CatalogTableReading {
    /// What an empty cell of a place's column means in a row.
    private enum Blank {
        /// The same as above.
        case same
        /// The table says nothing.
        case nothing
    }

    /// Enters the section, the group and the scenario of an item's row.
    ///
    /// - Returns: whether they could be told; else the row is refused.
    mutating func enterPlace(_ row: TableRow, _ number: String) -> Bool {
        let goesOn = state.item.map { self.goesOn(from: $0, to: number) } ?? false
        sayPageBreak(row, goesOn)
        enterHeading(row)
        let formerSection = state.section
        guard enterSection(of: row, goesOn) else { return false }
        if state.section != formerSection { state.group = nil }
        let formerGroup = state.group
        guard enterGroup(of: row, number, goesOn) else { return false }
        if state.group != formerGroup {
            state.run = nil
            state.requirements = []
            state.lastScenarioRange = nil
        }
        enterScenario(row)
        return true
    }

    private mutating func enterHeading(_ row: TableRow) {
        let cell = row[.heading]
        if !cell.isEmpty {
            state.heading = HeadText.line(cell.text)
            state.headingIsTitle = false
            state.carried.remove(.heading)
        } else if row.columns[.heading] != nil, blank(.heading) == .nothing, !state.headingIsTitle {
            state.heading = ""
        }
    }

    /// At the top of a page, which blocks go on.
    private mutating func sayPageBreak(_ row: TableRow, _ goesOn: Bool) {
        guard state.isPageTop, goesOn, let item = state.item, profile.fill != .none else { return }
        var empty: [ColumnMeaning] = []
        var goesOnWhole = true
        for meaning in [ColumnMeaning.heading, .section, .group, .scenario, .requirement]
        where row.columns[meaning] != nil {
            if row[meaning].isEmpty {
                empty.append(meaning)
            } else if !isAtHand(meaning, row[meaning]) {
                goesOnWhole = false
                break
            }
        }
        if goesOnWhole, row[.requirement].begins || row[.requirementNumber].begins {
            empty += emptyRequirementPlaces(row)
        }
        if empty.isEmpty { return }
        state.carried = Set(empty)
        let (before, words) = (draft.items[item].number, empty.map(\.word).joined(separator: ", "))
        say(
            .note, row.address, ja: "前のページの \(before) から続くものとして、空の \(words) を引き継ぎました",
            en: "goes on from \(before) on the page before; empty here, and so the same: \(words)")
    }

    /// Whether a cell repeats what stood on the page before; what belongs to something new does not go on.
    private mutating func isAtHand(_ meaning: ColumnMeaning, _ cell: RowCell) -> Bool {
        let text = HeadText.line(cell.text)
        switch meaning {
        case .section:
            let title = CatalogTableReading.numbered(text, "").title
            return state.section.map { sameTitle(draft.sections[$0].title, title) } ?? false
        case .group:
            let title = CatalogTableReading.numbered(text, "").title
            return state.group.map { sameTitle(draft.groups[$0].title, title) } ?? false
        case .scenario: return state.run.map { isScenario(of: $0, cell.text) } ?? false
        case .heading: return sameTitle(state.heading, text)
        case .sectionNumber, .groupNumber, .number, .id, .text, .obligation, .part, .chapter, .category, .requirement,
            .requirementNumber, .assessment, .assessedBy, .entry:
            return true
        }
    }

    private mutating func isScenario(of run: Int, _ text: String) -> Bool {
        let text = TextFolding.withoutContinuation(text)
        return scenariosByText[texts.id(of: text, .scenario)] == draft.runs[run].scenario
    }

    /// Whether an item's number follows another's: the same group and a greater number, or a later group.
    private func goesOn(from item: Int, to number: String) -> Bool {
        let (old, new) = (draft.items[item].number, PrintedNumber(whole: number).components)
        return !new.isEmpty && PrintedNumber(whole: old).components.lexicographicallyPrecedes(new)
    }

    private func blank(_ meaning: ColumnMeaning) -> Blank {
        profile.fill == .above || state.carried.contains(meaning) ? .same : .nothing
    }

    // MARK: Sections

    private mutating func enterSection(of row: TableRow, _ goesOn: Bool) -> Bool {
        let (title, number) = (row[.section], row[.sectionNumber])
        if !title.isEmpty || !number.isEmpty {
            let place = title.isEmpty ? number.address : title.address
            enterSection(HeadText.line(title.text), HeadText.line(number.text), place)
            state.carried.remove(.section)
            return true
        }
        if row.columns[.section] == nil, row.columns[.sectionNumber] == nil {
            if state.section == nil { addSection(number: nil, "", isEarlier: false, row.address) }
            return true
        }
        if let section = state.section {
            if blank(.section) == .same || draft.sections[section].isEarlier || !title.isFirst { return true }
            // A row of a section whose title stands in a row of its own, or without merged cells.
            if !state.isPageTop { return refuseEmpty(title, ja: "大項目", en: "section") }
        }
        if state.section == nil, !draft.sections.isEmpty, !state.isPageTop {
            return refuseEmpty(title, ja: "大項目", en: "section")
        }
        addSection(number: nil, "", isEarlier: true, title.address)
        return true
    }

    private mutating func refuseEmpty(_ cell: RowCell, ja: String, en: String) -> Bool {
        say(
            .refused, cell.address, ja: "\(ja)が空です。空が「上と同じ」の表なら、プロファイルを Fill: above にしてください",
            en: "the \(en) is empty; where empty means the same as above, write Fill: above in the profile")
        return false
    }

    /// Enters the section of that text: the one at hand, an earlier one, or a new one.
    mutating func enterSection(_ text: String, _ number: String, _ place: String) {
        let (found, title) = CatalogTableReading.numbered(text, number)
        let key = SectionKey(number: found, heading: state.heading)
        if let known = sectionPlaces.find(key, title: TextFolding.folded(title)) {
            if state.section != known {
                state.section = known
                state.group = nil
            }
            if draft.sections[known].title.isEmpty { draft.sections[known].title = title }
        } else {
            addSection(number: found, title, isEarlier: false, place)
        }
    }

    private mutating func addSection(number: PrintedNumber?, _ title: String, isEarlier: Bool, _ place: String) {
        state.section = draft.sections.count
        state.group = nil
        // What begins before the table is found again by its number alone.
        if number != nil || !isEarlier {
            let key = SectionKey(number: number, heading: state.heading)
            sectionPlaces.add(draft.sections.count, key, title: TextFolding.folded(title))
        }
        draft.sections.append(
            CatalogDraft.Section(
                number: number, title: title, heading: state.heading, isEarlier: isEarlier, place: place))
    }

    /// An empty title agrees with any.
    private func sameTitle(_ one: String, _ other: String) -> Bool {
        one.isEmpty || other.isEmpty || TextFolding.folded(one) == TextFolding.folded(other)
    }

    /// A title and its number, from one cell or two. What only says that it goes on is no part of it.
    private static func numbered(_ text: String, _ number: String) -> (number: PrintedNumber?, title: String) {
        let text = TextFolding.withoutContinuation(text)
        let leading = PrintedNumber.leading(text)
        guard !number.isEmpty else {
            // A cell that holds nothing but a number.
            if leading == nil, !text.isEmpty, IDToken.isToken(text), text.contains(where: \.isNumber) {
                return (PrintedNumber(whole: text), "")
            }
            return (leading?.number, leading?.title ?? text)
        }
        let whole = PrintedNumber(whole: number)
        return (whole, leading?.number.plain == whole.plain ? leading?.title ?? text : text)
    }

    // MARK: Groups

    private mutating func enterGroup(of row: TableRow, _ number: String, _ goesOn: Bool) -> Bool {
        let (title, own) = (row[.group], row[.groupNumber])
        let prefix = CatalogTableReading.groupPrefix(of: number)
        if !title.isEmpty || !own.isEmpty {
            let place = title.isEmpty ? own.address : title.address
            enterGroup(HeadText.line(title.text), HeadText.line(own.text), prefix, place)
            state.carried.remove(.group)
            return true
        }
        let hasColumn = row.columns[.group] != nil || row.columns[.groupNumber] != nil
        if let group = state.group, isSameGroup(group, prefix) {
            let isUntitled = draft.groups[group].title.isEmpty
            if !hasColumn || blank(.group) == .same || !title.isFirst || isUntitled { return true }
            return refuseEmpty(title, ja: "小項目", en: "group")
        }
        if state.group != nil, hasColumn {
            say(
                .warning, title.address, ja: "小項目が空ですが、番号 \(number) は別の小項目のものです。題の無い小項目としました",
                en: "the group is empty, and the number \(number) is another group's; made a group without a title")
        }
        addGroup(prefix, "", isEarlier: hasColumn && draft.items.isEmpty, title.address)
        return true
    }

    private func isSameGroup(_ group: Int, _ prefix: PrintedNumber?) -> Bool {
        guard let number = draft.groups[group].number, let prefix else { return true }
        return number.plain == prefix.plain
    }

    mutating func enterGroup(_ text: String, _ number: String, _ prefix: PrintedNumber?, _ place: String) {
        let (own, title) = CatalogTableReading.numbered(text, number)
        if let found = own, let prefix, found.plain != prefix.plain,
            PrintedNumber.isCircled(found.printed.unicodeScalars.first ?? " ")
        {
            say(
                .warning, place, ja: "小項目の番号は \(found.printed) ですが、項目の番号は \(prefix.printed) で始まります",
                en: "the group's number is \(found.printed), and its item's begins with \(prefix.printed)")
        }
        let found = own ?? prefix
        let key = GroupKey(section: state.section ?? 0, number: found?.plain)
        if let known = groupPlaces.find(key, title: TextFolding.folded(title)) {
            state.group = known
            if draft.groups[known].title.isEmpty { draft.groups[known].title = title }
        } else {
            addGroup(found, title, isEarlier: false, place)
        }
    }

    private mutating func addGroup(_ number: PrintedNumber?, _ title: String, isEarlier: Bool, _ place: String) {
        state.group = draft.groups.count
        let key = GroupKey(section: state.section ?? 0, number: number?.plain)
        groupPlaces.add(draft.groups.count, key, title: TextFolding.folded(title))
        draft.groups.append(
            CatalogDraft.Group(
                section: state.section ?? 0, number: number, title: title, isEarlier: isEarlier, place: place))
    }

    /// ① of ①-9; `nil` where the number names no group.
    static func groupPrefix(of number: String) -> PrintedNumber? {
        guard let first = number.unicodeScalars.first, PrintedNumber.isCircled(first),
            number.unicodeScalars.count > 1
        else { return nil }
        return PrintedNumber(whole: String(Character(first)))
    }

    // MARK: Scenarios

    /// Enters the scenario of a row: that of its cell, the one above where the empty cell means that, or none.
    mutating func enterScenario(_ row: TableRow) {
        guard row.columns[.scenario] != nil else { return }
        let cell = row[.scenario]
        if cell.isEmpty {
            let isSame = blank(.scenario) == .same || (cell.range != nil && cell.range == state.lastScenarioRange)
            if !isSame { state.run = nil }
            state.lastScenarioRange = cell.range
            return
        }
        state.carried.remove(.scenario)
        state.lastScenarioRange = cell.range
        let key = texts.id(of: TextFolding.withoutContinuation(cell.text), .scenario)
        if let run = state.run {
            let isSameText = isScenario(of: run, cell.text)
            // Two cells of the same text are two, where cells are merged.
            if isSameText, !cell.isFirst || profile.fill != .merged || state.isPageTop { return }
        } else if !cell.isFirst, let last = draft.rows.last?.run,
            draft.scenarios[draft.runs[last].scenario].text == cell.text
        {
            // A scenario that covers several groups.
            state.run = last
            return
        }
        let scenario: Int
        if let known = scenariosByText[key] {
            scenario = known
        } else {
            scenario = draft.scenarios.count
            scenariosByText[key] = scenario
            draft.scenarios.append((TextFolding.withoutContinuation(cell.text), state.group ?? 0))
        }
        // What a page break carried belongs to the scenario before.
        if !state.isPageTop { state.carried.remove(.requirement) }
        state.run = draft.runs.count
        draft.runs.append(CatalogDraft.Run(scenario: scenario))
    }

    mutating func sayOtherScenario(_ row: TableRow, _ item: Int) {
        let former = draft.items[item].run
        guard let run = state.run, run != former, row[.scenario].begins else { return }
        guard let former else {
            draft.items[item].run = run
            return
        }
        if draft.runs[former].scenario == draft.runs[run].scenario { return }
        state.run = former
        say(
            .warning, row[.scenario].address,
            ja: "項目 \(draft.items[item].number) の二つ目のシナリオです。項目に結びつくシナリオは一つだけなので、入れていません",
            en: "a second scenario of item \(draft.items[item].number); an item has one, so this is left out")
    }
}

/// What tells sections of one title apart: their numbers, and without one the title above them.
struct SectionKey: Hashable {
    private var number: String?
    private var heading: String

    init(number: PrintedNumber?, heading: String) {
        self.number = number?.plain
        self.heading = number == nil ? heading : ""
    }
}

/// What groups of one title stand under, and their number.
struct GroupKey: Hashable {
    var section: Int
    var number: String?
}
