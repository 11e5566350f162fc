import TestSupport
import Testing

/// Evidence that changed, attached anew for all items that cite it, from another folder than the workbook's.
@Suite struct ChangedEvidenceTests {
    @Test func aChangedFileIsAttachedAnewByOneKey() throws {
        try TenkenProgram.with { program in
            try program.folder.makeFolder("audit")
            try program.folder.write("第一版", to: "audit/policy.txt")
            let making = try program.run(["new", "audit/w.rec", "--title", "点検"])
            #expect(making.status == .code(0))
            for item in ["3.13-1-9", "3.13-1-10"] {
                let assessing = try program.run([
                    "assess", "audit/w.rec", item, "--result", "compliant", "--evidence", "audit/policy.txt",
                ])
                #expect(assessing.status == .code(0))
            }
            try program.folder.write("第二版", to: "audit/policy.txt")
            let before = try program.run(["evidence", "audit/w.rec", "--problems"])
            #expect(before.status == .code(1))

            let session = try program.start(["audit/w.rec", "--language", "ja"])
            _ = try session.waitFor(text: "①")
            try session.type("7", until: "policy.txt")
            _ = try session.waitFor(text: "変わっている")
            try session.type("\r", until: "2 項目に今の内容で付け直す")
            try session.type("y", until: "添付のまま")
            try session.type("1", until: "6.0版 要求事項")
            try session.leave()
            #expect(try program.run(["evidence", "audit/w.rec", "--problems"]).status == .code(0))
            let entries = try Recutils.select(["-t", "Entry", "-p", "Batch"], from: program.folder("audit/w.rec"))
            // One step: no other entry has a batch.
            #expect(entries.count == 2 && Set(entries.compactMap { $0.first?.value }).count == 1)
        }
    }
}
