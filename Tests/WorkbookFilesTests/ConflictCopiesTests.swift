import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookFiles

/// Copies of a workbook that lie beside it: told where they have something that it lacks.
struct ConflictCopiesTests {
    private func found(_ make: (inout WorkbookBuilder) -> Void, name: String = "w (2).rec") throws -> [Finding] {
        try TemporaryFolder.with { folder in
            var builder = WorkbookBuilder()
            builder.assess("1.1-1", .compliant)
            let sample = try SampleWorkbook(in: folder, builder)
            make(&builder)
            try folder.write(builder.bytes, to: name)
            return ConflictCopies.findings(beside: try sample.open())
        }
    }

    @Test func aCopyWithMoreIsFound() throws {
        #expect(try found { $0.assess("1.1-2", .partial) } == [Finding(.otherCopy(file: "w (2).rec"))])
    }

    @Test func aCopyWithNothingMoreIsNot() throws {
        #expect(try found { _ in } == [])
    }

    @Test func anUnsoundEntryIsNothingMore() throws {
        #expect(try found { $0.addByHand("Kind: assess\nItem: 1.1-2\nResult: partial\n") } == [])
    }

    @Test func anotherWorkbookIsNoCopy() throws {
        let other = { (builder: inout WorkbookBuilder) in
            builder = WorkbookBuilder(id: "00000000-0000-4000-8000-000000000000")
            builder.assess("1.1-2", .partial)
        }
        #expect(try found(other) == [])
    }

    @Test(arguments: [
        "w.rec.bak", "w.rec~", "w.rec.conflict1", "w (1).rec", "W (2).REC", "w.rec (1)", "w-copy", "other.rec",
    ])
    func copiesAreFoundWhateverTheyAreCalled(name: String) throws {
        #expect(try found({ $0.assess("1.1-2", .partial) }, name: name) == [Finding(.otherCopy(file: name))])
    }

    @Test(arguments: [
        ("点検簿.txt", "点検簿 (1).txt", true), ("点検簿.txt", "点検簿のコピー", true), ("点検簿.txt", "メモ.txt", true),
        ("点検簿.txt", "メモ.rec", false), ("audit", "audit~", true), ("audit", "notes", false), ("audit", "AUDIT.1", true),
        (".rec", ".rec~", true), (".rec", "a.rec", false),
    ])
    func nameIsComparedWithTheWorkbooks(own: String, name: String, isSuspect: Bool) {
        #expect(ConflictCopies.isSuspect(FilePath(name), of: FilePath(own)) == isSuspect)
    }

    /// Made for another system, as its title says.
    @Test func copyWithOtherParticularsIsNone() throws {
        let other = { (builder: inout WorkbookBuilder) in
            builder.profile(Profile(title: "検査システム"), base: [])
            builder.assess("1.1-2", .partial)
        }
        #expect(try found(other) == [])
    }
}
