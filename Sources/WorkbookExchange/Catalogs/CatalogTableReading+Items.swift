import WorkbookModel

// Items, their obligations, and the requirements beside them.
extension CatalogTableReading {
    /// Takes the item of a row: a new one, or one that the table names again.
    mutating func takeItem(_ row: TableRow, _ number: RowCell) {
        let text = row[.text].text
        let id = row[.id].text
        let key = itemKey(row, number.text)
        if let known = itemsByKey[key] {
            let item = draft.items[known]
            guard text.isEmpty || sameText(item.text, text) else {
                state.item = nil
                return refuseOtherText(number, text, known)
            }
            state.item = known
            return
        }
        if text.isEmpty {
            say(.warning, row[.text].address, ja: "項目 \(number.text) の本文が空です", en: "item \(number.text) has no text")
        }
        let (obligation, isDerived) = obligation(row[.obligation], text)
        state.item = draft.items.count
        itemsByKey[key] = draft.items.count
        draft.items.append(
            CatalogDraft.Item(
                group: state.group ?? 0, number: HeadText.line(number.text), text: text,
                obligation: obligation.rawValue, isDerived: isDerived, place: number.address, run: state.run,
                id: id.isEmpty ? nil : id))
    }

    private mutating func sameText(_ one: String, _ other: String) -> Bool {
        one == other || texts.id(of: one, .text) == texts.id(of: other, .text)
    }

    /// Once for each text, however many rows have it.
    private mutating func refuseOtherText(_ number: RowCell, _ text: String, _ known: Int) {
        guard otherTexts.insert([known, texts.id(of: text, .text)]).inserted else { return }
        let item = draft.items[known]
        let (first, second) = (CatalogTableReading.beginning(item.text), CatalogTableReading.beginning(text))
        say(
            .refused, number.address,
            ja: "番号 \(number.text) は \(item.place) にもあり、本文が違います（「\(first)」と「\(second)」）。どちらかを直してください",
            en:
                "the number \(number.text) stands at \(item.place) too, with another text, “\(first)” there and “\(second)” here; correct one of them"
        )
    }

    /// The beginning of a text, for messages.
    static func beginning(_ text: String) -> String {
        let line = HeadText.line(text)
        return line.count > 40 ? line.prefix(40) + "…" : line
    }

    private func itemKey(_ row: TableRow, _ number: String) -> [String] {
        let plain = PrintedNumber(whole: row[.id].isEmpty ? number : row[.id].text).plain
        switch profile.ids {
        case .printed: return [plain]
        case .composed: return [String(state.group ?? 0), PrintedNumber(whole: number).plain]
        }
    }

    /// ◎ asks for an item and ○ recommends it. Where the table says nothing, the text's own words tell.
    private mutating func obligation(_ cell: RowCell, _ text: String) -> (Obligation, isDerived: Bool) {
        if let marked = CatalogTableReading.obligation(marked: cell.text) { return (marked, false) }
        if !cell.text.isEmpty {
            say(
                .warning, cell.address, ja: "区分「\(cell.text)」が分からないので、文末の言い方から推定しました",
                en: "the mark “\(cell.text)” is not known; the obligation was inferred from the wording")
        }
        let scalars = text.unicodeScalars.filter { !"〔〕。．. \n".unicodeScalars.contains($0) }
        return (String(String.UnicodeScalarView(scalars)).hasSuffix("望ましい") ? .recommended : .required, true)
    }

    static func obligation(marked text: String) -> Obligation? {
        switch HeadText.folded(text) {
        case "◎", "必須", "必須項目", "required", "shall", "must": .required
        case "○", "◯", "〇", "推奨", "推奨項目", "recommended", "should": .recommended
        default: nil
        }
    }

    // MARK: Requirements

    /// Takes what a row says of requirements; after it `state.requirements` holds in the row.
    mutating func takeRequirements(_ row: TableRow) {
        let (text, number) = (row[.requirement], row[.requirementNumber])
        if row.columns[.requirement] == nil, row.columns[.requirementNumber] == nil { return }
        let lead = row.columns[.requirement] == nil ? number : text
        if text.isEmpty, number.isEmpty { return takeEmptyRequirement(row, lead) }
        let hasOwnPlace = [.part, .chapter, .category].contains { !row[$0].isEmpty }
        let begins = lead.begins || number.begins
        if begins, state.isPageTop, !hasOwnPlace, state.requirements.count == 1, continuesRequirement(row, text) {
            return
        }
        if begins, state.isPageTop, itemNumber(in: row).isEmpty { carryRequirementPlaces(row) }
        state.part = placeText(row, .part, state.part)
        state.chapter = placeText(row, .chapter, state.chapter)
        state.category = CatalogTableReading.withoutBrackets(placeText(row, .category, state.category))
        guard begins else {
            // A row that the cell above covers. Its first row may have been refused.
            if state.requirements.isEmpty { addRequirements(text, number) }
            return
        }
        state.carried.subtract([.requirement, .part, .chapter, .category])
        addRequirements(text, number)
    }

    private mutating func takeEmptyRequirement(_ row: TableRow, _ lead: RowCell) {
        let covers = lead.range != nil && !lead.isFirst
        if state.carried.contains(.requirement) || covers { return }
        sayLonePart(row)
        if profile.fill != .above { state.requirements = [] }
    }

    /// Says that a row has a part or a chapter and no requirement. Where empty cells are the same as above, one that repeats what
    /// stands above is none.
    ///
    /// - Returns: whether there was something to say.
    @discardableResult
    mutating func sayLonePart(_ row: TableRow) -> Bool {
        let own = [(ColumnMeaning.part, state.part), (.chapter, state.chapter)].first { meaning, before in
            row[meaning].begins && (profile.fill != .above || HeadText.line(row[meaning].text) != before)
        }
        guard let own else { return false }
        say(
            .warning, row[own.0].address, ja: "編や項番がありますが、要求事項の本文が空です。入れていません",
            en: "there is a part or chapter, and the requirement's text is empty; left out")
        return true
    }

    /// The empty cells of what a requirement belongs to, where those before them are the same as on the page before.
    func emptyRequirementPlaces(_ row: TableRow) -> [ColumnMeaning] {
        var empty: [ColumnMeaning] = []
        let places: [(ColumnMeaning, String)] = [
            (.part, state.part), (.chapter, state.chapter), (.category, state.category),
        ]
        for (meaning, before) in places where row.columns[meaning] != nil {
            let text = CatalogTableReading.withoutBrackets(HeadText.line(row[meaning].text))
            if text.isEmpty, !before.isEmpty {
                empty.append(meaning)
            } else if TextFolding.folded(text) != TextFolding.folded(before) {
                break
            }
        }
        return empty
    }

    /// A further row of the item on the page before goes on there with its part and chapter.
    private mutating func carryRequirementPlaces(_ row: TableRow) {
        let empty = emptyRequirementPlaces(row)
        if empty.isEmpty { return }
        state.carried.formUnion(empty)
        let words = empty.map(\.word).joined(separator: ", ")
        say(
            .note, row.address, ja: "前のページから続くものとして、空の \(words) を引き継ぎました",
            en: "goes on from the page before; empty here, and so the same: \(words)")
    }

    /// At the top of a page, a text that ends one in mid-sentence.
    private mutating func continuesRequirement(_ row: TableRow, _ cell: RowCell) -> Bool {
        guard let last = state.requirements.first, row.columns[.part] != nil || row.columns[.chapter] != nil else {
            return false
        }
        let before = draft.requirements[last]
        guard let end = before.text.last, !"。．.!?！？".contains(end) else { return false }
        requirementsByKey[key(before)] = nil
        draft.requirements[last].text = continued(before.text, cell, of: "「\(before.text.prefix(10))…」")
        requirementsByKey[key(draft.requirements[last])] = last
        return true
    }

    /// A cell of what a requirement belongs to; where it is empty, as the profile's `fill` and a page break have it.
    private func placeText(_ row: TableRow, _ meaning: ColumnMeaning, _ before: String) -> String {
        let cell = row[meaning]
        if !cell.isEmpty { return HeadText.line(cell.text) }
        let isSame = profile.fill == .above || !state.carried.isDisjoint(with: [.requirement, meaning])
        return isSame ? before : ""
    }

    private mutating func addRequirements(_ text: RowCell, _ number: RowCell) {
        let (texts, numbers) = (pieces(text.text), pieces(number.text))
        let count = max(texts.count, numbers.count)
        guard texts.isEmpty || numbers.isEmpty || texts.count == numbers.count else {
            state.requirements = []
            return say(
                .refused, text.address, ja: "一つのセルの要求事項が \(texts.count) 件、番号が \(numbers.count) 件で、合いません",
                en: "there are \(texts.count) requirements in the cell, and \(numbers.count) numbers")
        }
        state.requirements = []
        var taken = Set<Int>()
        for index in 0..<count {
            let requirement = CatalogDraft.Requirement(
                part: state.part, chapter: state.chapter, category: state.category,
                text: texts.isEmpty ? "" : texts[index], number: numbers.isEmpty ? "" : numbers[index])
            let position = position(of: requirement, text.isEmpty ? number.address : text.address)
            if taken.insert(position).inserted { state.requirements.append(position) }
        }
    }

    private func pieces(_ text: String) -> [String] {
        if text.isEmpty { return [] }
        if profile.separator.isEmpty { return [text] }
        return text.split(separator: profile.separator).map { $0.trimmingBlanks() }.filter { !$0.isEmpty }
    }

    private mutating func position(of requirement: CatalogDraft.Requirement, _ place: String) -> Int {
        let key = key(requirement)
        if let known = requirementsByKey[key] { return known }
        let position = draft.requirements.count
        requirementsByKey[key] = position
        draft.requirements.append(requirement)
        draft.requirementPlaces.append(place)
        return position
    }

    /// Equal requirements are one: all of part, chapter, category, number and text, as texts are compared.
    private mutating func key(_ requirement: CatalogDraft.Requirement) -> [Int] {
        [
            texts.id(of: requirement.part, .part), texts.id(of: requirement.chapter, .chapter),
            texts.id(of: requirement.category, .category), texts.id(of: requirement.text, .requirement),
            texts.id(of: requirement.number, .requirementNumber),
        ]
    }

    /// 【遵守事項】 is 遵守事項.
    static func withoutBrackets(_ text: String) -> String {
        guard let first = text.first, let last = text.last, "【[［".contains(first), "】]］".contains(last) else {
            return text
        }
        return text.dropFirst().dropLast().trimmingBlanks()
    }
}
