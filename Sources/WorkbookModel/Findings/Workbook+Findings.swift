extension Workbook {
    /// All findings: integrity first, by line; then what is incomplete, item by item in the catalogue's order.
    ///
    /// - Parameters:
    ///   - today: due dates are compared with it.
    ///   - evidence: the status of a file; called only for evidence that is a file.
    ///   - moved: the path where a missing file is now, if known; called only for missing files.
    public func findings(
        today: CalendarDate, evidence: (Evidence) -> EvidenceStatus, moved: (Evidence) -> String? = { _ in nil }
    ) -> [Finding] {
        integrityFindings() + catalog.items.indices.flatMap { incompleteFindings(ofItemAt: $0, today, evidence, moved) }
    }

    /// The number of integrity findings, without items in conflict, which are counted elsewhere.
    public var integrityCount: Int { integrityFindings().count - counts.conflicts }

    /// The findings that show that the file is not what tenken wrote.
    public func integrityFindings() -> [Finding] {
        var findings = readingFindings
        if let tornTail { findings.append(Finding(.tornTail(bytes: tornTail.bytes.count), line: tornTail.line)) }
        for entry in irregular.map({ entries[Int($0)] }) {
            if !entry.isSound {
                findings.append(Finding(.unsoundEntry(by: entry.by), item: entry.item, line: entry.line))
            }
            if entry.kind == .unknown {
                findings.append(Finding(.unknownKind(entry.record["Kind"] ?? ""), line: entry.line))
            }
        }
        let unsound = Set(links.unsound.values.flatMap { links.knownIDs(of: entries[Int($0)]) })
        // Sorted by id: a dictionary's order changes from run to run.
        for (missing, referrers) in links.dangling.sorted(by: { $0.key < $1.key }) where !unsound.contains(missing) {
            guard let first = referrers.map({ entries[Int($0)] }).min(by: { $0.line < $1.line }) else { continue }
            findings.append(Finding(.historyIncomplete(missing: missing), item: first.item, line: first.line))
        }
        // What both name is told once.
        for (missing, referrer) in links.danglingAfter.sorted(by: { $0.value < $1.value })
        where links.dangling[missing] == nil && !unsound.contains(missing) {
            findings.append(Finding(.entryMissing(missing), line: entries[Int(referrer)].line))
        }
        for seal in brokenSeals.map({ entries[Int($0)] }) {
            findings.append(Finding(.sealNotWhole(seal: seal.id), line: seal.line))
        }
        if hasProfileConflict { findings.append(Finding(.profileConflict)) }
        for item in foreignItems {
            let line = entries(ofItem: item).first?.line
            findings.append(Finding(.foreignItem, item: item, line: line))
        }
        findings.sort { ($0.line ?? 0, $0.code) < ($1.line ?? 0, $1.code) }
        for index in catalog.items.indices where isConflict(itemAt: index) {
            let sides = state(ofItemAt: index).sides
            findings.append(Finding(.conflict(sides: sides.count), item: catalog.items[index].id))
        }
        return findings
    }

    private func incompleteFindings(
        ofItemAt index: Int, _ today: CalendarDate, _ evidence: (Evidence) -> EvidenceStatus,
        _ moved: (Evidence) -> String?
    ) -> [Finding] {
        let item = catalog.items[index].id
        if isConflict(itemAt: index) { return [] }
        if histories[index].heads.isEmpty { return [Finding(.unassessed, item: item)] }
        let state = state(ofItemAt: index)
        let assessment = state.assessment
        var kinds: [Finding.Kind] = []
        let result = assessment.result
        if !result.isKnown { kinds.append(.unknownResult(result.word)) }
        if state.isCarried { kinds.append(.carried) }
        if !result.isAssessed { kinds.append(.unassessed) }
        if result.needsEvidence, assessment.evidence.isEmpty { kinds.append(.withoutEvidence(result)) }
        if result.needsReason, assessment.note.isEmpty { kinds.append(.withoutNote) }
        if result.needsPlan, assessment.plan.isEmpty || assessment.due.isEmpty {
            kinds.append(
                .withoutPlanOrDue(result, plan: assessment.plan.isEmpty, due: assessment.due.isEmpty))
        }
        if !assessment.due.isEmpty {
            if let due = assessment.dueDate {
                if due < today, result.isOpen {
                    kinds.append(.overdue(due))
                }
            } else {
                kinds.append(.unreadableDue(assessment.due))
            }
        }
        for file in assessment.evidence where file.kind == .file {
            switch evidence(file) {
            case .intact: break
            case .missing:
                kinds.append(
                    moved(file).map { .evidenceMoved(file.reference, to: $0) } ?? .evidenceMissing(file.reference))
            case .changed: kinds.append(.evidenceChanged(file.reference))
            case .unchecked: kinds.append(.evidenceOutside(file.reference))
            }
        }
        kinds += reviewFindings(ofItemAt: index, state)
        return kinds.map { Finding($0, item: item, owner: assessment.owner) }
    }

    private func reviewFindings(ofItemAt index: Int, _ state: ItemState) -> [Finding.Kind] {
        var kinds: [Finding.Kind] = []
        for position in histories[index].reviews where !isSuperseded[Int(position)] {
            let review = entries[Int(position)]
            if review.verdict != .withdrawn, isByAssessor(review, histories[index]) {
                kinds.append(.reviewedByAssessor(review.by))
            }
        }
        if state.review == .returned { kinds.append(.returned) }
        return kinds
    }
}
