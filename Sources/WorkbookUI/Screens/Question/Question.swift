import TerminalUI
import WorkbookModel

/// A question that one key answers.
struct Question: Panel {
    struct Answer: Sendable {
        let keys: [Key]
        /// Its key and what it does, as the foot line shows it.
        let label: String
        let requests: @Sendable (AppEnvironment) -> [Request]

        /// - Parameters:
        ///   - key: the one that is shown.
        ///   - also: keys that mean the same.
        ///   - requests: what is asked for when it is given.
        init(
            _ key: Key, _ words: String, also: [Key] = [],
            _ requests: @escaping @Sendable (AppEnvironment) -> [Request]
        ) {
            keys = [key] + also
            label = KeyMap.label(key) + " " + words
            self.requests = requests
        }

        init(
            _ scalar: Unicode.Scalar, _ words: String, also: [Key] = [],
            _ requests: @escaping @Sendable (AppEnvironment) -> [Request]
        ) {
            self.init(Key(scalar), words, also: also, requests)
        }
    }

    let text: String
    let answers: [Answer]
    /// What it is about, in view while it is asked.
    var under: (any Overlay)?

    init(_ text: String, _ answers: [Answer], under: (any Overlay)? = nil) {
        self.text = text
        self.answers = answers
        self.under = under
    }

    func draw(_ environment: AppEnvironment, into grid: inout Grid) { under?.draw(environment, into: &grid) }

    func foot(_ environment: AppEnvironment) -> PanelFoot { .question(text, answers: answers.map(\.label)) }

    mutating func handle(_ key: Key, _ environment: AppEnvironment) -> [Request] {
        let key = key.folded()
        return answers.first { $0.keys.contains(key) }?.requests(environment) ?? []
    }

    var editing: TextEditing? {
        get { (under as? any Panel)?.editing }
        set {
            guard var panel = under as? any Panel else { return }
            panel.editing = newValue
            under = panel
        }
    }
}
