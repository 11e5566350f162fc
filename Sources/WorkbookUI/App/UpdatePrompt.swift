import TerminalUI
import WorkbookModel

extension AppState {
    /// A key in the one-line field at the foot.
    mutating func handle(_ key: Key, in prompt: Prompt) -> [Effect] {
        switch key.code {
        case .enter: return accept(prompt)
        case .tab: return complete(prompt)
        case .up, .down:
            mode = .prompt(recalling(prompt, by: key.code == .up ? 1 : -1))
            return []
        case .escape:
            mode = .browse
            cancel(prompt)
            return []
        case .scalar("c"), .scalar("g"):
            if key.modifiers == .control {
                mode = .browse
                cancel(prompt)
                return []
            }
        case .backspace where prompt.field.text.isEmpty && isSearchOrFilter(prompt):
            mode = .browse
            cancel(prompt)
            return []
        default: break
        }
        _ = edit(prompt, with: key)
        return []
    }

    /// Does what `key` does to the field; false where that is nothing.
    mutating func edit(_ prompt: Prompt, with key: Key) -> Bool {
        var prompt = prompt
        switch prompt.field.handle(key) {
        case .handled: break
        case .refused: complainTooLong()
        case .ignored: return false
        }
        mode = .prompt(prompt)
        changed(prompt)
        return true
    }

    /// Search and filter show their outcome while they are typed.
    mutating func changed(_ prompt: Prompt) {
        switch prompt.purpose {
        case .search(let origin): preview(search: prompt.field.text, from: origin)
        case .filter: preview(filter: prompt.field.text)
        case .date: previewDate(prompt.field.text)
        case .line, .evidence, .review, .command: break
        }
    }

    private func isSearchOrFilter(_ prompt: Prompt) -> Bool {
        switch prompt.purpose {
        case .search, .filter, .command: true
        case .line, .date, .evidence, .review: false
        }
    }

    private mutating func cancel(_ prompt: Prompt) {
        switch prompt.purpose {
        case .search(let origin): origin.map { table.select(item: $0) }
        case .filter(let previous): apply(previous)
        case .evidence(let items, _):
            if items.count == 1, !workbook.state(ofItemAt: items[0]).assessment.evidence.isEmpty {
                mode = .evidence(EvidencePanel(item: items[0]))
            }
        case .line, .date, .review, .command: break
        }
    }

    mutating func accept(_ prompt: Prompt) -> [Effect] {
        let text = trimmed(prompt.field.text)
        switch prompt.purpose {
        case .search(let origin):
            mode = .browse
            if !text.isEmpty { search.text = text }
            origin.map { table.select(item: $0) }
            if !search.text.isEmpty { goToMatch(forward: true, includingCurrent: !text.isEmpty) }
            return []
        case .filter: return acceptFilter(text)
        case .command: return run(commandLine: text)
        case .review(let items, let verdict): return review(items, verdict, note: text)
        case .line(let field, let items): return record(field, text, of: items, from: prompt)
        case .date(let field, let items):
            let date = TypedDate.day(text, today: now.today)
            if date == nil, !text.isEmpty {
                // The field's own label shows how a date is written, and takes the room.
                complain(ja: "日付ではありません", en: "this is no date")
                return []
            }
            let isPast = date.map { $0 < now.today } ?? false
            return record(
                field, date?.description ?? "", of: items, from: prompt,
                remark: isPast ? language(ja: "（過ぎた日です）", en: " (a day in the past)") : "")
        case .evidence(let items, let replacing):
            if text.isEmpty {
                mode = .browse
                cancel(prompt)
                return []
            }
            let place = replacing.flatMap { placeNow(of: $0, items, prompt.basis) }
            return [.makeEvidence(typed: text, items: items, replacing: place, allowsWords: false)]
        }
    }

    /// Records a field of one line, unless somebody has written it meanwhile: that is asked about first.
    private mutating func record(
        _ field: AssessmentField, _ value: String, of items: [Int], from prompt: Prompt, remark: String = ""
    ) -> [Effect] {
        if let collision = collision(prompt, items, field, typed: value) {
            ask(collision)
            return []
        }
        mode = .browse
        let (ja, en) = (field.name(.japanese), field.name(.english).lowercased())
        let message =
            value.isEmpty
            ? language(ja: "\(ja)を消しました", en: "\(en) cleared")
            : language(ja: "\(ja) \(value) を記録しました\(remark)", en: "\(en) \(value) recorded\(remark)")
        return record(items: items, message: message) { field.set(value, in: &$0) }
    }

    /// Where the piece of evidence being changed stands now; `nil` where somebody has taken it off meanwhile.
    private func placeNow(of place: Int, _ items: [Int], _ basis: [Assessment]) -> Int? {
        guard let item = items.first, let before = basis.first?.evidence, before.indices.contains(place) else {
            return place
        }
        return workbook.state(ofItemAt: item).assessment.evidence.firstIndex(of: before[place])
    }

    /// Says what was understood.
    private mutating func previewDate(_ text: String) {
        guard let date = TypedDate.day(text, today: now.today) else { return }
        let shown = "→ \(date) (\(TypedDate.weekdayName(date, language)))"
        say(ja: shown, en: shown)
    }

    private mutating func acceptFilter(_ text: String) -> [Effect] {
        do {
            let filter = try Filter(parsing: text)
            mode = .browse
            apply(filter)
            if !filter.isEmpty {
                sayCount()
            }
            if filter.asksForEvidenceFiles { return [.checkEvidence(items: [])] }
        } catch {
            complain(error.message(language))
        }
        return []
    }

    /// Says how many items the filter lets through.
    mutating func sayCount() {
        let count = table.items.count
        let back = context.keys.naming(.back) { language(ja: "。\($0) で全件", en: "; \($0) shows all") }
        say(ja: "\(count) 件\(back)", en: "\(Language.counted(count, "item"))\(back)")
    }

    private mutating func preview(filter text: String) {
        do {
            let filter = try Filter(parsing: text)
            apply(filter)
            let count = table.items.count
            say(ja: "\(count) 件", en: Language.counted(count, "item"))
        } catch {
            // What is half typed is often no query yet; the table stays as it was.
            complain(error.message(language))
        }
    }

    mutating func apply(_ filter: Filter) {
        let items = workbook.items(matching: filter, today: now.today, searching: &search.index) {
            evidenceLooks[$0]?.status ?? .intact
        }
        table.show(items, of: workbook, filter: filter)
    }

    // MARK: Search

    private mutating func preview(search text: String, from origin: Int?) {
        origin.map { table.select(item: $0) }
        guard !text.isEmpty else { return }
        search.text = text
        goToMatch(forward: true, includingCurrent: true)
    }

    /// To the first match from the cursor on.
    mutating func search(_ text: String) {
        search.text = text
        goToMatch(forward: true, includingCurrent: true)
    }

    mutating func searchAgain(forward: Bool) {
        if search.text.isEmpty {
            let how = context.keys.naming(.search) { language(ja: "。\($0) で検索", en: "; \($0) searches") }
            complain(ja: "まだ検索していません\(how)", en: "nothing was searched for yet\(how)")
        } else {
            goToMatch(forward: forward, includingCurrent: false)
        }
    }

    private mutating func goToMatch(forward: Bool, includingCurrent: Bool) {
        guard let place = table.selectedPlace else { return }
        let items = table.items
        let count = items.count
        let isMatch = workbook.items(searching: search.text, &search.index)
        // Round from the cursor's place, which comes first or last.
        let distances = includingCurrent ? 0..<count : 1..<count + 1
        let found = distances.lazy
            .map { items[(place + (forward ? $0 : count - $0 % count)) % count] }
            .first { isMatch[$0] }
        guard let found else {
            complain(ja: "「\(search.text)」は見つかりません", en: "“\(search.text)” was not found")
            return
        }
        let number = items.prefix { $0 != found }.count { isMatch[$0] } + 1
        let standing = "\(number)/\(items.count { isMatch[$0] })"
        if let foundPlace = table.place(of: found), !includingCurrent,
            forward ? foundPlace <= place : foundPlace >= place
        {
            say(ja: "\(standing)（端まで来たので続きから）", en: "\(standing), search wrapped around")
        } else {
            say(ja: standing, en: standing)
        }
        table.select(item: found)
        itemTop = 0
    }

    func trimmed(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
