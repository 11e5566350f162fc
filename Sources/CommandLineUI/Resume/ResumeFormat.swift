import WorkbookUI

/// What is remembered of the last session with a workbook, as fields of the record that keeps it.
public struct ResumeFormat: Hashable, Sendable {
    /// Where the session ended; `nil` where the fields do not say.
    public var point: ResumePoint?
    /// Who records in the workbook from now on, where that was asked or said.
    public var person: String?

    public init(point: ResumePoint?, person: String?) {
        self.point = point
        self.person = person
    }

    public init(fields: [String: String]) {
        person = fields["Person"]
        guard let time = fields["Time"], let first = fields["FirstEntry"].flatMap(Int.init),
            let last = fields["LastEntry"].flatMap(Int.init), first >= 0, last >= first
        else { return }
        func lines(_ text: String?) -> [String] { text?.split(separator: "\n").map(String.init) ?? [] }
        var typed = TypedHistory()
        for field in TypedHistory.Field.allCases { typed[field] = lines(fields[field.rawValue]) }
        point = ResumePoint(
            screen: fields["Screen"] ?? "", item: fields["Item"] ?? "", filter: fields["Filter"] ?? "",
            table: TableArrangement(
                column: fields["Column"] ?? "", order: fields["Order"] ?? "", folded: lines(fields["Folded"]),
                foldedInView: lines(fields["FoldedInView"])),
            firstEntry: first, lastEntry: last, time: time, person: fields["SessionBy"] ?? "", typed: typed)
    }

    public var fields: [(name: String, value: String)] {
        var fields = [(name: "Person", value: person ?? "")]
        guard let point else { return fields }
        fields += [
            ("SessionBy", point.person), ("Time", point.time), ("Screen", point.screen), ("Item", point.item),
            ("Filter", point.filter), ("Column", point.table.column), ("Order", point.table.order),
            ("Folded", point.table.folded.joined(separator: "\n")),
            ("FoldedInView", point.table.foldedInView.joined(separator: "\n")),
            ("FirstEntry", String(point.firstEntry)), ("LastEntry", String(point.lastEntry)),
        ]
        fields += TypedHistory.Field.allCases.filter { !point.typed[$0].isEmpty }.map {
            ($0.rawValue, point.typed[$0].joined(separator: "\n"))
        }
        return fields
    }
}
