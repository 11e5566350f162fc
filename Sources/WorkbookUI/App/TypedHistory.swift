/// What was typed in the fields of searches, filters and commands, the last first, kept from one session to the next.
public struct TypedHistory: Hashable, Sendable {
    public enum Field: String, CaseIterable, Sendable {
        case filter = "Filters"
        case search = "Searches"
        case command = "Commands"
    }

    /// The most texts that are kept of each.
    public static let most = 30

    private var texts: [Field: [String]] = [:]

    public init() {}

    /// What was typed in a field, the last first.
    public subscript(field: Field) -> [String] {
        get { texts[field] ?? [] }
        set {
            let kept = Array(newValue.filter { !$0.isEmpty && !$0.contains("\n") }.prefix(TypedHistory.most))
            texts[field] = kept.isEmpty ? nil : kept
        }
    }

    /// Notes what was typed; typed before, it only comes first.
    public mutating func note(_ text: String, in field: Field) {
        let text = text.trimmed
        if text.isEmpty { return }
        self[field] = [text] + self[field].filter { $0 != text }
    }
}
