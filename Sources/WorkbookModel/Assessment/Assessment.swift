import Recfile

/// What is recorded about one item: all that an `assess` entry holds.
public struct Assessment: Hashable, Sendable {
    public var result: AssessmentResult
    /// Who is responsible for the item.
    public var owner: String
    /// `YYYY-MM-DD`, or empty. Any other text, in a file written by hand, is kept and reported.
    public var due: String
    public var evidence: [Evidence]
    public var note: String
    /// The remediation plan.
    public var plan: String
    /// Fields that this version does not know, as stored, in order. The item's next assessment keeps them.
    public var unknownFields: [Field]

    public static let none = Assessment()

    public init(
        result: AssessmentResult = .unassessed, owner: String = "", due: String = "", evidence: [Evidence] = [],
        note: String = "", plan: String = "", unknownFields: [Field] = []
    ) {
        self.result = result
        self.owner = owner
        self.due = due
        self.evidence = evidence
        self.note = note
        self.plan = plan
        self.unknownFields = unknownFields
    }

    public var dueDate: CalendarDate? { CalendarDate(iso: due) }

    /// Adds evidence. The same reference again renews its digest and, if not empty, its description.
    public mutating func attach(_ added: Evidence) {
        guard let index = evidence.firstIndex(where: { $0.hasSameReference(as: added) && $0.kind == added.kind })
        else {
            return evidence.append(added)
        }
        evidence[index].digest = added.digest
        if !added.description.isEmpty { evidence[index].description = added.description }
    }

    /// The fields as an entry stores them: the known ones in their order, then the unknown ones.
    var storedFields: [Field] {
        AssessmentField.allCases.flatMap { field in
            field.storedValues(of: self).map { Field(field.storedName, $0) }
        } + unknownFields
    }

    /// `other` with the changes from `before` to `self`.
    public func rebased(from before: Assessment, onto other: Assessment) -> Assessment {
        var result = other
        for field in AssessmentField.allCases where !field.isSame(in: self, before) {
            switch field.kind {
            case .evidence:
                let removed = before.evidence.filter { !evidence.contains($0) }
                let added = evidence.filter { !before.evidence.contains($0) && !other.evidence.contains($0) }
                result.evidence = other.evidence.filter { !removed.contains($0) } + added
            case .result, .line, .date, .text: field.copy(from: self, to: &result)
            }
        }
        return result
    }
}
