import Recfile
import TestSupport
import WorkbookModel

/// Bytes of workbooks with random content of every kind that an entry can have. The evidence is what ``writeFiles`` writes.
struct GeneratedWorkbook {
    var builder: WorkbookBuilder
    private var random: SeededGenerator
    private var texts: HostileText
    private let digest: String
    private let items: [String]
    private static let people = ["佐藤 花子", "山田 太郎", "Kate Smith"]

    /// - Parameter digest: that of `content`.
    init(seed: UInt64, digest: String, catalog: RecfileText = WorkbookCatalogText.recfile) {
        random = SeededGenerator(seed: seed)
        texts = HostileText(seed: seed)
        self.digest = digest
        builder = WorkbookBuilder(catalog: catalog)
        items = builder.workbook.catalog.items.map(\.id)
    }

    /// What every evidence file holds.
    static let content = "evidence\n"

    /// Writes the evidence files: `a.txt` as attached, `c.txt` changed, and one that has moved to `moved/b.txt`.
    static func writeFiles(in folder: TemporaryFolder) throws {
        try folder.write(content, to: "a.txt")
        try folder.write("changed\n", to: "c.txt")
        try folder.makeFolder("moved")
        try folder.write(content, to: "moved/b.txt")
    }

    /// Adds so many random entries.
    mutating func add(_ count: Int) {
        for _ in 0..<count { addEntry() }
    }

    /// Adds conflicts whose sides are what comes together by chance too seldom: an assessment that settled another conflict, one
    /// that was carried over, an imported one.
    mutating func addConflicts() {
        builder.assess(items[0], assessment(), by: "山田 太郎", base: [])
        builder.assess(items[0], assessment())
        builder.carry(items[1], assessment())
        imported(items[2], by: "山田 太郎")
        for item in items.prefix(3) { builder.assess(item, assessment(), by: "Kate Smith", base: []) }
    }

    private mutating func addEntry() {
        let item = items.randomElement(using: &random) ?? ""
        let person = GeneratedWorkbook.people.randomElement(using: &random) ?? ""
        switch Int.random(in: 0..<12, using: &random) {
        case 0: builder.seal()
        case 1, 2: review(item, by: person)
        case 3: builder.carry(item, assessment())
        case 4: builder.assess(item, assessment(), by: person, base: [])
        case 5:
            builder.profile(
                Profile(title: texts.line(), organization: texts.line(), scope: texts.text()),
                base: builder.workbook.profileBase)
        case 6: imported(item, by: person)
        case 7: undo(item, by: person)
        default: builder.assess(item, assessment(), by: person)
        }
    }

    private mutating func review(_ item: String, by person: String) {
        let base = heads(item)
        if base.isEmpty { return }
        let verdict = [Verdict.accepted, .returned].randomElement(using: &random) ?? .accepted
        var entry = builder.newEntry(
            .review(item: item, verdict, note: "理由 " + texts.text()), by: person, base: base, batch: "reviews")
        entry.after = after(base)
        builder.add(entry)
    }

    private mutating func imported(_ item: String, by person: String) {
        var entry = builder.newEntry(
            .assess(item: item, assessment()), by: person, base: heads(item), batch: "batch-\(item)")
        entry.assessedBy = ["前任", "Kate Smith"]
        entry.after = after(entry.base)
        entry.source = EntrySource(file: "回答.xlsx", address: "対応表!12", digest: digest)
        builder.add(entry)
    }

    private mutating func undo(_ item: String, by person: String) {
        guard let last = heads(item).first else { return }
        builder.add(
            builder.newEntry(.assess(item: item, assessment()), by: person, base: heads(item), undoes: last))
    }

    /// The ids that nobody has named yet, but for those that `base` does.
    private func after(_ base: [EntryID]) -> [EntryID] { builder.workbook.tips.filter { !base.contains($0) } }

    private func heads(_ item: String) -> [EntryID] {
        let workbook = builder.workbook
        return workbook.catalog.itemIndex(item).map { workbook.base(forItemAt: $0) } ?? []
    }

    private mutating func assessment() -> Assessment {
        let evidence = ["a.txt", "b.txt", "c.txt", "gone.txt", "../outside.txt"].filter { _ in
            Bool.random(using: &random)
        }.map { Evidence(reference: $0, description: "第5条", digest: $0 == "gone.txt" ? other : digest) }
        return Assessment(
            result: AssessmentResult.allCases.randomElement(using: &random) ?? .compliant, owner: texts.line(),
            due: ["", "2020-01-01", "2099-12-31"].randomElement(using: &random) ?? "",
            evidence: evidence + [Evidence(reference: "https://example.org/a"), Evidence(reference: "聞き取り")],
            note: texts.text(), plan: texts.text(),
            unknownFields: Bool.random(using: &random) ? [Field("Risk", "high")] : [])
    }

    private var other: String { String(repeating: "a", count: 64) }

    /// Changes a word of the first assessment, as an editor would: what covers it is whole no more.
    mutating func damage() {
        let texts = builder.records.map { String(decoding: $0, as: UTF8.self) }
        if let index = texts.firstIndex(where: { $0.contains("By: ") && $0.contains("Kind: assess") }) {
            builder.edit(index, "By: ", "By: X")
        }
    }
}
