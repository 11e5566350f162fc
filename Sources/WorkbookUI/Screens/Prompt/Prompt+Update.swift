import TerminalUI
import WorkbookModel

extension Prompt {
    mutating func handle(_ key: Key, _ environment: AppEnvironment) -> [Request] {
        switch key.code {
        case .enter: return accept(environment)
        case .tab: return complete(environment)
        case .up, .down:
            recall(by: key.code == .up ? 1 : -1, environment)
            return previewsRecalled ? preview(environment) : []
        case .escape: return cancel(environment)
        case .scalar("c"), .scalar("g"): if key.modifiers == .control { return cancel(environment) }
        case .backspace where field.text.isEmpty && closesWhenEmpty: return cancel(environment)
        default: break
        }
        return edit(key, environment) ?? []
    }

    mutating func handleUnseen(_ key: Key, _ environment: AppEnvironment) -> [Request]? { edit(key, environment) }

    var killed: String? {
        get { field.killed }
        set { field.killed = newValue ?? "" }
    }

    /// A click puts the cursor there.
    mutating func handle(_ mouse: MouseEvent, _ environment: AppEnvironment) {
        guard case .press = mouse.kind, mouse.button == 0, mouse.position.row == environment.size.rows - 1 else {
            return
        }
        let columns = environment.size.columns - 2
        let used = environment.measure.columns(of: label(environment, in: columns))
        field.moveCursor(
            toColumn: mouse.position.column - 1 - used, columns: columns - used, measure: environment.measure)
    }

    mutating func paste(_ text: String, _ environment: AppEnvironment) -> [Request]? {
        if !field.insert(text) { return [.complain(environment.tooLong)] }
        return preview(environment)
    }

    mutating func take(_ event: Event, _ environment: AppEnvironment) -> [Request] {
        guard case .completions(let completions, let typed) = event else { return [] }
        return complete(withPaths: completions, typed: typed, environment)
    }

    /// Does what `key` does to the field; `nil` where that is nothing.
    private mutating func edit(_ key: Key, _ environment: AppEnvironment) -> [Request]? {
        switch field.handle(key) {
        case .handled: preview(environment)
        case .refused: [.complain(environment.tooLong)] + preview(environment)
        case .ignored: nil
        }
    }

    /// Whether a backspace in the empty field closes it.
    private var closesWhenEmpty: Bool {
        switch purpose {
        case .search, .filter, .command: true
        case .line, .date, .evidence, .review: false
        }
    }

    /// Whether what is brought back shows its outcome at once.
    private var previewsRecalled: Bool {
        switch purpose {
        case .search, .filter: true
        case .command, .line, .date, .evidence, .review: false
        }
    }

    /// Search, filter and date show their outcome while they are typed.
    func preview(_ environment: AppEnvironment) -> [Request] {
        let (text, language) = (field.text, environment.language)
        switch purpose {
        case .search(let origin):
            return [.restoreCursor(origin)] + (text.isEmpty ? [] : [.find(text, includingCurrent: true)])
        case .filter:
            do {
                return [.previewFilter(try Filter(parsing: text))]
            } catch {
                // What is half typed is often no query yet; the table stays as it was.
                return [.complain(error.message(language))]
            }
        case .date:
            guard let date = TypedDate.day(text, today: environment.now.today) else { return [] }
            return [.say("→ \(date) (\(TypedDate.weekdayName(date, language)))")]
        case .line, .evidence, .review, .command: return []
        }
    }

    private func cancel(_ environment: AppEnvironment) -> [Request] {
        switch purpose {
        case .search(let origin): [.closePanel, .restoreCursor(origin)]
        case .filter(let previous): [.closePanel, .filter(previous)]
        case .evidence(let items, _):
            [.effect(.stopEvidence)]
                + (EvidencePanel.list(of: items, environment).map { [.open($0)] } ?? [.closePanel])
        case .review: [under.map { .open($0) } ?? .closePanel]
        case .line, .date, .command: [.closePanel]
        }
    }

    // MARK: Accepting

    func accept(_ environment: AppEnvironment) -> [Request] {
        let text = field.text.trimmed
        switch purpose {
        case .search(let origin):
            let sought = text.isEmpty ? environment.search.text : text
            return [.closePanel, .remember(sought, .search), .restoreCursor(origin)]
                + (sought.isEmpty ? [] : [.find(sought, includingCurrent: !text.isEmpty)])
        case .filter: return acceptFilter(text, environment)
        case .command: return [.remember(text, .command), .commandLine(text)]
        case .review(let items, let verdict, let seen):
            return Review.record(verdict, of: items, note: text, seen: seen, returningTo: under, environment) {
                present in
                var again = self
                again.purpose = .review(items: items, verdict, seen: present)
                again.under?.seen = present
                return .open(again)
            }
        case .line(let field, let items):
            return record(field, environment.name(typed: text, in: field), of: items, environment)
        case .date(let field, let items):
            let language = environment.language
            let date = TypedDate.day(text, today: environment.now.today)
            // The field's own label shows how a date is written, and takes the room.
            if date == nil, !text.isEmpty { return [.complain(language(ja: "日付ではありません", en: "this is no date"))] }
            let stored = date?.description ?? ""
            if let date, date < environment.now.today, !items.allSatisfy({ holds(stored, field, $0, environment) }) {
                return [.open(questionAboutPast(date, field, items, environment))]
            }
            return record(field, stored, of: items, environment)
        case .evidence(let items, let replacing):
            if text.isEmpty { return cancel(environment) }
            return [.effect(.makeEvidence(typed: text, items: items, replacing: replacing, allowsWords: false))]
        }
    }

    private func holds(_ value: String, _ field: AssessmentField, _ item: Int, _ environment: AppEnvironment) -> Bool {
        field.text(of: environment.assessment(of: item), environment.language) == value
    }

    /// Asks whether a day that lies back is meant.
    private func questionAboutPast(
        _ date: CalendarDate, _ field: AssessmentField, _ items: [Int], _ environment: AppEnvironment
    ) -> Question {
        let (language, prompt) = (environment.language, self)
        let weekday = TypedDate.weekdayName(date, language)
        return Question(
            language(ja: "\(date) (\(weekday)) は過ぎた日です", en: "\(date) (\(weekday)) lies in the past"),
            [
                Question.Answer("y", language(ja: "記録する", en: "record it")) {
                    prompt.record(field, date.description, of: items, $0)
                },
                Question.Answer("n", language(ja: "直す", en: "correct it"), also: [Key(.escape)]) { _ in [.open(prompt)]
                },
            ])
    }

    private func acceptFilter(_ text: String, _ environment: AppEnvironment) -> [Request] {
        do {
            let filter = try Filter(parsing: text)
            let previous = if case .filter(let previous) = purpose { previous } else { Filter.all }
            return [.closePanel, .remember(text, .filter), .acceptFilter(filter, previous: previous)]
                + (filter.asksForEvidenceFiles ? [.effect(.checkEvidence(items: []))] : [])
        } catch {
            return [.complain(error.message(environment.language))]
        }
    }

    /// Records a field of one line, unless somebody has written it meanwhile: that is asked about first.
    private func record(
        _ field: AssessmentField, _ value: String, of items: [Int], _ environment: AppEnvironment
    ) -> [Request] {
        if let collision = Collision(of: self, items, field, typed: value, environment) { return [.open(collision)] }
        let (texts, prompt) = (environment.values(of: field, in: items), self)
        // One item's value stands in the field, as does what all of them hold.
        let question = Replacement.question(
            of: value, over: texts, isSeen: Set(texts).count == 1, appends: false, field: self, environment.language
        ) { prompt.record(field, value, of: items, $0, $1) }
        return question.map { [.open($0)] } ?? record(field, value, of: items, .replace, environment)
    }

    private func record(
        _ field: AssessmentField, _ value: String, of items: [Int], _ way: Replacement, _ environment: AppEnvironment
    ) -> [Request] {
        let (ja, en) = (field.name(.japanese), field.name(.english).lowercased())
        let message =
            value.isEmpty
            ? environment.language(ja: "\(ja)を消しました", en: "\(en) cleared")
            : environment.language(ja: "\(ja) \(value) を記録しました", en: "\(en) \(value) recorded")
        return [
            .closePanel,
            .record(items: items, message: message) { assessment in
                let before = field.textPath.map { assessment[keyPath: $0] } ?? ""
                field.set(way(value, onto: before), in: &assessment)
            },
        ]
    }
}
