import OfficeFiles
import Recfile
import WorkbookModel

/// Makes the plan of an import: reads the rows, finds their items, and compares what they say with what is recorded.
public struct ImportPlanner {
    private let workbook: Workbook
    private let table: TableFile
    private let finder: ItemFinder
    private let words: AnswerWords
    private let conflictsAsSides: Bool
    private let refusesDoubts: Bool
    private let attach: (Evidence) -> TableEvidence

    /// - Parameters:
    ///   - words: the table's own words for results.
    ///   - conflictsAsSides: what was changed on both sides becomes a side of a conflict.
    ///   - refusesDoubts: a row with evidence that looks like a file, and is none that may be read, is left; else it is recorded,
    ///     and that is told.
    ///   - attach: makes evidence as it is recorded of a reference and a description: with a digest where it is a file that may
    ///     be read.
    /// - Throws: where the table is of another workbook.
    public init(
        _ table: TableFile, into workbook: Workbook, words: [TableProfile.Word] = [], conflictsAsSides: Bool = false,
        refusesDoubts: Bool = false, attach: @escaping (Evidence) -> TableEvidence = { TableEvidence($0) }
    ) throws(ImportRefusal) {
        if let id = ExportedSheet.workbookID(in: table), id != workbook.identity.id { throw .otherWorkbook(id: id) }
        self.workbook = workbook
        self.table = table
        self.words = AnswerWords(words)
        self.conflictsAsSides = conflictsAsSides
        self.refusesDoubts = refusesDoubts
        self.attach = attach
        finder = ItemFinder(workbook.catalog)
    }

    /// The plan for those parts of the table.
    public func plan(_ sheets: [AnswerSheet]) -> ImportPlan {
        var read: [ReadRow] = []
        var parts: [(sheet: AnswerSheet, rows: Set<Int>)] = []
        for sheet in sheets {
            var rows: Set<Int> = []
            for row in sheet.rows {
                guard let found = self.read(sheet, row) else { continue }
                read.append(found)
                rows.insert(row)
            }
            parts.append((sheet, rows))
        }
        var byItem: [Int: SameItemRows] = [:]
        for row in read where !row.isHidden && !row.answer.isEmpty {
            guard let item = row.item else { continue }
            let entry = row.entry?.text ?? ""
            if byItem[item]?.add(row.answer, entry: entry, at: row.address) == nil {
                byItem[item] = SameItemRows(row.answer, entry: entry, at: row.address)
            }
        }
        // A file that many rows name is read once.
        var attached: [Evidence: TableEvidence] = [:]
        let rows = read.map { row in
            planned(row, row.item.flatMap { byItem[$0] }) { line in
                if let known = attached[line] { return known }
                let new = attach(line)
                attached[line] = new
                return new
            }
        }
        return ImportPlan(
            basis: ImportPlan.Basis(table, workbook), rows: rows, ignored: IgnoredCells(table, besides: parts))
    }

    // MARK: Reading

    /// A row as read.
    private struct ReadRow {
        var address: String
        var finding: ItemFinder.Finding
        var name: String
        var isHidden: Bool
        var answer: RowAnswer
        var entry: PlacedCell?
        var showsEntries: Bool
        /// The row of a list tells when what it shows was recorded.
        var listed: ListedEntry?
        var isListed: Bool
        /// The fields that have a column.
        var fields: Set<AssessmentField>

        /// Position of the item that was found.
        var item: Int?
    }

    /// - Returns: `nil` for a row with nothing in it.
    private func read(_ sheet: AnswerSheet, _ row: Int) -> ReadRow? {
        func cell(_ meaning: ColumnMeaning) -> PlacedCell? { sheet.cell(meaning, row: row) }
        let names = RowNames(
            id: cell(.id), number: cell(.number), section: cell(.sectionNumber) ?? cell(.section),
            group: cell(.groupNumber) ?? cell(.group), text: cell(.text))
        let finding = finder.find(names)
        let listed = sheet.listing.flatMap { ListedEntry($0, of: sheet, row: row) }
        let shown =
            sheet.listing == nil
            ? cell(.entry).flatMap(shownAssessment)
            : finding.item.map {
                listed?.entry(in: workbook, itemAt: $0)?.assessment ?? workbook.state(ofItemAt: $0).assessment
            }
        let answer = RowAnswer(sheet, row: row, words, shown: shown)
        if names.all.isEmpty, answer.isEmpty { return nil }
        return ReadRow(
            address: sheet.sheet.address(row: row), finding: finding,
            name: names.all.first.map { $0.lines.joined(separator: " ") } ?? "", isHidden: sheet.hidden.contains(row),
            answer: answer, entry: cell(.entry),
            showsEntries: sheet.columns[.entry] != nil, listed: listed, isListed: sheet.listing != nil,
            fields: Set(AssessmentField.allCases.filter { sheet.columns[.assessment($0)] != nil }), item: finding.item)
    }

    // MARK: Planning

    /// - Parameters:
    ///   - rows: all that say something about the row's item.
    ///   - attach: makes evidence as it is recorded.
    private func planned(_ row: ReadRow, _ rows: SameItemRows?, _ attach: (Evidence) -> TableEvidence) -> ImportRow {
        func left(_ outcome: ImportRow.Outcome, _ reason: ImportReason) -> ImportRow {
            // Where nothing is filled in, nothing is left.
            ImportRow(row.address, name: row.name, row.answer.isEmpty ? .skipped : outcome, [reason])
        }
        if row.isHidden { return ImportRow(row.address, name: row.name, .skipped, [.hiddenRow]) }
        let item: Int
        var result: ImportRow
        switch row.finding {
        case .nothing: return left(.unmatched, .namesNoItem)
        case .left(let reason): return left(.unmatched, reason)
        case .item(let found, let remark):
            item = found
            result = ImportRow(row.address, name: row.name, .same, remark.map { [$0] } ?? [])
        }
        result.item = item
        let state = workbook.state(ofItemAt: item)
        (result.before, result.after) = (state.assessment, state.assessment)
        if !row.answer.mistakes.isEmpty {
            result.outcome = .problem
            result.reasons += row.answer.mistakes
            return result
        }
        if !row.answer.isEmpty, let verdict = rows?.verdict(at: row.address) {
            result.outcome = verdict.outcome
            result.reasons.append(verdict.reason)
            return result
        }
        var doubts: [ImportReason] = []
        func taken(_ line: Evidence) -> Evidence {
            let found = attach(line)
            if let doubt = found.doubt { doubts.append(.evidenceAsWords(found.evidence.reference, doubt)) }
            return found.evidence
        }
        compare(row, item, state, taken, &result)
        if refusesDoubts, !doubts.isEmpty {
            if !result.outcome.isLeft { result.outcome = .problem }
            (result.after, result.answer) = (result.before, nil)
            result.reasons += doubts
        } else if result.outcome.isRecorded {
            result.reasons += doubts
        }
        return result
    }

    /// What the row showed, or recorded, before it said what it says now.
    private struct Shown {
        var assessment: Assessment
        /// The entries that it stands for.
        var base: [EntryID]
        /// The row is an exported one: an empty cell was emptied.
        var isExported: Bool
    }

    private func compare(
        _ row: ReadRow, _ item: Int, _ state: ItemState, _ attach: (Evidence) -> Evidence, _ result: inout ImportRow
    ) {
        let source = EntrySource(
            file: table.name.isEmpty ? "-" : table.name, address: row.address, digest: table.digest)
        // A list is given back to be recorded as it stands, however often.
        let earlier = row.isListed ? nil : memory(of: source, item)
        let shown: Shown?
        if row.showsEntries || row.listed != nil {
            switch row.listed.map({ self.listed($0, item) }) ?? exported(row, item) {
            case .success(let found): shown = found
            case .failure(let problem):
                result.outcome = .problem
                return result.reasons.append(problem.reason)
            }
        } else {
            shown = earlier.map { Shown(assessment: $0.assessment, base: [$0.latest.id], isExported: false) }
        }
        let comparison = ThreeWay(
            row.answer, shown: shown?.assessment, said: earlier?.assessment, now: state.assessment, attach: attach)
        if row.answer.isUnassessed, state.result.isAssessed { result.reasons.append(.unassessedKept) }
        if let shown, shown.isExported {
            let emptied = row.fields.filter {
                !row.answer.filled.contains($0) && !($0 == .result && row.answer.isUnassessed)
                    && !$0.isEmpty(in: shown.assessment)
            }
            if !emptied.isEmpty { result.reasons.append(.emptied(AssessmentField.allCases.filter(emptied.contains))) }
        }
        if row.answer.filled.isEmpty {
            result.outcome = .skipped
            if result.reasons.isEmpty { result.reasons.append(.nothingFilledIn) }
            return
        }
        if comparison.saysNothingNew {
            if earlier != nil, comparison.differs { result.reasons.append(.recordedBefore) }
            if state.isCarried, !comparison.differs { result.reasons.append(.stillCarried) }
            return
        }
        decide(row, item, state, shown, comparison, source, &result)
    }

    private func decide(
        _ row: ReadRow, _ item: Int, _ state: ItemState, _ shown: Shown?, _ comparison: ThreeWay,
        _ source: EntrySource, _ result: inout ImportRow
    ) {
        var answer = Answer(item: item, comparison.after, source: source, assessedBy: row.answer.people)
        let isClash = !comparison.clashes.isEmpty || state.isConflict
        if let shown, isClash {
            if isRecorded(comparison.side, on: shown.base, item) {
                return result.reasons.append(.recordedBefore)
            }
            result.clashes = comparison.clashes.map {
                ImportClash(field: $0, shown: shown.assessment, row: comparison.side, workbook: state.assessment)
            }
            if conflictsAsSides {
                // What this version does not know it can not stand beside.
                if let refusal = refusal(item), case .unknownResult = refusal {
                    result.outcome = .conflict
                    return result.reasons.append(.refused(refusal))
                }
                answer.assessment = comparison.side
                answer.base = shown.base
                result.outcome = .change
                result.before = shown.assessment
                result.after = comparison.side
                result.answer = answer
                return result.reasons.append(.recordedAsSide(comparison.clashes))
            }
        }
        if !comparison.clashes.isEmpty {
            result.outcome = .conflict
            return result.reasons.append(.changedOnBothSides(comparison.clashes))
        }
        if let refusal = refusal(item) {
            result.outcome = .conflict
            return result.reasons.append(.refused(refusal))
        }
        if comparison.after == state.assessment { return }
        result.outcome = state.current == nil ? .new : .change
        result.after = comparison.after
        result.answer = answer
    }

    /// Why the item may not be assessed; that the file can not be written to is told by whoever writes.
    private func refusal(_ item: Int) -> Refusal? {
        guard let refused = workbook.refusal(toAssess: [item]) else { return nil }
        if case .notWritable = refused.reason { return nil }
        return refused.reason
    }

    // MARK: Entries

    /// What the table said about the item when it was imported before.
    private func memory(of source: EntrySource, _ item: Int) -> TableMemory? {
        guard let stored = EntrySource(stored: RecordWriter.storable(source.stored)) else { return nil }
        return TableMemory(stored.file, workbook.entries(ofItem: workbook.catalog.items[item].id)) {
            workbook.entry($0)
        }
    }

    /// What the entry that an exported row names first says.
    private func shownAssessment(_ cell: PlacedCell) -> Assessment? {
        let word = cell.text.split(whereSeparator: \.isWhitespace).first
        return word.flatMap { EntryID(hex: $0) }.flatMap { workbook.entry($0) }?.assessment
    }

    private struct UnknownEntry: Error { let reason: ImportReason }

    /// What an exported row showed.
    private func exported(_ row: ReadRow, _ item: Int) -> Result<Shown, UnknownEntry> {
        guard let cell = row.entry else { return .success(Shown(assessment: .none, base: [], isExported: true)) }
        var entries: [Entry] = []
        for word in cell.text.split(whereSeparator: \.isWhitespace) {
            guard let id = EntryID(hex: word), let entry = workbook.entry(id), entry.kind == .assess, entry.isSound,
                entry.item == workbook.catalog.items[item].id
            else { return .failure(UnknownEntry(reason: .unknownEntry(String(word), at: cell.address))) }
            entries.append(entry)
        }
        guard let first = entries.first else { return .success(Shown(assessment: .none, base: [], isExported: true)) }
        return .success(Shown(assessment: first.assessment, base: entries.map(\.id), isExported: true))
    }

    /// What a row of a list showed.
    private func listed(_ listed: ListedEntry, _ item: Int) -> Result<Shown, UnknownEntry> {
        guard let cell = listed.at else { return .success(Shown(assessment: .none, base: [], isExported: true)) }
        guard let entry = listed.entry(in: workbook, itemAt: item) else {
            return .failure(UnknownEntry(reason: .unknownEntry(cell.text, at: cell.address)))
        }
        return .success(Shown(assessment: entry.assessment, base: [entry.id], isExported: true))
    }

    /// Whether somebody recorded that assessment on top of those entries already.
    private func isRecorded(_ assessment: Assessment, on base: [EntryID], _ item: Int) -> Bool {
        workbook.entries(ofItem: workbook.catalog.items[item].id).contains {
            $0.kind == .assess && $0.isSound && Set($0.base) == Set(base) && $0.assessment == assessment
        }
    }
}
