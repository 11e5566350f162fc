import Recfile
import TestSupport
import WorkbookModel

/// Workbooks of random catalogues and entries, with texts that mean something to Markdown, HTML, JSON or OSCAL.
struct RandomWorkbook {
    private var random: SeededGenerator
    private var hostile: HostileText

    static func make(seed: UInt64) -> Workbook {
        var maker = RandomWorkbook(random: SeededGenerator(seed: seed), hostile: HostileText(seed: seed))
        return maker.workbook()
    }

    private static let fragments = [
        "{{ insert: param, p-1 }}", "<script>alert(1)</script>", "[a](javascript:b)", "1. x", "    code", "---", "***",
        "# h", "&amp;", "\"q\"", "~s~", "^s^", "`c`", "| a | b |", "\\n", "\u{3000}", "\u{A0}", "\u{200B}", "①", "=",
        "+ a",
        "- b", "::", "https://example.jp/あ?x=[1]#a#b", "\u{0}", "\u{85}", "\u{2029}",
    ]

    private mutating func text() -> String {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return hostile.text()
        case 1: return hostile.line()
        default:
            let count = Int.random(in: 1...4, using: &random)
            return (0..<count).map { _ in Self.fragments.randomElement(using: &random) ?? "" }
                .joined(separator: Bool.random(using: &random) ? "\n" : "")
        }
    }

    private mutating func flip(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

    // MARK: The catalogue

    private var records = ""

    private init(random: SeededGenerator, hostile: HostileText) { (self.random, self.hostile) = (random, hostile) }

    private mutating func add(_ type: String, _ rows: [[(String, String)]]) {
        records += "%rec: \(type)\n%key: Id\n\n"
        for row in rows {
            for (name, value) in row {
                // As stored: further lines begin with a plus, and no backslash joins them.
                let lines = RecordWriter.storable(value).split(separator: "\n", omittingEmptySubsequences: false)
                    .map { $0.last == "\\" ? $0 + "." : $0 }
                records += "\(name): \(lines.joined(separator: "\n+ "))\n"
            }
            records += "\n"
        }
    }

    private mutating func title(_ name: String) -> [(String, String)] {
        flip(5) ? [("Gap", "\(name) | 前のページ | on an earlier page")] : [(name, text() + "題")]
    }

    private mutating func catalog() -> (text: String, items: [String]) {
        let marks = ["", "", "①", "あ", "_", " ", "é"]
        func id(_ text: String) -> String { text + (marks.randomElement(using: &random) ?? "") }
        add(
            "Catalog",
            [
                [
                    ("Id", "sample"), ("Title", text() + "見本"), ("Edition", text()), ("Published", "2023-07-07"),
                    ("Source", "https://example.jp/a b"), ("Coverage", flip(2) ? "1/1" : "3/9"),
                    ("Attribution", text()),
                ]
            ])
        let sections = (1...3).map { id("\($0)") }
        let headings = ["", "一 人", "一 人", "二 物 *x*"].map { $0 }
        add(
            "Section",
            sections.map {
                [("Id", $0), ("Number", $0), ("Heading", headings.randomElement(using: &random) ?? "")]
                    .filter { !$0.1.isEmpty } + title("Title")
            })
        let groups = sections.flatMap { section in (1...2).map { (section, id("\(section).\($0)")) } }
        add("Group", groups.map { [("Id", $0.1), ("Section", $0.0), ("Number", "②")] + title("Title") })
        let scenarios = (1...3).map { "scenario-\($0)" }
        add("Scenario", scenarios.map { [("Id", $0)] + title("Text") })
        let requirements = (1...5).map { id("control-\($0)") }
        add(
            "Requirement",
            requirements.map {
                [("Id", $0), ("Part", flip(2) ? "企画管理編" : "統制編"), ("Chapter", flip(3) ? text() + "章" : "1.章")]
                    + [("Category", "遵守事項")] + title("Text") + [
                        ("Text_en", text()), ("Variant", flip(3) ? text() : ""),
                    ]
            })
        let items = groups.flatMap { group in (1...2).map { (group.1, id("\(group.1)-\($0)")) } }
        add(
            "Item",
            items.map {
                [
                    ("Id", $0.1), ("Group", $0.0), ("Number", "①-\($0.1)"),
                    ("Obligation", flip(2) ? "required" : "recommended"),
                ]
                    + title("Text") + [("Text_en", flip(2) ? text() : "")]
            })
        let relationships = [
            "equivalent-to", "equal-to", "subset-of", "superset-of", "intersects-with", "wie auch immer",
        ]
        var unmapped = items.map(\.1)
        var mappings: [[(String, String)]] = []
        while unmapped.count > 1 {
            let count = Int.random(in: 1...3, using: &random)
            var row = [("Id", "block-\(mappings.count)")] + unmapped.prefix(count).map { ("Item", $0) }
            unmapped.removeFirst(min(count, unmapped.count))
            for requirement in requirements where flip(3) { row.append(("Requirement", requirement)) }
            row.append(flip(2) ? ("Scenario", scenarios[0]) : ("Gap", "Scenario | 前のページ"))
            row.append(("Relationship", relationships.randomElement(using: &random) ?? ""))
            mappings.append(row)
        }
        mappings[0].append(("Requirement", requirements[0]))
        add("Mapping", mappings)
        return (records, items.map(\.1))
    }

    // MARK: The entries

    private mutating func evidence() -> Evidence {
        let digest = String(repeating: "0a", count: 32)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return Evidence(stored: "evidence/\(hostile.line()).pdf | \(hostile.line()) | sha256:\(digest)")
        case 1: return Evidence(reference: "https://example.jp/\(hostile.line())", description: hostile.line())
        case 2: return Evidence(reference: "//host/\(hostile.line())", digest: digest)
        default: return Evidence(reference: hostile.line(), description: hostile.line())
        }
    }

    private mutating func assessment() -> Assessment {
        let due = ["", "2026-12-15", "0001-01-01", "soon", "9999-12-31"].randomElement(using: &random) ?? ""
        let owner = ["", "山田", "鈴木\u{202E} <b>", " "].randomElement(using: &random) ?? ""
        let count = Int.random(in: 0...2, using: &random)
        return Assessment(
            result: AssessmentResult.allCases.randomElement(using: &random) ?? .partial, owner: owner, due: due,
            evidence: (0..<count).map { _ in evidence() }, note: flip(3) ? "" : text(), plan: flip(3) ? "" : text())
    }

    private mutating func workbook() -> Workbook {
        let (text, items) = catalog()
        var builder = WorkbookBuilder(
            catalog: RecfileText(Array(text.utf8)), id: flip(4) ? "no uuid" : WorkbookBuilder.id,
            profile: Profile(
                title: flip(3) ? "" : hostile.line(), organization: flip(3) ? "" : hostile.line(), scope: hostile.text()
            ))
        for (number, item) in items.enumerated() {
            let by = ["佐藤 花子", "山田", "ＫＡＴＥ", "kate", "<b>\u{1B}x"].randomElement(using: &random) ?? ""
            switch Int.random(in: 0..<8, using: &random) {
            case 0: break
            case 1:
                builder.assess(item, assessment(), by: by, base: [])
                builder.assess(item, assessment(), by: "山田", base: [])
            case 2: builder.carry(item, assessment())
            case 3:
                let id = builder.assess(item, assessment(), by: by, base: [])
                builder.review(item, flip(2) ? .accepted : .returned, by: "監査 次郎", base: [id], note: self.text())
            case 4: builder.assess(item, AssessmentResult(word: "newer-word"), by: by, base: [])
            default: builder.assess(item, assessment(), by: by, base: [])
            }
            // One at least of which each document can be made.
            if number == 0 {
                builder.assess(item, Assessment(result: .noncompliant, due: "2026-12-15", plan: "x"), by: by)
            }
        }
        return builder.workbook
    }
}
