import TerminalUI
import WorkbookModel

extension AppState {
    /// Takes in one event and says what is to be done outside. Nothing else changes the state.
    public mutating func update(_ event: Event, at moment: Moment) -> [Effect] {
        let isNewDay = moment.today != environment.now.today
        environment.now = moment
        if isNewDay { refreshForDay() }
        let effects = take(event)
        followRange()
        offerMissing()
        return effects
    }

    /// Saves at once what is being typed, before the program ends against its will.
    public mutating func rescueDraft() -> [Effect] { saveDraft() }

    private mutating func take(_ event: Event) -> [Effect] {
        switch event {
        case .input(let input): return take(input)
        case .resized(let size): resize(to: size)
        case .measured(let measure):
            environment.context.measure = measure
            for screen in screens where screen.isList { lists.rebuild(screen, environment) }
            resize(to: environment.size)
        case .themed(let theme):
            environment.context.theme = theme
            for screen in screens where screen.isList { lists.rebuild(screen, environment) }
        case .recorded(let workbook, let step): return noteRecorded(workbook, step) + handToPanel(event)
        case .notRecorded(let workbook, let step, let reason): return noteNotRecorded(workbook, step, reason)
        case .changedOutside(let workbook, let readOnly): return noteChange(workbook, readOnly)
        case .notice(let text): message = Message(text: text, isError: false)
        case .reading(let words): reading = words
        case .fileTrouble(let reason): complain(reason)
        case .evidenceMade(let evidence, let items, let replacing):
            var requests = EvidencePanel.recording(evidence, items: items, replacing: replacing, environment)
            // A large file takes its time; what was opened meanwhile stays.
            let isBehind = panel.map { !(($0 as? Prompt)?.isForEvidence ?? false) } ?? false
            // By file there is no item whose list would be shown.
            if isBehind || panel == nil && screen == .list(EvidenceFilesScreen().name) { requests.removeFirst() }
            return perform(requests)
        case .copyFound(let path, let effect):
            panel = CopyQuestion.question(of: path, effect, under: panel, environment)
        case .split(let workbook, let kept, let left):
            // What is being typed becomes a draft of the new workbook.
            panel?.editing?.draft = nil
            let effects = adopt(workbook) + refreshList()
            message = Message(text: CopyQuestion.split(kept: kept, left: left, environment.language), isError: false)
            return effects
        case .evidenceRefused(let reason, let typed, let items, let replacing, let looksLikePath):
            let requests: [Request] =
                looksLikePath
                ? [.open(EvidencePanel.question(typed: typed, items: items, replacing: replacing, environment))]
                : [.complain(reason)]
            return perform(requests)
        case .findings(let findings):
            environment.findings = FindingsReport.byUrgency(findings)
            rebuildLists(waitingFor: .findFindings)
        case .evidenceChecked(let checks, let isAgain):
            noteChecks(checks, isAgain: isAgain)
            rebuildLists(waitingFor: .checkEvidence)
            return searchForMovedFiles(among: checks)
        case .opened: return [.findMissing]
        case .missingFound(let entries): missing = entries
        case .putBack(let workbook, let count):
            let effects = adopt(workbook) + refreshList()
            message = Message(text: MissingEntries.putBack(count, environment.language), isError: false)
            return effects
        case .sealed(let workbook, let check, let isNew):
            let effects = adopt(workbook) + refreshList()
            return effects + perform(SealReport.requests(check, isNew: isNew, environment))
        case .verified(let verification, let line):
            return perform([.open(SealReport.report(verification, line: line, environment))])
        case .importRead(let preview): return perform(ImportPanel.requests(preview, environment))
        case .reportRefused(let request, let reason): noteRefused(request, reason)
        case .reportStarted(let path): noteStarted(path)
        case .reportMade(let path, let words): return noteEnded(path, Message(text: words, isError: false))
        case .reportFailed(let path, let reason): return noteEnded(path, Message(text: reason, isError: true))
        case .carryOverRead(let plan): return perform(ProposalPanel.requests(plan, environment))
        case .completions, .savedExternally, .editedExternally, .draftFound: return handToPanel(event)
        case .tick: return saveDraft() + checkEvidenceAtCursor()
        }
        return []
    }

    private mutating func handToPanel(_ event: Event) -> [Effect] {
        guard var panel else { return [] }
        let requests = panel.take(event, environment)
        self.panel = panel
        return perform(requests)
    }

    private mutating func resize(to size: Size) {
        environment.size = size
        // Nothing is shown now; what was shown comes back as it was.
        if environment.isTooSmall { return }
        table.resize(environment)
        lists.resize(screen, environment)
    }

    private mutating func noteChange(_ workbook: Workbook, _ readOnly: String?) -> [Effect] {
        let before = environment.workbook
        let news = NewsWording.line(workbook.entries(since: before), in: workbook, environment.language)
        let isReplaced = !workbook.continues(before)
        var effects = adopt(workbook)
        environment.readOnly = readOnly
        if let news { message = Message(text: news, isError: false) }
        if isReplaced { effects.append(.findMissing) }
        return effects + refreshList()
    }

    /// Takes in a workbook that others may have changed, or put another in the place of.
    mutating func adopt(_ workbook: Workbook) -> [Effect] {
        var effects: [Effect] = []
        if workbook.catalog.digest != environment.workbook.catalog.digest {
            // Items are known by position: what is open speaks of the old table. What was typed is kept as a draft.
            effects = saveDraft()
            panel = nil
            screens = [.table]
            conflict = nil
            table.selection.clear()
            jumps = JumpList()
            origins = []
            table.show(Array(workbook.catalog.items.indices), of: workbook, filter: .all)
        }
        environment.workbook = workbook
        environment.integrityCount = workbook.integrityCount
        table.recount(in: workbook)
        leaveSettledConflict()
        return effects
    }

    private mutating func noteChecks(_ checks: [Evidence: EvidenceCheck], isAgain: Bool) {
        environment.evidence.merge(checks) { before, now in
            // A check of many files searches for none.
            var now = now
            if now.status == .missing, now.movedTo == nil, !isAgain { now.movedTo = before.movedTo }
            // What was looked at because it was asked for stays known.
            if now.status == .unchecked { return before }
            return now
        }
        // What has left the filter for other reasons stays in view until the filter is set anew.
        if table.filter.asksForEvidenceFiles, panel == nil { table.apply(table.filter, &environment) }
        if isAgain { message = EvidenceCheck.message(about: Array(checks.values), environment.language) }
    }

    /// Looks at the files of the item that the cursor rests on, where they are not known yet: what is not looked at must not
    /// read as sound.
    private func checkEvidenceAtCursor() -> [Effect] {
        guard panel == nil, reading == nil, screen != .help, let item = currentItem else { return [] }
        let isKnown = environment.assessment(of: item).evidence.allSatisfy {
            $0.kind != .file || environment.evidence[$0] != nil
        }
        return isKnown ? [] : [.checkEvidence(items: [item])]
    }

    /// Looks once for each missing file where it is now, while the list of files is shown.
    private mutating func searchForMovedFiles(among checks: [Evidence: EvidenceCheck]) -> [Effect] {
        guard screen == .list(EvidenceFilesScreen().name) else { return [] }
        let missing = Set(checks.filter { $0.value.status == .missing && $0.value.movedTo == nil }.keys)
            .subtracting(searchedFiles)
        if missing.isEmpty { return [] }
        searchedFiles.formUnion(missing)
        var sought = missing
        let items = workbook.catalog.items.indices.filter { item in
            let cited = sought.intersection(workbook.state(ofItemAt: item).assessment.evidence)
            sought.subtract(cited)
            return !cited.isEmpty
        }
        return [.checkEvidence(items: items)]
    }

    /// Asks, while nothing else is open, whether the entries that were recorded here and are gone are to be put back.
    private mutating func offerMissing() {
        guard !missing.isEmpty, environment.readOnly == nil, panel == nil else { return }
        panel = MissingEntries(entries: missing).question(environment)
        missing = []
    }

    /// Asks for the draft on disk to be what is being typed, where it is not.
    mutating func saveDraft() -> [Effect] {
        guard var editing = panel?.editing, let effect = editing.saveDraft(environment) else { return [] }
        panel?.editing = editing
        return [effect]
    }
}
