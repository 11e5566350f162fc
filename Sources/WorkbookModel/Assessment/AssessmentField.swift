/// A field of an assessment: its names, its kind of value, and access to the value.
///
/// Only this file lists the fields. Entries, conflicts, rebasing, history, filters, reports and the commands that
/// record go through `allCases`. A new field is a case here, a property of ``Assessment``, and a key.
public enum AssessmentField: Int, CaseIterable, Hashable, Sendable {
    /// In the order in which an entry holds them.
    case result, owner, due, evidence, note, plan

    public typealias TextPath = WritableKeyPath<Assessment, String> & Sendable

    /// The kind of a field's value, and access to it.
    public enum Kind: Sendable {
        case result
        /// A text of one line.
        case line(TextPath)
        /// A day, `2026-12-15`.
        case date(TextPath)
        /// A text of any number of lines.
        case text(TextPath)
        case evidence
    }

    private struct Definition {
        /// The name of the stored field, and of the JSON key and table column in lower case.
        let name: String
        let ja: String
        let en: String
        let kind: Kind
        /// What the auditor found, which a review is of. The others arrange who does what by when.
        var isSubstance = true
    }

    /// By position. Made once: a key path takes long to make.
    private static let definitions = allCases.map(\.described)

    private var definition: Definition { AssessmentField.definitions[rawValue] }

    private var described: Definition {
        switch self {
        case .result: Definition(name: "Result", ja: "評価", en: "Result", kind: .result)
        case .owner: Definition(name: "Owner", ja: "担当", en: "Owner", kind: .line(\.owner), isSubstance: false)
        case .due: Definition(name: "Due", ja: "目標日", en: "Due", kind: .date(\.due), isSubstance: false)
        case .evidence: Definition(name: "Evidence", ja: "証跡", en: "Evidence", kind: .evidence)
        case .note: Definition(name: "Note", ja: "所見", en: "Note", kind: .text(\.note))
        case .plan: Definition(name: "Plan", ja: "改善計画", en: "Plan", kind: .text(\.plan))
        }
    }

    /// The name of the field that an entry stores it in: `Owner`.
    public var storedName: String { definition.name }

    /// The name in filters, table columns and JSON: `owner`.
    public var key: String { definition.name.lowercased() }

    public func name(_ language: Language) -> String { language(ja: definition.ja, en: definition.en) }

    public var kind: Kind { definition.kind }

    /// Whether it is part of what a review is of: what the auditor found, and not who does what by when.
    public var isSubstance: Bool { definition.isSubstance }

    /// Access to the text; `nil` for the result and the evidence.
    public var textPath: TextPath? {
        switch kind {
        case .line(let path), .date(let path), .text(let path): path
        case .result, .evidence: nil
        }
    }

    /// Whether the value can have several lines.
    public var hasLines: Bool {
        switch kind {
        case .text: true
        case .result, .line, .date, .evidence: false
        }
    }

    /// The field that an entry stores under that name.
    public init?(storedName: String) {
        guard let field = AssessmentField.allCases.first(where: { $0.storedName == storedName }) else { return nil }
        self = field
    }

    // MARK: Values

    /// Whether nothing is recorded in it.
    public func isEmpty(in assessment: Assessment) -> Bool {
        switch kind {
        case .result: assessment.result == .unassessed
        case .line(let path), .date(let path), .text(let path): assessment[keyPath: path].isEmpty
        case .evidence: assessment.evidence.isEmpty
        }
    }

    public func isSame(in one: Assessment, _ other: Assessment) -> Bool {
        switch kind {
        case .result: one.result == other.result
        case .line(let path), .date(let path), .text(let path): one[keyPath: path] == other[keyPath: path]
        case .evidence: one.evidence == other.evidence
        }
    }

    /// Copies its value from `source` to `target`.
    public func copy(from source: Assessment, to target: inout Assessment) {
        switch kind {
        case .result: target.result = source.result
        case .line(let path), .date(let path), .text(let path): target[keyPath: path] = source[keyPath: path]
        case .evidence: target.evidence = source.evidence
        }
    }

    /// Its value in words, evidence one a line; empty where nothing is recorded.
    public func text(of assessment: Assessment, _ language: Language) -> String {
        switch kind {
        case .result: "\(assessment.result.mark) \(assessment.result.name(language))"
        case .line(let path), .date(let path), .text(let path): assessment[keyPath: path]
        case .evidence: assessment.evidence.map(\.shown).joined(separator: "\n")
        }
    }

    /// Its value as it is stored, evidence one a line; empty where nothing is recorded but for the result.
    public func storedText(of assessment: Assessment) -> String {
        storedValues(of: assessment).joined(separator: "\n")
    }

    /// The values that an entry stores under its name; none where it is empty.
    func storedValues(of assessment: Assessment) -> [String] {
        switch kind {
        case .result: [assessment.result.word]
        case .line(let path), .date(let path), .text(let path):
            assessment[keyPath: path].isEmpty ? [] : [assessment[keyPath: path]]
        case .evidence: assessment.evidence.map(\.stored)
        }
    }

    /// Reads a value that an entry stores under its name.
    func take(stored value: String, into assessment: inout Assessment) {
        switch kind {
        case .result: assessment.result = AssessmentResult(word: value)
        case .line(let path), .date(let path), .text(let path): assessment[keyPath: path] = value
        case .evidence: assessment.evidence.append(Evidence(stored: value))
        }
    }
}
