import TerminalUI
import WorkbookModel

/// What somebody recorded meanwhile, and what was about to be recorded over it: theirs or mine is to stand.
struct Collision: Panel {
    /// What was being done, and is taken up again.
    enum Mine: Sendable {
        /// The text in the editor.
        case text(TextEditing)
        /// What was typed into a field.
        case prompt(Prompt)
        /// A step, made anew on what is recorded now, and the editor that it came from, if any.
        case step(Step, editing: TextEditing?)
    }

    let items: [Int]
    /// Who was first.
    let person: String
    let theirs: String
    let mine: String
    var subject: Mine
    /// First line shown of both.
    var top = 0

    func draw(_ environment: AppEnvironment, into grid: inout Grid) {
        CollisionPanel.draw(self, environment, into: &grid)
    }

    func foot(_ environment: AppEnvironment) -> PanelFoot {
        let language = environment.language
        let keys = CollisionKey.allCases.filter { $0 != .both || canTakeBoth }
        return .question(
            language(ja: "どちらにしますか", en: "which one"),
            answers: keys.map { key in
                let words = key == .goOn && isStepAlone ? Words("やめる", "leave") : key.words
                return "\(key.label) \(words(language))"
            })
    }

    mutating func handle(_ key: Key, _ environment: AppEnvironment) -> [Request] {
        switch CollisionKey(key) {
        case .theirs: return takeTheirs(environment)
        case .mine: return takeMine(environment)
        case .both: return takeBoth(environment)
        case .goOn: return [underlying.map { .open($0) } ?? .closePanel]
        case nil:
            guard case .move(let movement) = environment.keys.command(for: key) else { return [] }
            let page = CollisionPanel.rows(environment)
            let last = CollisionPanel.lineCount(self, environment) - page
            top = TextScrolling.top(top, after: movement, page: page, last: last) ?? top
            return []
        }
    }

    var editing: TextEditing? {
        get {
            switch subject {
            case .text(let editing): editing
            case .step(_, let editing): editing
            case .prompt: nil
            }
        }
        set {
            guard let newValue else { return }
            switch subject {
            case .text: subject = .text(newValue)
            case .step(let step, _): subject = .step(step, editing: newValue)
            case .prompt: break
            }
        }
    }

    private var canTakeBoth: Bool {
        if case .text = subject { true } else { false }
    }

    /// Whether there is no field to go on with.
    private var isStepAlone: Bool {
        if case .step(_, nil) = subject { true } else { false }
    }

    /// The panel that it came from.
    private var underlying: (any Panel)? {
        switch subject {
        case .text(let editing): editing
        case .prompt(let prompt): prompt
        case .step(_, let editing): editing
        }
    }

    /// A text that gives way stays as a draft.
    private func takeTheirs(_ environment: AppEnvironment) -> [Request] {
        let language = environment.language
        var editing = editing
        let draft = editing?.saveDraft(environment).map { Request.effect($0) }
        let isKept = editing?.items.count == 1
        return [
            .closePanel,
            .say(
                isKept
                    ? language(ja: "相手の記録のままです。自分の文は下書きに残しました", en: "theirs stands; your text was kept as a draft")
                    : language(ja: "相手の記録のままです", en: "theirs stands")),
        ] + (draft.map { [$0] } ?? [])
    }

    private func takeMine(_ environment: AppEnvironment) -> [Request] {
        switch subject {
        case .text(let editing): return editing.caughtUp(environment).keep(environment)
        case .prompt(var prompt):
            prompt.base = environment.assessments(of: items)
            return [.open(prompt)] + prompt.accept(environment)
        case .step(let step, let editing):
            // The editor closes when its text is in the file.
            return [editing.map { .open($0.caughtUp(environment)) } ?? .closePanel, .recordStep(step)]
        }
    }

    private func takeBoth(_ environment: AppEnvironment) -> [Request] {
        guard case .text(let editing) = subject else { return [] }
        var both = editing.caughtUp(environment)
        let isTaken = both.editor.replaceAll(with: both.editor.text + "\n" + theirs)
        return [.open(both)] + (isTaken ? [] : [.complain(environment.tooLong)])
    }
}
