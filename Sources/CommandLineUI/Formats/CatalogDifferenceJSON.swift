import WorkbookExchange
import WorkbookModel

/// What an edition changed, as `tenken catalog diff --format json` gives it. Keys may be added; none is renamed.
public struct CatalogDifferenceJSON: Encodable, Sendable {
    struct Place: Encodable, Sendable {
        let id: String
        /// As printed; an item's alone.
        let number: String?
        let text: String
        let textEnglish: String?

        private enum CodingKeys: String, CodingKey {
            case id, number, text
            case textEnglish = "text-en"
        }

        init(_ item: Catalog.Item) {
            (id, number, text, textEnglish) = (item.id, item.number, item.text.text, item.text.gloss)
        }

        init(_ id: String, _ text: Catalog.Text) {
            (self.id, number, self.text, textEnglish) = (id, nil, text.text, text.gloss)
        }
    }

    struct Run: Encodable, Sendable {
        /// `kept`, `removed` or `added`.
        let kind: String
        let text: String
    }

    struct Change: Encodable, Sendable {
        /// `new`, `gone`, or of what changed `text`, `place`, `obligation`, `requirements`, `scenario`; of a section `heading`, and of
        /// a requirement `part`, `chapter`, `category`.
        let changes: [String]
        let old: Place?
        let new: Place?
        /// The text's runs, where it changed.
        let difference: [Run]?
    }

    /// Items that are the same in both.
    let same: Int
    let items: [Change]
    let sections: [Change]
    let groups: [Change]
    let requirements: [Change]
    let scenarios: [Change]

    public init(_ difference: CatalogDifference) {
        let (old, new) = (difference.old, difference.new)
        same = difference.items.count(where: \.isSame)
        items =
            difference.items.filter { !$0.isSame }.map { item in
                Change(
                    changes: CatalogDifferenceJSON.words(item), old: Place(old.items[item.old]),
                    new: Place(new.items[item.new]), difference: item.text.map(CatalogDifferenceJSON.runs))
            } + difference.added.map { Change(changes: ["new"], old: nil, new: Place(new.items[$0]), difference: nil) }
            + difference.gone.map { Change(changes: ["gone"], old: Place(old.items[$0]), new: nil, difference: nil) }
        func changes(_ parts: CatalogDifference.Parts, _ old: [Place], _ new: [Place]) -> [Change] {
            parts.changed.map {
                Change(
                    changes: ($0.text == nil ? [] : ["text"]) + $0.places.map(\.kind.rawValue), old: old[$0.old],
                    new: new[$0.new], difference: $0.text.map(CatalogDifferenceJSON.runs))
            } + parts.added.map { Change(changes: ["new"], old: nil, new: new[$0], difference: nil) }
                + parts.gone.map { Change(changes: ["gone"], old: old[$0], new: nil, difference: nil) }
        }
        sections = changes(
            difference.sections, old.sections.map { Place($0.id, $0.title) },
            new.sections.map { Place($0.id, $0.title) })
        groups = changes(
            difference.groups, old.groups.map { Place($0.id, $0.title) }, new.groups.map { Place($0.id, $0.title) })
        requirements = changes(
            difference.requirements, old.requirements.map { Place($0.id, $0.text) },
            new.requirements.map { Place($0.id, $0.text) })
        scenarios = changes(
            difference.scenarios, old.scenarios.map { Place($0.id, $0.text) },
            new.scenarios.map { Place($0.id, $0.text) })
    }

    private static func words(_ item: CatalogDifference.Item) -> [String] {
        [
            item.text == nil ? nil : "text", item.isMoved ? "place" : nil, item.obligationChanged ? "obligation" : nil,
            item.requirementsChanged ? "requirements" : nil, item.scenarioChanged ? "scenario" : nil,
        ].compactMap { $0 }
    }

    private static func runs(_ difference: TextDifference) -> [Run] {
        difference.runs.map { run in
            let kind =
                switch run.kind {
                case .kept: "kept"
                case .removed: "removed"
                case .added: "added"
                }
            return Run(kind: kind, text: run.text)
        }
    }
}
