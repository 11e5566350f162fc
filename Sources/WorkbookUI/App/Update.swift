import TerminalUI
import WorkbookModel

extension AppState {
    /// Takes in one event and says what is to be done outside. Nothing else changes the state.
    public mutating func update(_ event: Event, at moment: Moment) -> [Effect] {
        now = moment
        let effects = take(event)
        offerMissing()
        return effects
    }

    private mutating func take(_ event: Event) -> [Effect] {
        switch event {
        case .input(.key(let key)):
            message = nil
            return handle(key)
        case .input(.paste(let text)):
            message = nil
            return paste(text)
        case .input(.mouse(let mouse)):
            return handle(mouse)
        case .input(.invalid):
            complain(ja: "読めない文字が届きました（UTF-8 ではありません）", en: "unreadable input arrived (not UTF-8)")
            return []
        case .resized(let size):
            resize(to: size)
            return []
        case .recorded(let workbook, let step): return noteRecorded(workbook, step)
        case .notRecorded(let workbook, let step, let reason): return noteNotRecorded(workbook, step, reason)
        case .changedOutside(let workbook, let readOnly):
            return noteChange(workbook, readOnly)
        case .notice(let text):
            message = Message(text: text, isError: false)
            return []
        case .fileTrouble(let reason):
            complain(reason)
            return []
        case .evidenceMade(let evidence, let items, let replacing):
            return setEvidence(evidence, items: items, replacing: replacing)
        case .evidenceRefused(let reason, let typed, let items, let replacing, let looksLikePath):
            return noteRefusedEvidence(reason, typed, items, replacing, looksLikePath)
        case .findings(let findings): return noteFindings(findings)
        case .evidenceChecked(let looks, let isAgain): return noteEvidence(looks, isAgain: isAgain)
        case .opened: return [.findMissing]
        case .missingFound(let entries):
            missing = entries
            return []
        case .putBack(let workbook, let count): return notePutBack(workbook, count)
        case .sealed(let workbook, let check, let isNew): return noteSealed(workbook, check, isNew: isNew)
        case .verified(let verification, let line):
            noteVerified(verification, line: line)
            return []
        case .completions(let completions, let typed): return complete(typed, with: completions)
        case .editedExternally(let text): return takeBack(text)
        case .draftFound(let draft, let item, let field): return offerDraft(draft, item: item, field: field)
        case .tick: return saveDraft()
        }
    }

    /// Saves at once what is being typed, before the program ends against its will.
    public mutating func rescueDraft() -> [Effect] { saveDraft() }

    private mutating func resize(to size: Size) {
        self.size = size
        // Nothing is shown now; what was shown comes back as it was.
        if isTooSmall { return }
        table.resize(height: TableLayout(size: size).tableRows.rows)
        table.paneTop = min(table.paneTop, TableScreen.lastPaneTop(self))
        for screen in lists.keys { lists[screen]?.scroll.resize(height: ListScreen.rowCount(size)) }
        guard screen.isList else { return }
        let last = ListScreen.lastPaneTop(screen, self)
        lists[screen]?.clampPane(to: last)
    }

    private mutating func handle(_ key: Key) -> [Effect] {
        // These two work whatever is going on, where their key neither types nor edits.
        if key.isChord, let command = context.keys.command(for: key) {
            if command == .action(.redraw) { return [.terminal(.redraw)] }
            if command == .action(.suspend) { return saveDraft() + [.terminal(.suspend)] }
        }
        if isTooSmall { return handleUnseen(key) }
        resumeCard = nil
        switch mode {
        case .browse: return browse(key)
        case .prompt(let prompt): return handle(key, in: prompt)
        case .text(let editing): return handle(key, in: editing)
        case .evidence(let panel): return handle(key, in: panel)
        case .ask(let question): return handle(key, answering: question)
        case .report(let report): return handle(key, in: report)
        }
    }

    private mutating func paste(_ text: String) -> [Effect] {
        switch mode {
        case .prompt(var prompt):
            if !prompt.field.insert(text) { complainTooLong() }
            mode = .prompt(prompt)
            changed(prompt)
            return []
        case .text(var editing):
            if !editing.editor.insert(text) { complainTooLong() }
            mode = .text(editing)
            return []
        case .browse, .evidence, .ask, .report:
            let note = context.keys.naming(.edit(.note)) { language(ja: "（所見は \($0)）", en: " (\($0) opens the note)") }
            complain(ja: "貼り付けは入力欄の中だけです\(note)", en: "paste works inside a field only\(note)")
            return []
        }
    }

    private mutating func handle(_ mouse: MouseEvent) -> [Effect] {
        guard case .browse = mode, !isTooSmall else { return [] }
        switch mouse.kind {
        case .wheelUp, .wheelDown:
            let rows = mouse.kind == .wheelUp ? -3 : 3
            switch screen {
            case .table: table.scrollRows(rows)
            case .item: itemTop = max(0, itemTop + rows)
            case .conflict: scrollConflict(by: rows)
            case .help: helpTop = max(0, helpTop + rows)
            case .requirements, .scenarios, .overview, .findings, .history: lists[screen]?.move(by: rows / 3)
            }
        case .press where mouse.button == 0 && screen.isList:
            let rect = ListScreen.rowsRect(size)
            guard rect.contains(mouse.position) else { return [] }
            let top = lists[screen]?.scroll.top ?? 0
            lists[screen]?.select(top + mouse.position.row - rect.row, direction: 1)
        case .press where mouse.button == 0 && screen == .table:
            let rect = TableLayout(size: size).tableRows
            guard rect.contains(mouse.position) else { return [] }
            let row = table.scroll.top + mouse.position.row - rect.row
            guard table.rows.indices.contains(row) else { return [] }
            switch table.rows[row].kind {
            case .heading(let item), .item(let item): table.select(item: item)
            }
        default: break
        }
        return []
    }

    private mutating func noteChange(_ workbook: Workbook, _ readOnly: String?) -> [Effect] {
        let news = NewsWording.line(workbook.entries(since: self.workbook), in: workbook, language)
        let isReplaced = !workbook.continues(self.workbook)
        var effects = adopt(workbook)
        self.readOnly = readOnly
        if let news { message = Message(text: news, isError: false) }
        if isReplaced { effects.append(.findMissing) }
        effects += refreshList()
        return effects
    }

    /// Takes in a workbook that others may have changed, or put another in the place of.
    mutating func adopt(_ workbook: Workbook) -> [Effect] {
        var effects: [Effect] = []
        if workbook.catalog.digest != self.workbook.catalog.digest {
            // Items are known by position: what is open speaks of the old table. What was typed is kept as a draft.
            effects = saveDraft()
            mode = .browse
            screens = [.table]
            conflict = nil
            table.show(Array(workbook.catalog.items.indices), of: workbook, filter: .all)
        }
        self.workbook = workbook
        integrityCount = workbook.integrityCount
        leaveSettledConflict()
        return effects
    }

    mutating func complainTooLong() {
        complain(ja: "長すぎます（上限 256 KiB）。入れていません", en: "too long (at most 256 KiB); nothing was inserted")
    }
}
