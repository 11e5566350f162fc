import TerminalUI
import WorkbookModel

/// The work line by line: tells one item after the other, asks questions, records the answers.
///
/// A value without a terminal. Its driver prints a turn's lines, does what the turn requests, and hands the outcome to
/// ``answer(_:)`` or ``take(_:)``, which return the next turn. Every answer is recorded before the next question.
public struct Walk: Sendable {
    /// What to print, then what to do.
    public struct Turn: Sendable {
        public var lines: [String]
        public var request: Request
    }

    /// What would have been recorded, and the question and answer that it came of.
    private struct Waiting {
        let effect: Effect
        let question: WalkQuestion
        let answer: WalkAnswer?
    }

    public enum Request: Sendable {
        /// Print this without a line feed, read a line, and give it to ``answer(_:)``.
        case ask(String)
        /// Perform this and give the outcome to ``take(_:)``.
        case perform(Effect)
        /// Check whether others wrote to the file, and give the event, if any, to ``take(_:)``.
        case refresh
        case finish
    }

    public private(set) var workbook: Workbook
    /// How many answers meant nothing.
    public private(set) var refusedCount = 0
    /// How many answers could not be recorded when they were given.
    public private(set) var failedCount = 0

    /// Positions of the items to walk, in order.
    private let items: [Int]
    /// The position in `items`.
    private var position = 0
    private var question = WalkQuestion.field(.result)
    /// The lines of an answer that goes on.
    private var lines: [String] = []
    /// What waits for it to be known whether the file is of the same audit as another copy.
    private var waiting: Waiting?
    /// The answer being recorded.
    private var current: WalkAnswer?
    /// The answer that could not be recorded, for another try.
    private var failed: WalkAnswer?
    /// The texts that each question was answered with in this session, the latest last.
    private var earlier: [WalkQuestion: [String]] = [:]
    private let person: String
    /// Asked whenever something is recorded or a date is read.
    private let now: @Sendable () -> Moment
    private let format: ReportFormat
    private let isEdited: Bool
    /// The day in the past that was asked about.
    private var pastDate: CalendarDate?
    private let evidence: @Sendable (Evidence) -> EvidenceStatus
    private var language: Language { format.language }

    /// - Parameters:
    ///   - items: positions of the items to walk, in order.
    ///   - person: who records.
    ///   - now: the time, asked when it is used.
    ///   - isEdited: whether answers are typed into a field that knows ``recall``; the help tells of it.
    ///   - evidence: looks an evidence file up.
    public init(
        _ workbook: Workbook, items: [Int], by person: String, now: @escaping @Sendable () -> Moment,
        format: ReportFormat, isEdited: Bool = false,
        evidence: @escaping @Sendable (Evidence) -> EvidenceStatus
    ) {
        self.workbook = workbook
        self.items = items
        self.person = person
        self.now = now
        self.format = format
        self.isEdited = isEdited
        self.evidence = evidence
    }

    public mutating func begin() -> Turn {
        if items.isEmpty {
            return Turn(
                lines: [
                    language(
                        ja: "対象の項目がありません。--all なら評価済みの項目も対象にします。",
                        en: "There is no item to ask about; --all takes the assessed ones, too.")
                ], request: .finish)
        }
        return told(
            language(
                ja: "\(items.count) 項目を順に確認します。答えはそのつど記録されます。? ヘルプ、q 終わる",
                en:
                    "Asking about \(Language.counted(items.count, "item")) in order; each answer is recorded at once. ? help, q stop"
            ))
    }

    /// Whether what is asked for can have several lines.
    public var takesLines: Bool { question.takesLines }

    /// What the up arrow can put into the answer's field, the latest last: earlier answers to the same question, then what
    /// is recorded now, to be edited.
    public var recall: [String] {
        guard lines.isEmpty else { return [] }
        let now = question.field?.textPath.map { assessment[keyPath: $0] } ?? ""
        let texts = earlier[question] ?? []
        return now.isEmpty ? texts : texts.filter { $0 != now } + [now]
    }

    /// Takes in a line as typed; `nil` where the input has ended.
    public mutating func answer(_ line: String?) -> Turn {
        if let line, question.takesLines, line.hasSuffix("\\") {
            lines.append(String(line.dropLast()))
            return Turn(lines: [], request: .ask("  "))
        }
        guard lines.isEmpty else {
            let text = (lines + [line].compactMap { $0 }).joined(separator: "\n").trimmed
            lines = []
            return act(on: text.isEmpty ? .empty : .text(text))
        }
        guard let line else { return Turn(lines: [""], request: .finish) }
        return act(on: WalkAnswer(line, canRetry: failed != nil))
    }

    /// Asks again, because what was typed can not be read.
    public mutating func refuse(_ reason: String) -> Turn {
        lines = []
        refusedCount += 1
        return asking([reason])
    }

    /// Takes in what came of a request.
    public mutating func take(_ event: Event?) -> Turn {
        switch event {
        case .recorded(let workbook, let step):
            (current, failed) = (nil, nil)
            return adopting(workbook) { $0.moveOn([step.message]) }
        case .notRecorded(let workbook, _, let reason):
            failed = current
            failedCount += 1
            let before = self.workbook.base(forItemAt: item)
            return adopting(workbook) { walk in
                if walk.workbook.base(forItemAt: walk.item) == before { return walk.asking([reason]) }
                return walk.toldAgain(reason)
            }
        case .evidenceMade(let made, _, _):
            return record(EvidenceWording.recorded(made, language)) { assessment in
                for piece in made { assessment.attach(piece) }
            }
        case .evidenceRefused(let reason, let typed, _, _, let looksLikePath):
            guard looksLikePath else { return refuse(reason) }
            question = .words(typed: typed)
            return asking([
                language(ja: "「\(typed)」というファイルはありません。", en: "There is no file “\(typed)”.")
            ])
        case .changedOutside(let workbook, _): return adopting(workbook) { $0.told(nil) }
        case .fileTrouble(let reason): return told(reason)
        case .copyFound(let path, let effect):
            waiting = Waiting(effect: effect, question: question, answer: current)
            question = .copy(path: path)
            return asking([])
        case .split(let workbook, let kept, let left):
            self.workbook = workbook
            return told(CopyQuestion.split(kept: kept, left: left, language))
        case nil: return told(nil)
        // What a screen alone asks for.
        case .input, .resized, .measured, .themed, .notice, .reading, .draftFound, .findings, .evidenceChecked, .opened,
            .missingFound, .putBack, .sealed, .verified, .carryOverRead, .importRead, .reportRefused, .reportStarted,
            .reportMade, .reportFailed, .completions, .savedExternally,
            .editedExternally, .tick:
            return told(nil)
        }
    }

    // MARK: Answers

    private var item: Int { items[position] }
    private var assessment: Assessment { workbook.state(ofItemAt: item).assessment }

    private mutating func act(on answer: WalkAnswer) -> Turn {
        if answer != .retry { current = answer }
        if case .text(let text) = answer, question.isRecalled {
            earlier[question, default: []].removeAll { $0 == text }
            earlier[question, default: []].append(text)
        }
        switch answer {
        case .help:
            return asking(question.help(isEdited: isEdited, language).flatMap { format.paragraph($0, indent: 2) })
        case .stop: return Turn(lines: [], request: .finish)
        case .back: return back()
        case .skip: return nextItem([])
        case .retry:
            guard let failed else { return asking([]) }
            current = failed
            return act(on: failed)
        case .empty, .clear, .text: break
        }
        switch question {
        case .side(let count): return settle(answer, count)
        case .field(let field): return set(field, answer)
        case .words(let typed): return keepAsWords(answer, typed)
        case .copy: return decideAboutCopy(answer)
        case .split:
            guard case .text(let text) = answer, WalkAnswer.isYes(text) else { return leaveCopy() }
            return perform(.split(draft: nil))
        }
    }

    private mutating func decideAboutCopy(_ answer: WalkAnswer) -> Turn {
        guard let waiting else { return told(nil) }
        if case .text(let text) = answer {
            if WalkAnswer.isYes(text) {
                (question, current) = (waiting.question, waiting.answer)
                return perform(.keepAsCopy(then: waiting.effect))
            }
            if ["n", "いいえ", "no"].contains(WalkAnswer.folded(text)) {
                question = .split
                return asking([])
            }
        }
        return leaveCopy()
    }

    private mutating func leaveCopy() -> Turn {
        failedCount += 1
        return told(language(ja: "記録していません。", en: "Nothing was recorded."))
    }

    private mutating func set(_ field: AssessmentField, _ answer: WalkAnswer) -> Turn {
        switch field.kind {
        case .result: setResult(answer)
        case .line(let path), .text(let path): setText(answer, field.name(language), path)
        case .date(let path): setDate(answer, field.name(language), path)
        case .evidence: addEvidence(answer)
        }
    }

    private mutating func setResult(_ answer: WalkAnswer) -> Turn {
        let typed: String
        switch answer {
        case .text(let text): typed = text.unicodeScalars.count == 1 ? WalkAnswer.folded(text) : text
        case .clear: typed = "-"
        default: return nextItem([])
        }
        if typed == WalkQuestion.confirmation, workbook.isCarried(itemAt: item) {
            return plan(
                .confirm,
                language(
                    ja: "\(workbook.catalog.label(ofItemAt: item)): 確定しました",
                    en: "\(workbook.catalog.label(ofItemAt: item)): confirmed"))
        }
        guard let result = AssessmentResult(typed: typed) ?? AssessmentResult(typed: typed.trimmed) else {
            let allowed = AssessmentResult.allCases.map { String($0.key) }.joined(separator: " ")
            return refuse(
                language(
                    ja: "「\(typed)」という評価はありません。\(allowed) のどれか、Enter で次の項目",
                    en: "there is no result “\(typed)”; answer one of \(allowed), or Enter for the next item"))
        }
        let name = "\(result.mark) \(result.name(language))"
        return record(
            language(
                ja: "\(workbook.catalog.label(ofItemAt: item)): \(name) と記録しました",
                en: "\(workbook.catalog.label(ofItemAt: item)): recorded \(name)"), judges: true
        ) { $0.result = result }
    }

    private mutating func settle(_ answer: WalkAnswer, _ count: Int) -> Turn {
        guard case .text(let text) = answer else { return nextItem([]) }
        let sides = workbook.state(ofItemAt: item).sides
        guard let number = Int(WalkAnswer.folded(text)), sides.indices.contains(number - 1) else {
            return refuse(language(ja: "1 から \(count) の番号で答えてください", en: "answer with a number from 1 to \(count)"))
        }
        let side = sides[number - 1]
        let message = language(ja: "\(side.by) の評価に決めました", en: "settled on \(side.by)'s assessment")
        return plan(.settle { $0 = side.assessment }, message)
    }

    private mutating func setText(
        _ answer: WalkAnswer, _ name: String, _ field: WritableKeyPath<Assessment, String>
    ) -> Turn {
        switch answer {
        case .text(let text):
            return record(language(ja: "\(name)を記録しました", en: "\(name) recorded")) { $0[keyPath: field] = text }
        case .clear:
            return record(language(ja: "\(name)を消しました", en: "\(name) cleared")) { $0[keyPath: field] = "" }
        default: return moveOn([])
        }
    }

    private mutating func setDate(
        _ answer: WalkAnswer, _ name: String, _ path: WritableKeyPath<Assessment, String>
    ) -> Turn {
        guard case .text(let text) = answer else { return setText(answer, name, path) }
        guard let date = TypedDate.day(text, today: now().today) else {
            return refuse(
                language(
                    ja: "「\(text)」は日付ではありません。2026-12-31、12/31、+2w、来週金曜 のように書いてください",
                    en: "“\(text)” is no date; write it as 2026-12-31, 12/31, +2w or next friday"))
        }
        let shown = "\(date) (\(TypedDate.weekdayName(date, language)))"
        if date < now().today, pastDate != date {
            pastDate = date
            return refuse(
                language(
                    ja: "\(shown) は過ぎた日です。それでよければ、もう一度同じ日を書いてください",
                    en: "\(shown) lies in the past; write the same day again if that is meant"))
        }
        return record("\(name): \(shown)") { $0[keyPath: path] = date.description }
    }

    private mutating func addEvidence(_ answer: WalkAnswer) -> Turn {
        switch answer {
        case .text(let text):
            return perform(.makeEvidence(typed: text, items: [item], replacing: nil, allowsWords: false))
        case .clear:
            return record(language(ja: "証跡をすべて外しました", en: "all evidence taken off")) { $0.evidence = [] }
        default: return moveOn([])
        }
    }

    private mutating func keepAsWords(_ answer: WalkAnswer, _ typed: String) -> Turn {
        guard case .text(let text) = answer, WalkAnswer.isYes(text) else {
            question = .field(.evidence)
            return asking([])
        }
        return perform(.makeEvidence(typed: typed, items: [item], replacing: nil, allowsWords: true))
    }

    // MARK: Recording and moving

    private mutating func record(
        _ message: String, judges: Bool = false, _ change: @escaping (inout Assessment) -> Void
    ) -> Turn {
        plan(.assess(change, judges: judges), message)
    }

    /// Records what the change comes to, or says why it does not.
    private mutating func plan(_ change: Change, _ message: String) -> Turn {
        switch workbook.plan(change, of: [item], by: person, at: now()) {
        case .unchanged:
            failed = nil
            return moveOn([language(ja: "変わりがないので記録しません", en: "nothing differs; nothing was recorded")])
        case .refused(let refused): return refuse(refused.reason.message(language))
        case .record(let recording): return perform(.record(Step(recording.entries, message: message)))
        }
    }

    private func perform(_ effect: Effect) -> Turn { Turn(lines: [], request: .perform(effect)) }

    /// To the next question that the item's result brings, or to the next item.
    private mutating func moveOn(_ said: [String]) -> Turn {
        if workbook.isConflict(itemAt: item) { return nextItem(said) }
        // More evidence may follow.
        if case .words = question { question = .field(.evidence) }
        if question == .field(.evidence), !said.isEmpty { return asking(said) }
        let questions = [.field(.result)] + WalkQuestion.following(assessment.result)
        let next = (questions.firstIndex(of: question) ?? 0) + 1
        guard questions.indices.contains(next) else { return nextItem(said) }
        question = questions[next]
        return asking(said)
    }

    private mutating func back() -> Turn {
        failed = nil
        if case .words = question {
            question = .field(.evidence)
            return asking([])
        }
        let questions = [.field(.result)] + WalkQuestion.following(assessment.result)
        if let index = questions.firstIndex(of: question), index > 0 {
            question = questions[index - 1]
            return asking([])
        }
        guard position > 0 else { return asking([language(ja: "ここが最初の項目です", en: "this is the first item")]) }
        position -= 1
        return Turn(lines: [], request: .refresh)
    }

    private mutating func nextItem(_ said: [String]) -> Turn {
        failed = nil
        guard position + 1 < items.count else {
            return Turn(
                lines: said + ["", language(ja: "最後の項目まで来ました。", en: "That was the last item.")], request: .finish)
        }
        position += 1
        return Turn(lines: said, request: .refresh)
    }

    // MARK: Telling

    /// Takes the workbook as it is in the file now, unless another workbook has replaced it.
    private mutating func adopting(_ workbook: Workbook, _ next: (inout Walk) -> Turn) -> Turn {
        guard workbook.identity.sum == self.workbook.identity.sum,
            workbook.catalog.digest == self.workbook.catalog.digest
        else {
            return Turn(
                lines: [
                    language(
                        ja: "別の点検簿に差し替えられました。やめます。", en: "Another workbook was put in its place; stopping.")
                ], request: .finish)
        }
        self.workbook = workbook
        return next(&self)
    }

    /// Tells the item whole and asks its first question.
    private mutating func told(_ said: String?) -> Turn {
        let state = workbook.state(ofItemAt: item)
        question = state.isConflict ? .side(count: state.sides.count) : .field(.result)
        let number = language(ja: "項目 \(position + 1)/\(items.count)", en: "Item \(position + 1) of \(items.count)")
        let document = ItemDocument(workbook, itemAt: item, language: language) { EvidenceCheck(evidence($0)) }
        let report = ItemReport.lines(document, format: format)
        return asking([said].compactMap { $0 } + ["", number] + report)
    }

    /// Tells the item again, as somebody else recorded something about it, and repeats the question.
    private mutating func toldAgain(_ reason: String) -> Turn {
        let asked = question
        let turn = told(reason)
        if case .side = question { failed = nil }
        if case .side = asked { failed = nil }
        guard failed != nil else { return asking(turn.lines) }
        question = asked
        return asking(turn.lines)
    }

    private func asking(_ said: [String]) -> Turn {
        Turn(
            lines: said,
            request: .ask(
                question.prompt(
                    assessment, isCarried: workbook.isCarried(itemAt: item), canRetry: failed != nil, language)))
    }
}
