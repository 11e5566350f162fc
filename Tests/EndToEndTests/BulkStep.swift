import TestSupport
import Testing
import WorkbookModel

/// A command that records about several items in one step: all of it is in the file afterwards, or nothing.
enum BulkStep: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case assessFiltered, assessFromTable, undo, redo

    var testDescription: String { rawValue }

    var arguments: [String] {
        switch self {
        case .assessFiltered: ["assess", "w.rec", "-f", "section:3.13", "--owner", "山田", "--language", "en"]
        case .assessFromTable: ["assess", "w.rec", "--from", "t.tsv", "--language", "en"]
        case .undo: ["undo", "w.rec", "--language", "en"]
        case .redo: ["redo", "w.rec", "--language", "en"]
        }
    }

    /// How many entries it records.
    var count: Int {
        switch self {
        case .assessFiltered: 13
        case .assessFromTable: 4
        case .undo, .redo: 3
        }
    }

    /// Writes what it finds: a workbook with a step about ①-9, then one about three items, which is taken back before a redo.
    func prepare(_ program: TenkenProgram) throws {
        try program.folder.write(try BulkStep.workbooks.get()[self == .redo ? 1 : 0], to: "w.rec")
        try program.folder.write(BulkStep.table, to: "t.tsv")
    }

    private static let table = """
        item\tresult\tnote
        3.13-1-9\tnoncompliant\t一行目\\n二行目
        3.13-1-10\tcompliant\t
        3.13-2-1\tpartial\t所見
        3.14-1-1\tp\t

        """

    /// Made once.
    private static let workbooks = Result {
        try TenkenProgram.with { program in
            let items = ["①-9", "①-10", "①-11"]
            for step in [["new", "w.rec"], ["assess", "w.rec", "①-9", "--result", "o"]]
                + [["assess", "w.rec", "--result", "p"] + items]
            { #expect(try program.run(step).succeeded) }
            let assessed = try program.folder.read("w.rec")
            #expect(try program.run(["undo", "w.rec"]).succeeded)
            return [assessed, try program.folder.read("w.rec")]
        }
    }

    /// What there is after a run that something came in the way of: how many of the step's entries, none or all of them.
    func recorded(_ program: TenkenProgram, since before: [UInt8]) throws -> Int {
        let file = try program.folder.read("w.rec")
        #expect(file.starts(with: before))
        let workbook = try Workbook.read(Workbook.parse(file), knownCatalogs: [])
        #expect(workbook.integrityFindings().isEmpty)
        let count = try workbook.entries.count - BulkStep.entries(in: before)
        #expect([0, self.count].contains(count), "\(count) of \(self.count) entries")
        return count
    }

    private static func entries(in bytes: [UInt8]) throws -> Int {
        try Workbook.read(Workbook.parse(bytes), knownCatalogs: []).entries.count
    }
}
