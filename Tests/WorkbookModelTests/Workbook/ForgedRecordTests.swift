import TestSupport
import Testing
import WorkbookModel

/// What reads differently to recutils, or to somebody with an editor, than to tenken is a finding.
struct ForgedRecordTests {
    private var builder = WorkbookBuilder()

    init() {
        builder.assess("1.1-1", .compliant)
        builder.assess("1.1-2", .partial)
    }

    // MARK: The Workbook set

    @Test(arguments: ["Title: ALL COMPLIANT", "Id: x\nTitle: ALL COMPLIANT", "Format: 1\nTitle: ALL COMPLIANT"])
    mutating func recordBesideTheWorkbookRecordIsAFinding(record: String) {
        for place in ["\nFormat: 1\n", "\n%rec: Entry\n"] {
            var forged = builder
            forged.editHeader(place, "\n\(record)\n\(place)")
            #expect(codes(forged.bytes).contains("second-workbook-record"), "before \(place)")
        }
    }

    @Test mutating func workbookRecordInAnotherSetIsAFinding() {
        builder.editHeader("\n%rec: Workbook\n", "\n%rec: Other\n")
        #expect(codes(builder.bytes).contains("misplaced-workbook-record"))
    }

    @Test mutating func workbookRecordBehindTheEntriesIsAFinding() throws {
        let parts = builder.text.components(of: "\n\n")
        let record = try #require(parts.firstIndex { $0.hasPrefix("Format: ") })
        var moved = parts
        moved.remove(at: record)
        let text = moved.joined(separator: "\n\n") + "\n\n%rec: Workbook\n\n" + parts[record] + "\n"
        #expect(codes(Array(text.utf8)).contains("misplaced-workbook-record"))
    }

    // MARK: Comments

    @Test(arguments: ["# corrected: compliant", "#", "  # corrected", "\t#x"])
    func commentAnywhereButAtTheTopIsAFinding(comment: String) {
        let lines = builder.text.components(of: "\n")
        let top = lines.prefix { $0.hasPrefix("#") }.count
        for line in lines.indices.dropLast() where line > top + 1 {
            let text = (lines[..<line] + [comment] + lines[line...]).joined(separator: "\n")
            #expect(codes(Array(text.utf8)).contains("comment"), "line \(line + 1)")
        }
    }

    @Test(arguments: ["# corrected: compliant\n", "\n# corrected: compliant\n"])
    func furtherCommentAtTheTopIsAFinding(comment: String) {
        #expect(codes(Array(comment.utf8) + builder.bytes) == ["changed-descriptor"])
    }

    // MARK: What recutils can not read

    @Test(arguments: [
        Array("%doc: x".utf8), Array("%rec: Item".utf8), Array("Note: ".utf8) + [0xFF], Array("Note: a".utf8) + [0],
        Array("Note: ".utf8) + [0xC0, 0x80], Array("Note: ".utf8) + [0xF4, 0x90, 0x80, 0x80],
    ])
    func entryWithItIsUnsound(line: [UInt8]) {
        // Summed with that line, so that only the rule is against it.
        // A NUL in the last record makes it torn.
        for isLast in line.contains(0) ? [false] : [false, true] {
            var record = Array("Kind: assess\nItem: 1.2-1\nResult: partial\n".utf8) + line
            record += Array("\nBy: 某\nAt: 2026-04-01T09:00:00+09:00\n".utf8)
            record += Array("Sum: \(sum(of: record))\n".utf8)
            let follower = isLast ? [] : Array("\nKind: seal\nBy: x\nSum: 0\n".utf8)
            let workbook = WorkbookBuilder.read(builder.bytes + [0x0A] + record + follower)
            let entry = workbook.entries.first { $0.item == "1.2-1" }
            #expect(entry?.isSound == false)
            #expect(workbook.integrityFindings().contains { $0.code == "unsound-entry" && $0.item == "1.2-1" })
        }
    }

    private func sum(of canonical: [UInt8]) -> String {
        do { return try Sha256Sum.digest(of: Array("\(builder.sum)\n".utf8) + canonical) } catch { return "\(error)" }
    }

    private func codes(_ bytes: [UInt8]) -> [String] { WorkbookBuilder.read(bytes).integrityFindings().map(\.code) }
}

extension String {
    fileprivate func components(of separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
