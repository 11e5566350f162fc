import WorkbookModel

/// The names that stand for people in a report without names: 記録者1 for who recorded first, the same in all places.
struct Pseudonyms: Sendable {
    private var numbers: [FoldedName: Int] = [:]
    private var owners: [FoldedName: Int] = [:]
    /// The names as recorded, the longest first: a short one may be part of a long one.
    private var recorded: [String] = []
    private let language: Language

    init(_ workbook: Workbook, _ language: Language) {
        self.language = language
        add(workbook.identity.by)
        for entry in workbook.entries {
            for name in [entry.by] + entry.assessedBy + (entry.carriedFrom?.assessors ?? []) { add(name) }
        }
        for entry in workbook.entries where entry.kind == .assess {
            let owner = entry.assessment.owner
            if owner.isEmpty || numbers[FoldedName(owner)] != nil { continue }
            if owners[FoldedName(owner)] == nil { owners[FoldedName(owner)] = owners.count + 1 }
            recorded.append(owner)
        }
        recorded = Set(recorded).sorted { ($1.unicodeScalars.count, $0) < ($0.unicodeScalars.count, $1) }
    }

    private mutating func add(_ name: String) {
        if name.isEmpty { return }
        if numbers[FoldedName(name)] == nil { numbers[FoldedName(name)] = numbers.count + 1 }
        recorded.append(name)
    }

    /// What stands for a person.
    func name(for name: String) -> String {
        if name.isEmpty { return "" }
        let folded = FoldedName(name)
        if let number = numbers[folded] { return language(ja: "記録者\(number)", en: "Recorder \(number)") }
        if let number = owners[folded] { return language(ja: "担当者\(number)", en: "Owner \(number)") }
        return language(ja: "（氏名）", en: "(name)")
    }

    /// A text with the recorded names in it replaced.
    func text(_ text: String) -> String {
        var result = text
        // A single sign is more often a part of a word than somebody's name.
        for name in recorded where name.unicodeScalars.count > 1 && result.contains(name) {
            result = result.split(separator: name, omittingEmptySubsequences: false).joined(
                separator: self.name(for: name))
        }
        return result
    }
}
