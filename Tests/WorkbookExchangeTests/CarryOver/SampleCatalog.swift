import Recfile
import WorkbookModel

/// A catalogue made for a test.
struct SampleCatalog {
    struct Item {
        var id: String
        var text: String
        /// `SECTION/GROUP`: both ids, and both titles.
        var group = "1/1"
        var number: String?
        var requirements: [String] = []
        var scenario = ""
        var obligation = "required"
    }

    var id = "sample"
    var items: [Item] = []
    /// Titles by the id of a section or a group; where there is none the id is the title.
    var titles: [String: String] = [:]

    /// Items with ids `1`, `2` … and these texts, in one group.
    init(_ texts: [String]) { items = texts.enumerated().map { Item(id: "\($0.offset + 1)", text: $0.element) } }

    init(_ items: [Item], titles: [String: String] = [:]) {
        self.items = items
        self.titles = titles
    }

    var catalog: Catalog { CatalogReader.read(recfile).catalog }

    /// Its text.
    var recfile: RecfileText {
        var text = """
            %rec: Catalog

            Id: \(id)
            Title: sample
            Publisher: nobody
            Edition: 1
            Published: 2020-01-01
            Source: https://example.com
            Coverage: 1/1
            Language: ja
            Attribution: nobody
            GlossNote: none

            """
        func record(_ fields: [(String, String)]) {
            text += "\n"
            for (name, value) in fields where !value.isEmpty {
                text +=
                    "\(name): \(value.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n+ "))\n"
            }
        }
        text += "\n%rec: Section\n"
        var seen: Set<String> = []
        for item in items {
            let section = String(item.group.prefix { $0 != "/" })
            guard seen.insert(section).inserted else { continue }
            record([("Id", section), ("Number", section), ("Title", titles[section] ?? section)])
        }
        text += "\n%rec: Group\n"
        for item in items where seen.insert(item.group).inserted {
            record([
                ("Id", item.group), ("Section", String(item.group.prefix { $0 != "/" })), ("Number", item.group),
                ("Title", titles[item.group] ?? item.group),
            ])
        }
        let scenarios = SampleCatalog.distinct(items.map(\.scenario))
        text += "\n%rec: Scenario\n"
        for (number, scenario) in scenarios.enumerated() { record([("Id", "s\(number)"), ("Text", scenario)]) }
        let requirements = SampleCatalog.distinct(items.flatMap(\.requirements))
        text += "\n%rec: Requirement\n"
        for (number, requirement) in requirements.enumerated() {
            record([("Id", "r\(number)"), ("Part", "編"), ("Chapter", "章"), ("Category", "遵守事項"), ("Text", requirement)])
        }
        text += "\n%rec: Item\n"
        for item in items {
            record(
                [
                    ("Id", item.id), ("Group", item.group), ("Number", item.number ?? item.id),
                    ("Obligation", item.obligation), ("Text", item.text),
                ] + (item.text.isEmpty ? [("Gap", "Text | 別のページ")] : []))
        }
        text += "\n%rec: Mapping\n"
        for item in items where !item.requirements.isEmpty {
            let named = item.requirements.map { "r\(requirements.firstIndex(of: $0) ?? 0)" }
            record(
                [("Id", "m-\(item.id)"), ("Item", item.id), ("Relationship", "intersects-with")]
                    + named.map { ("Requirement", $0) }
                    + (item.scenario.isEmpty
                        ? [("Gap", "Scenario | 別のページ")]
                        : [("Scenario", "s\(scenarios.firstIndex(of: item.scenario) ?? 0)")]))
        }
        return RecfileText(Array(text.utf8))
    }

    private static func distinct(_ texts: [String]) -> [String] {
        var seen: Set<String> = [""]
        return texts.filter { seen.insert($0).inserted }
    }
}
