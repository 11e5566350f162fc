/// What is recorded about one item: the whole state that an `assess` entry carries.
public struct Assessment: Hashable, Sendable {
    public var result: AssessmentResult
    /// Who sees to it.
    public var owner: String
    /// `YYYY-MM-DD`, or empty. A file written by hand may hold another text; it is kept and reported.
    public var due: String
    public var evidence: [Evidence]
    public var note: String
    /// The remediation plan.
    public var plan: String

    public static let none = Assessment()

    public init(
        result: AssessmentResult = .unassessed, owner: String = "", due: String = "", evidence: [Evidence] = [],
        note: String = "", plan: String = ""
    ) {
        self.result = result
        self.owner = owner
        self.due = due
        self.evidence = evidence
        self.note = note
        self.plan = plan
    }

    public var dueDate: CalendarDate? { CalendarDate(iso: due) }

    /// Adds a piece of evidence. The same reference again renews the digest and, where one is given, the description.
    public mutating func attach(_ piece: Evidence) {
        guard let index = evidence.firstIndex(where: { $0.reference == piece.reference && $0.kind == piece.kind })
        else {
            return evidence.append(piece)
        }
        evidence[index].digest = piece.digest
        if !piece.description.isEmpty { evidence[index].description = piece.description }
    }
}
