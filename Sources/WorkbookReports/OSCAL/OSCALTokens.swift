import WorkbookModel

/// The identifiers that the parts of a catalogue have in OSCAL: tokens, which begin with a letter and hold no other signs than
/// ASCII letters, digits, dots, hyphens and underscores. They follow from the whole catalogue, so that every export of it has the same.
struct OSCALTokens: Sendable {
    private(set) var items: [String] = []
    private(set) var requirements: [String] = []
    private(set) var sections: [String] = []
    private(set) var groups: [String] = []
    private var taken = Set<String>()
    /// How often a token was asked for that is taken: in a damaged catalogue many parts can have the same id.
    private var counts: [String: Int] = [:]

    init(_ catalog: Catalog) {
        items = catalog.items.map { token("i-", $0.id) }
        requirements = catalog.requirements.map { token("r-", $0.id) }
        sections = catalog.sections.map { token("s-", $0.id) }
        groups = catalog.groups.map { token("g-", $0.id) }
    }

    /// What a part of a control is known by.
    enum Part: String, CaseIterable {
        case statement = "_smt"
        case gloss = "_gloss"
        case scenario = "_scenario"
        case variant = "_variant"
    }

    static func part(_ part: Part, of token: String) -> String { token + part.rawValue }

    /// A token that no other has, nor one of its parts.
    private mutating func token(_ prefix: String, _ id: String) -> String {
        let plain = prefix + OSCALTokens.plain(id)
        var number = counts[plain] ?? 1
        var token = number == 1 ? plain : "\(plain)-\(number)"
        defer { counts[plain] = number + 1 }
        while true {
            let all = [token] + Part.allCases.map { OSCALTokens.part($0, of: token) }
            if taken.isDisjoint(with: all) {
                taken.formUnion(all)
                return token
            }
            number += 1
            token = "\(plain)-\(number)"
        }
    }

    /// An id with circled numbers as digits, and any other sign that no token holds as its code between underscores.
    private static func plain(_ id: String) -> String {
        var result = ""
        for scalar in CircledNumbers.plain(id).unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", ".", "-": result.unicodeScalars.append(scalar)
            default: result += "_\(String(scalar.value, radix: 16, uppercase: true))_"
            }
        }
        return result
    }

    /// A word from a file as a token of its own.
    static func word(_ word: String) -> String { "w-" + plain(word) }
}
