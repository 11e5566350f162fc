import TestSupport
import Testing
import WorkbookFiles
import WorkbookModel

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

    @Test func onlyWorkbooksFilesAreRead() throws {
        #expect(try found({ $0.assess("1.1-2", .partial) }, name: "w.rec.bak") == [])
    }
}
