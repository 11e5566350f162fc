import TerminalUI
import WorkbookModel

/// The keys that mean something inside one panel alone. They can not be bound otherwise; both what they do and what the
/// foot line says come from here.
protocol PanelKey: CaseIterable, Sendable {
    /// As `Key(notation:)` reads them, the one that is shown first; a folded key is compared.
    var notations: [String] { get }
    var words: Words { get }
}

extension PanelKey {
    /// The meaning of `key` in the panel; `nil` where it has none there.
    init?(_ key: Key) {
        let folded = key.folded()
        guard let meaning = Self.allCases.first(where: { $0.keys.contains(folded) }) else { return nil }
        self = meaning
    }

    var keys: [Key] { notations.compactMap { try? Key(notation: $0) } }

    /// The key that is shown.
    var label: String { keys.first.map(KeyMap.label) ?? "" }

    /// In the foot line.
    var hint: KeyHint { .fixed(label, words) }
}
