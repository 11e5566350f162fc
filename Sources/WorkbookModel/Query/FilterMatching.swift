extension Workbook {
    /// Positions of the catalogue items that `filter` lets through.
    ///
    /// - Parameters:
    ///   - today: what `is:overdue` is measured against.
    ///   - evidence: the status of an evidence file, for `evidence:missing`.
    public func items(
        matching filter: Filter, today: CalendarDate, evidence: (Evidence) -> EvidenceStatus = { _ in .intact }
    ) -> [Int] {
        items(matching: filter, for: Filter.Asker(today: today), evidence: evidence)
    }

    /// The same for somebody who asks.
    public func items(
        matching filter: Filter, for asker: Filter.Asker, evidence: (Evidence) -> EvidenceStatus = { _ in .intact }
    ) -> [Int] {
        var index = SearchIndex()
        return items(matching: filter, for: asker, searching: &index, evidence: evidence)
    }

    /// The same, with an index that is kept from one query to the next.
    public func items(
        matching filter: Filter, for asker: Filter.Asker, searching index: inout SearchIndex,
        evidence: (Evidence) -> EvidenceStatus = { _ in .intact }
    ) -> [Int] {
        var items = Array(catalog.items.indices)
        for term in filter.terms {
            let isMet = test(term.condition, asker, &index)
            items.removeAll { isMet($0, evidence) == term.isNegated }
        }
        return items
    }

    /// For each item of the catalogue, by position: whether a search for `words` finds it. What no text holds may still name an
    /// item, in any form that `Catalog.itemIndex(typed:)` reads.
    public func items(searching words: String, _ index: inout SearchIndex) -> [Bool] {
        var found = index.items(containing: SearchFolding.fold(words).scalars, in: self)
        if !found.contains(true), let item = catalog.itemIndex(typed: words) { found[item] = true }
        return found
    }

    /// The entry whose assessment is in force for the item at that position, or the latest of several; `nil` where nothing
    /// is recorded.
    public func currentEntry(ofItemAt index: Int) -> Entry? {
        let current = histories[index].status.current
        return current < 0 ? nil : entries[Int(current)]
    }

    /// The entry that was recorded last about the item at that position, whatever it records: an assessment, a review, a
    /// withdrawal. `nil` where nothing is recorded. Days are those of who recorded, as everywhere in queries, so that
    /// `at>=DATE` and `since:DATE` are the same items.
    public func latestEntry(ofItemAt index: Int) -> Entry? {
        let positions = histories[index].entries
        if positions.count < 2 { return positions.first.map { entries[Int($0)] } }
        return positions.map { entries[Int($0)] }
            .map { (day: $0.at.prefix(10), time: Instant($0.at), line: $0.line, entry: $0) }
            .max { ($0.day, $0.time, $0.line) < ($1.day, $1.time, $1.line) }?.entry
    }

    /// What a condition asks of an item, with all that is the same for every item worked out beforehand.
    private typealias ItemTest = (_ item: Int, _ evidence: (Evidence) -> EvidenceStatus) -> Bool

    private func test(
        _ condition: Filter.Condition, _ asker: Filter.Asker, _ index: inout SearchIndex
    ) -> ItemTest {
        let today = asker.today
        switch condition {
        case .items(let typed):
            let positions = Set(typed.compactMap { catalog.itemIndex(typed: $0) })
            return { item, _ in positions.contains(item) }
        case .obligations(let obligations):
            return { item, _ in obligations.contains(catalog.items[item].obligation) }
        case .catalog(let level, let tests): return catalogTest(level, tests)
        case .results(let results):
            return { item, _ in !isConflict(itemAt: item) && results.contains(result(ofItemAt: item)) }
        case .text(let field, let tests):
            let predicates = tests.map { predicate($0, asker) }
            return { item, _ in
                let text = recorded(field, item)
                return predicates.contains { $0(text) }
            }
        case .date(let field, let tests):
            let isMet = dateTest(tests, today)
            return { item, _ in isMet(recorded(field, item)) }
        case .dateOrder(let field, let order, let date):
            let isMet = orderTest(order, date, today)
            return { item, _ in isMet(recorded(field, item)) }
        case .recordedAt(let tests):
            let isMet = dateTest(tests, today)
            return { item, _ in isMet(dayRecorded(item)) }
        case .recordedAtOrder(let order, let date):
            let isMet = orderTest(order, date, today)
            return { item, _ in isMet(dayRecorded(item)) }
        case .since(let tests):
            let found = tests.map { items(since: $0, asker) }
            return { item, _ in found.contains { $0[item] } }
        case .evidence(let tests):
            let tests = tests.map(evidenceTest)
            return { item, evidence in tests.contains { $0(item, evidence) } }
        case .assessedBy(let tests):
            let tests = tests.map { personTest($0, asker) { assessors(ofItemAt: $0).names } }
            return { item, _ in tests.contains { $0(item) } }
        case .recordedBy(let tests):
            let tests = tests.map { test in
                personTest(test, asker) { item in [latestEntry(ofItemAt: item)?.by ?? ""].filter { !$0.isEmpty } }
            }
            return { item, _ in tests.contains { $0(item) } }
        case .reviewedBy(let tests):
            let tests = tests.map { personTest($0, asker) { reviews(ofItemAt: $0).map(\.entry.by) } }
            return { item, _ in tests.contains { $0(item) } }
        case .reviews(let states): return { item, _ in states.contains(review(ofItemAt: item)) }
        case .statuses(let statuses):
            return { item, _ in statuses.contains { has($0, item, today) } }
        case .words(let words):
            let found = items(searching: words, &index)
            return { item, _ in found[item] }
        }
    }

    private func has(_ status: Filter.Status, _ item: Int, _ today: CalendarDate) -> Bool {
        switch status {
        case .conflict: return isConflict(itemAt: item)
        case .assessed: return isAssessed(itemAt: item)
        case .open: return isOpen(itemAt: item)
        case .carried: return isCarried(itemAt: item)
        case .returned: return review(ofItemAt: item) == .returned
        case .overdue:
            guard result(ofItemAt: item).isOpen, let due = CalendarDate(iso: recorded(.due, item)) else { return false }
            return due < today
        }
    }

    private func predicate(_ test: Filter.TextTest, _ asker: Filter.Asker? = nil) -> (String) -> Bool {
        switch test {
        case .me:
            let person = FoldedName(asker?.person ?? "")
            return { !person.isEmpty && FoldedName($0) == person }
        case .none: return { $0.isEmpty }
        case .any: return { !$0.isEmpty }
        case .equals(let whole): return { $0 == whole }
        case .contains(let text):
            let needle = SearchFolding.fold(text).scalars
            return { SearchFolding.contains(needle, in: $0) }
        }
    }

    /// The day of the latest record about the item; empty where there is none.
    private func dayRecorded(_ item: Int) -> String { String((latestEntry(ofItemAt: item)?.at ?? "").prefix(10)) }

    /// Of a text that is a day or empty.
    func dateTest(_ tests: [Filter.DateTest], _ today: CalendarDate) -> (String) -> Bool {
        let spans = tests.map { test in
            if case .on(let date) = test { date.days(today: today) } else { ClosedRange<CalendarDate>?.none }
        }
        return { text in
            zip(tests, spans).contains { test, days in
                switch test {
                case .none: text.isEmpty
                case .any: !text.isEmpty
                case .on: CalendarDate(iso: text).map { days?.contains($0) ?? false } ?? false
                }
            }
        }
    }

    func orderTest(
        _ order: Filter.DateOrder, _ date: Filter.DateSpec, _ today: CalendarDate
    ) -> (String) -> Bool {
        guard let days = date.days(today: today) else { return { _ in false } }
        return { text in
            guard let recorded = CalendarDate(iso: text) else { return false }
            switch order {
            case .before: return recorded < days.lowerBound
            case .upTo: return recorded <= days.upperBound
            case .after: return recorded > days.upperBound
            case .from: return recorded >= days.lowerBound
            }
        }
    }

    func personTest(
        _ test: Filter.PersonTest, _ asker: Filter.Asker, _ people: @escaping (Int) -> [String]
    ) -> (Int) -> Bool {
        switch test {
        case .none: return { people($0).isEmpty }
        case .any: return { !people($0).isEmpty }
        case .me, .equals, .contains:
            let isMet = test.predicate(for: asker)
            return { people($0).contains(where: isMet) }
        }
    }

    private func evidenceTest(_ test: Filter.EvidenceTest) -> ItemTest {
        func any(_ test: Filter.TextTest) -> ItemTest {
            let isMet = predicate(test)
            return { item, _ in
                evidence(ofItemAt: item).contains {
                    isMet($0.reference) || !$0.description.isEmpty && isMet($0.description)
                }
            }
        }
        switch test {
        case .none: return { item, _ in evidence(ofItemAt: item).isEmpty }
        case .any: return { item, _ in !evidence(ofItemAt: item).isEmpty }
        case .equals(let text): return any(.equals(text))
        case .contains(let text): return any(.contains(text))
        case .status(let wanted):
            return { item, status in
                evidence(ofItemAt: item).contains { $0.kind == .file && status($0) == wanted.status }
            }
        }
    }

    /// A field of the assessment in force as it is stored, without decoding the others; empty where there is none.
    public func recorded(_ field: AssessmentField, _ item: Int) -> String {
        currentEntry(ofItemAt: item)?.record[field.storedName] ?? ""
    }

    /// How many pieces of evidence the assessment in force has, without decoding them.
    public func evidenceCount(ofItemAt item: Int) -> Int {
        currentEntry(ofItemAt: item)?.record.fields.count { $0.isNamed(AssessmentField.evidence.storedName) } ?? 0
    }

    private func evidence(ofItemAt item: Int) -> [Evidence] {
        currentEntry(ofItemAt: item)?.record.values(AssessmentField.evidence.storedName).map(Evidence.init(stored:))
            ?? []
    }

    /// Worked out once for items that follow each other in one group and one block of the table.
    private func catalogTest(_ level: Filter.CatalogLevel, _ tests: [Filter.TextTest]) -> ItemTest {
        let predicates = tests.map(catalogPredicate)
        var isMet: [Bool] = []
        for item in catalog.items.indices {
            if let last = isMet.last, catalog.items[item].group == catalog.items[item - 1].group,
                catalog.mappingIndex(ofItemAt: item) == catalog.mappingIndex(ofItemAt: item - 1)
            {
                isMet.append(last)
            } else {
                let texts = CatalogTexts(level, ofItemAt: item, in: catalog)
                isMet.append(predicates.contains { $0(texts) })
            }
        }
        return { [isMet] item, _ in isMet[item] }
    }

    private func catalogPredicate(_ test: Filter.TextTest) -> (CatalogTexts) -> Bool {
        switch test {
        case .none: return { $0.texts.isEmpty }
        case .any: return { !$0.texts.isEmpty }
        case .me: return { _ in false }
        case .equals(let text), .contains(let text):
            let isMet = predicate(test)
            return { $0.ids.contains(text) || $0.texts.contains(where: isMet) }
        }
    }
}

/// What an item belongs to at a level of the catalogue.
private struct CatalogTexts {
    /// Ids, and numbers as printed.
    private(set) var ids: [String] = []
    /// In both languages; none is empty.
    private(set) var texts: [String] = []

    init(_ level: Filter.CatalogLevel, ofItemAt item: Int, in catalog: Catalog) {
        switch level {
        case .section:
            guard let section = catalog.section(ofItemAt: item) else { return }
            ids = [section.id]
            add(section.title)
            add(Catalog.Text(section.heading))
        case .group:
            ids = [catalog.items[item].group]
            guard let group = catalog.group(ofItemAt: item) else { return }
            ids.append(group.number)
            add(group.title)
        case .part: for requirement in catalog.requirements(ofItemAt: item) { add(requirement.part) }
        case .chapter: for requirement in catalog.requirements(ofItemAt: item) { add(requirement.chapter) }
        case .requirement:
            for requirement in catalog.requirements(ofItemAt: item) {
                ids.append(requirement.id)
                add(requirement.text)
            }
        case .scenario:
            guard let scenario = catalog.scenario(ofItemAt: item) else { return }
            ids = [scenario.id]
            add(scenario.text)
        }
    }

    private mutating func add(_ text: Catalog.Text) { texts += [text.text, text.english].filter { !$0.isEmpty } }
}
