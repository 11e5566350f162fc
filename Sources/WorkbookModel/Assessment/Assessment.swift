import Recfile

/// What is recorded about one item: the whole state that an `assess` entry carries.
public struct Assessment: Hashable, Sendable {
    public var result: AssessmentResult
    /// Who is responsible for it.
    public var owner: String
    /// `YYYY-MM-DD`, or empty. A file written by hand may hold another text; it is kept and reported.
    public var due: String
    public var evidence: [Evidence]
    public var note: String
    /// The remediation plan.
    public var plan: String
    /// Fields that this version does not know, as stored, in order. Whatever is recorded next about the item keeps them.
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

    /// Adds a piece of evidence. The same reference again renews the digest and, where one is given, the description.
    public mutating func attach(_ piece: Evidence) {
        guard let index = evidence.firstIndex(where: { $0.hasSameReference(as: piece) && $0.kind == piece.kind })
        else {
            return evidence.append(piece)
        }
        evidence[index].digest = piece.digest
        if !piece.description.isEmpty { evidence[index].description = piece.description }
    }

    /// The fields as an entry stores them: those known here in their order, then the unknown ones.
    var storedFields: [Field] {
        AssessmentField.allCases.flatMap { field in
            field.storedValues(of: self).map { Field(field.storedName, $0) }
        } + unknownFields
    }

    /// `other` with what `self` changed in `before` changed there too.
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
