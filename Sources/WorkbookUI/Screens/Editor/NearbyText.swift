import TerminalUI
import WorkbookModel

/// A text that an item nearby holds, to begin another with.
struct NearbyText: Hashable, Sendable {
    /// Position in the catalogue of the item that holds it.
    let item: Int
    let text: String

    /// The texts in the field of the items that share the block with `items`, then the scenario, then a requirement; of each the
    /// newest first, and each text once.
    static func all(of field: AssessmentField, near items: [Int], _ environment: AppEnvironment) -> [NearbyText] {
        let workbook = environment.workbook
        let catalog = workbook.catalog
        let blocks = Set(items.compactMap { catalog.mappingIndex(ofItemAt: $0) })
        let scenarios = Set(items.compactMap { catalog.scenario(ofItemAt: $0)?.id })
        let requirements = Set(items.flatMap { catalog.requirements(ofItemAt: $0).map(\.id) })
        /// How far off an item is; `nil` where nothing is shared.
        func distance(_ item: Int) -> Int? {
            if catalog.mappingIndex(ofItemAt: item).map(blocks.contains) == true { return 0 }
            if catalog.scenario(ofItemAt: item).map({ scenarios.contains($0.id) }) == true { return 1 }
            return catalog.requirements(ofItemAt: item).contains { requirements.contains($0.id) } ? 2 : nil
        }
        let own = Set(items)
        let found = catalog.items.indices.compactMap { item -> (text: NearbyText, distance: Int, at: Instant)? in
            guard !own.contains(item), let distance = distance(item) else { return nil }
            let state = workbook.state(ofItemAt: item)
            let text = field.text(of: state.assessment, environment.language)
            if text.isEmpty || state.isConflict { return nil }
            return (NearbyText(item: item, text: text), distance, Instant(state.current?.at ?? ""))
        }
        var texts = Set<String>()
        return found.sorted { ($0.distance, $1.at) < ($1.distance, $0.at) }.map(\.text)
            .filter { texts.insert($0.text).inserted }
    }

    /// What an empty field says of them.
    static func hint(_ count: Int, _ field: AssessmentField, _ language: Language) -> String {
        language(
            ja: "↑↓ 近くの項目の\(field.name(.japanese))から始める（\(count) 件）",
            en: "Up, Down: begin with the \(field.name(.english).lowercased()) of an item nearby (\(count))")
    }
}

extension TextEditing {
    /// Shows the next text of an item nearby, or the one before, or none; `nil` where something was typed since.
    mutating func recall(_ key: Key, _ environment: AppEnvironment) -> [Request]? {
        guard key.modifiers.isEmpty, key.code == .up || key.code == .down, !nearby.isEmpty,
            editor.text == (recalled == 0 ? "" : nearby[recalled - 1].text)
        else { return nil }
        let count = nearby.count + 1
        let next = (recalled + (key.code == .up ? 1 : -1) + count) % count
        guard editor.replaceAll(with: next == 0 ? "" : nearby[next - 1].text) else {
            return [.complain(environment.tooLong)]
        }
        (recalled, top) = (next, 0)
        if next == 0 { return [] }
        return [.say("\(next)/\(nearby.count)  \(environment.label(ofItem: nearby[next - 1].item))")]
    }
}
