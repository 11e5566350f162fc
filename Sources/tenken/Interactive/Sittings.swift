import WorkbookFiles
import WorkbookUI

/// Remembers where the last sitting with a workbook ended.
struct Sittings {
    let points: LastSession

    func last() -> ResumePoint? {
        let fields = points.fields()
        guard let time = fields["Time"], let first = fields["FirstEntry"].flatMap(Int.init),
            let last = fields["LastEntry"].flatMap(Int.init), first >= 0, last >= first
        else { return nil }
        return ResumePoint(
            screen: fields["Screen"] ?? "", item: fields["Item"] ?? "", filter: fields["Filter"] ?? "",
            firstEntry: first, lastEntry: last, time: time, person: fields["SatBy"] ?? "")
    }

    /// Who recorded last, where it was said or asked.
    var person: String? { points.fields()["Person"] }

    func save(_ point: ResumePoint, person: String) {
        points.save([
            ("Person", person), ("SatBy", point.person), ("Time", point.time), ("Screen", point.screen),
            ("Item", point.item), ("Filter", point.filter),
            ("FirstEntry", String(point.firstEntry)), ("LastEntry", String(point.lastEntry)),
        ])
    }
}
