import WorkbookModel

/// Performs effects on the workbook in memory alone; nothing is written anywhere.
public struct MemoryPerformer: EffectPerformer {
    /// The time of the next entry, RFC 3339.
    public var time: String
    public var person: String
    /// Makes evidence from what was typed; `nil` for a path that names no file.
    public var evidence: @Sendable (_ typed: String, _ allowsWords: Bool) -> Evidence?
    /// Checks an evidence file.
    public var check: @Sendable (Evidence) -> EvidenceCheck?
    /// Reads a table to be imported.
    public var importing: @Sendable (ImportRequest, Workbook) -> ImportPreview? = { _, _ in nil }
    /// Makes a report.
    public var reporting: @Sendable (ReportRequest) -> Event? = { _ in nil }
    /// What is kept of unfinished texts, by item id and field name.
    public private(set) var drafts: [String: String]

    public init(
        time: String, person: String, drafts: [String: String] = [:],
        evidence: @escaping @Sendable (_ typed: String, _ allowsWords: Bool) -> Evidence? = { typed, allowsWords in
            let evidence = Evidence(stored: typed)
            return Evidence.looksLikePath(evidence.reference) && !allowsWords ? nil : evidence
        },
        check: @escaping @Sendable (Evidence) -> EvidenceCheck? = { _ in nil }
    ) {
        self.check = check
        self.drafts = drafts
        self.time = time
        self.person = person
        self.evidence = evidence
    }

    public mutating func perform(_ effect: Effect, on workbook: Workbook) -> Event? {
        switch effect {
        case .record(let step):
            return .recorded(appending(step.entries, to: workbook), step)
        case .makeEvidence(let typed, let items, let replacing, let allowsWords):
            guard let made = evidence(typed, allowsWords) else {
                return .evidenceRefused("", typed: typed, items: items, replacing: replacing, looksLikePath: true)
            }
            return .evidenceMade([made], items: items, replacing: replacing)
        case .findFindings:
            let today = CalendarDate(iso: time.prefix(10)) ?? .epoch
            return .findings(workbook.findings(today: today) { _ in .intact })
        case .findDraft(let item, let field):
            return .draftFound(drafts["\(item) \(field)"], item: item, field: field)
        case .saveDraft(let text, let item, let field): drafts["\(item) \(field)"] = text
        case .removeDraft(let item, let field): drafts["\(item) \(field)"] = nil
        case .checkEvidence(let items): return .evidenceChecked(checks(items, workbook))
        case .recheckEvidence(let items): return .evidenceChecked(checks(items, workbook), isAgain: true)
        case .putBack(let entries):
            guard let addition = try? workbook.addition(of: entries) else { return nil }
            return .putBack(addition.merged, addition.entries.count)
        case .seal(let note): return seal(note, workbook)
        case .verify:
            let verification = workbook.verification()
            return .verified(verification, line: verification.wholeSeal.map(workbook.line))
        case .readImport(let request): return importing(request, workbook).map { .importRead($0) }
        case .makeReport(let request): return reporting(request)
        case .completePath(let typed): return .completions([], typed: typed)
        case .terminal, .writeCopy, .findMissing, .leaveOut, .stopEvidence, .split, .readCarryOver,
            .declineProposal:
            break
        case .keepAsCopy(let effect): return perform(effect, on: workbook)
        }
        return nil
    }

    private func checks(_ items: [Int], _ workbook: Workbook) -> [Evidence: EvidenceCheck] {
        var checks: [Evidence: EvidenceCheck] = [:]
        for item in items.isEmpty ? Array(workbook.catalog.items.indices) : items {
            for piece in workbook.state(ofItemAt: item).assessment.evidence where piece.kind == .file {
                checks[piece] = check(piece)
            }
        }
        return checks
    }

    private func seal(_ note: String, _ workbook: Workbook) -> Event {
        switch workbook.plan(.seal(note: note), by: person, at: Moment(timestamp: time)) {
        case .unchanged: return .sealed(workbook, workbook.latestSeal, isNew: false)
        case .refused: return .sealed(workbook, nil, isNew: false)
        case .record(let recording):
            let sealed = appending(recording.entries, to: workbook)
            return .sealed(sealed, sealed.latestSeal, isNew: true)
        }
    }

    private func appending(_ entries: [NewEntry], to workbook: Workbook) -> Workbook {
        var workbook = workbook
        workbook.absorb(workbook.parseContinuation(workbook.stored(entries).bytes))
        return workbook
    }
}
