import WorkbookModel

/// The names that stand for people in a report without names: 記録者1 for who recorded first, the same in all places.
struct Pseudonyms: Sendable {
    private var numbers: [FoldedName: Int] = [:]
    private var owners: [FoldedName: Int] = [:]
    /// The names as recorded, by their first scalar, the longest first: a short one may be part of a long one.
    private var recorded: [Unicode.Scalar: [(name: String, scalars: [Unicode.Scalar])]] = [:]
    private let language: Language

    init(_ workbook: Workbook, _ language: Language) {
        self.language = language
        var names = Set<String>()
        add(workbook.identity.by, to: &names)
        for entry in workbook.entries {
            for name in [entry.by] + entry.assessedBy + (entry.carriedFrom?.assessors ?? []) { add(name, to: &names) }
        }
        for entry in workbook.entries where entry.kind == .assess {
            let owner = entry.assessment.owner
            if owner.isEmpty || numbers[FoldedName(owner)] != nil { continue }
            if owners[FoldedName(owner)] == nil { owners[FoldedName(owner)] = owners.count + 1 }
            names.insert(owner)
        }
        // A single sign is more often a part of a word than somebody's name.
        for name in names.map({ (name: $0, scalars: Array($0.unicodeScalars)) }) where name.scalars.count > 1 {
            recorded[name.scalars[0], default: []].append(name)
        }
        for first in recorded.keys {
            recorded[first]?.sort { ($1.scalars.count, $0.name) < ($0.scalars.count, $1.name) }
        }
    }

    private mutating func add(_ name: String, to names: inout Set<String>) {
        if name.isEmpty { return }
        if numbers[FoldedName(name)] == nil { numbers[FoldedName(name)] = numbers.count + 1 }
        names.insert(name)
    }

    /// What stands for a person.
    func name(for name: String) -> String {
        if name.isEmpty { return "" }
        let folded = FoldedName(name)
        if let number = numbers[folded] { return language(ja: "記録者\(number)", en: "Recorder \(number)") }
        if let number = owners[folded] { return language(ja: "担当者\(number)", en: "Owner \(number)") }
        return language(ja: "（氏名）", en: "(name)")
    }

    /// A text with the recorded names in it replaced, in one pass however many there are.
    func text(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var place = 0
        while place < scalars.count {
            let found = recorded[scalars[place]]?.first { scalars[place...].starts(with: $0.scalars) }
            if let found {
                result.append(contentsOf: name(for: found.name).unicodeScalars)
                place += found.scalars.count
            } else {
                result.append(scalars[place])
                place += 1
            }
        }
        return String(result)
    }
}
