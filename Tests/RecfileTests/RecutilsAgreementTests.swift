import Recfile
import TestSupport
import Testing

/// What RecordWriter writes, recutils and our own reader must read as the same values.
@Suite(.enabled(if: Recutils.isInstalled, "needs GNU recutils"))
struct RecutilsAgreementTests {
    @Test(arguments: UInt64(1)...4)
    func recselReadsEveryFieldAsWritten(seed: UInt64) throws {
        let records = hostileRecords(seed: seed)
        try TemporaryFolder.with { folder in
            try folder.write(file(of: records), to: "hostile.rec")
            let selected = try Recutils.select(from: folder("hostile.rec"))
            try #require(selected.count == records.count)
            for (written, read) in zip(records, selected) {
                #expect(read.map(\.name) == written.map(\.name))
                for (field, value) in zip(written, read.map(\.value)) {
                    expectSameBytes(value, Recutils.seen(field.value))
                }
            }
        }
    }

    @Test(arguments: UInt64(1)...4)
    func recfixAcceptsWhatWasWritten(seed: UInt64) throws {
        try TemporaryFolder.with { folder in
            try folder.write(file(of: hostileRecords(seed: seed)), to: "hostile.rec")
            #expect(try Recutils.complaints(aboutFileAt: folder("hostile.rec")) == "")
        }
    }

    @Test(arguments: UInt64(1)...12)
    func ourReaderReadsEveryFieldAsWritten(seed: UInt64) throws {
        let records = hostileRecords(seed: seed)
        let text = RecfileText(file(of: records))
        #expect(text.damage.isEmpty)
        try #require(text.records.count == records.count)
        for (written, read) in zip(records, text.records) {
            #expect(read.fields.map(\.name) == written.map(\.name))
            for (field, view) in zip(written, read.fields) { expectSameBytes(view.value, field.value) }
        }
    }

    /// What hand-written files may hold, and recutils reads: the reader must agree with it.
    @Test(arguments: [
        "Name: joined \\\nline\n", "Name: a\\\n  b\\\n+ c\n", "Name: a\n+b\n", "Name: a\n+\n+\n+ b\n", "Name:\n+ b\n",
        "Name: a\n+  two spaces\n", "Name:  two spaces\n", "Name: trailing  \n", "Name: a\\\\\nb\n", "Name: a\\\n# b\n",
        "# c\nName: a\n#d\n", "Name: a", "Name: a\nName: b\n", "Name:\ta\n", "Name: \ta\n", "Name: a\n+\tb\n",
        "Name: a\\\nOther: b\n", "Name:\\\nb\n", "Name: a\n+ \\\nb\n",
    ])
    func handWrittenTextReadsAsRecselReadsIt(text: String) throws {
        let expected = try TemporaryFolder.with { folder in
            try folder.write(text, to: "hand.rec")
            return try Recutils.select(from: folder("hand.rec"))
        }
        let read = RecfileText(Array(text.utf8)).records.map { record in record.fields.map { "\($0.name)=\($0.value)" }
        }
        #expect(read == expected.map { fields in fields.map { "\($0.name)=\($0.value)" } })
    }

    private func hostileRecords(seed: UInt64) -> [[Field]] {
        var hostile = HostileText(seed: seed)
        let names = ["Note", "Plan", "Evidence", "Note", "X_1", "z"]
        return (1...150).map { number in
            [Field("Id", "\(seed)-\(number)")] + names.map { Field($0, RecordWriter.storable(hostile.text())) }
        }
    }

    private func file(of records: [[Field]]) -> [UInt8] {
        Array(records.map { RecordWriter.stored($0) }.joined(separator: [0x0A]))
    }

    /// Strings compare by canonical equivalence; a file's bytes do not.
    private func expectSameBytes(_ left: String, _ right: String, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(Array(left.utf8) == Array(right.utf8), "\(left.debugDescription)", sourceLocation: sourceLocation)
    }
}
