import CommandLineUI
import Testing
import WorkbookUI

/// What is remembered of the last session.
@Suite struct ResumeFormatTests {
    private let point = ResumePoint(
        screen: "table", item: "1.1-1", filter: "owner:山田", firstEntry: 2, lastEntry: 5,
        time: "2026-04-01T10:00:00+09:00",
        person: "佐藤")

    private func read(_ fields: [(name: String, value: String)]) -> ResumeFormat {
        ResumeFormat(fields: Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.value) }))
    }

    @Test func recordIsReadAsItWasWritten() {
        let record = ResumeFormat(point: point, person: "山田")
        #expect(read(record.fields) == record)
    }

    @Test(arguments: ["Time", "FirstEntry", "LastEntry"])
    func withoutWhatItNeedsThereIsNoPoint(_ name: String) {
        let record = read(ResumeFormat(point: point, person: "山田").fields.filter { $0.name != name })
        #expect(record.point == nil && record.person == "山田")
    }

    @Test func countsThatCanNotBeAreNoPoint() {
        var fields = ResumeFormat(point: point, person: nil).fields
        for (index, field) in fields.enumerated() where field.name == "LastEntry" { fields[index].value = "1" }
        #expect(read(fields).point == nil)
    }
}
