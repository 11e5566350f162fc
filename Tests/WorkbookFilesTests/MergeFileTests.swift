import CLibrary
import TestSupport
import Testing
import WorkbookFiles
import WorkbookModel

/// Merging into a file, and into a new one.
struct MergeFileTests {
    @Test func nothingBeforeTheEndChanges() throws {
        try withCopies { ours, theirs in
            let before = try ours.bytes()
            var file = try ours.open()
            let added = try file.merge(try theirs.open().workbook, from: theirs.path)
            #expect(try ours.bytes() == before + added.bytes && added.entries.count == 1)
        }
    }

    @Test func theirFileIsNotTouched() throws {
        try withCopies { ours, theirs in
            let before = try theirs.bytes()
            var file = try ours.open()
            try file.merge(try theirs.open().workbook, from: theirs.path)
            #expect(try theirs.bytes() == before)
        }
    }

    @Test func fileReadAgainIsTheUnionInMemory() throws {
        try withCopies { ours, theirs in
            var file = try ours.open()
            let added = try file.merge(try theirs.open().workbook, from: theirs.path)
            #expect(try ours.open().workbook.picture == added.merged.picture)
            #expect(file.workbook.picture == added.merged.picture)
        }
    }

    @Test func whatAnotherRecordedMeanwhileStays() throws {
        try withCopies { ours, theirs in
            var (file, another) = (try ours.open(), try ours.open())
            try another.append([another.draft("1.2-1", .partial)])
            try file.merge(try theirs.open().workbook, from: theirs.path)
            #expect(try ours.open().workbook.counts.assessed == 3)
        }
    }

    @Test func whatAnotherMergedMeanwhileIsNotAddedTwice() throws {
        try withCopies { ours, theirs in
            var (file, another) = (try ours.open(), try ours.open())
            try another.merge(try theirs.open().workbook, from: theirs.path)
            let before = try ours.bytes()
            #expect(try file.merge(try theirs.open().workbook, from: theirs.path).entries.isEmpty)
            #expect(try ours.bytes() == before)
        }
    }

    @Test func tornTailOfOursIsSetAside() throws {
        try withCopies { ours, theirs in
            try ours.append("\nKind: assess\nItem: 1.")
            var file = try ours.open()
            try file.merge(try theirs.open().workbook, from: theirs.path)
            #expect(file.tornCopies.count == 1)
            #expect(try ours.open().workbook.integrityFindings().isEmpty)
        }
    }

    @Test func recordOfOursWithoutItsLineFeedStays() throws {
        try withCopies { ours, theirs in
            try ours.folder.write(try ours.bytes().dropLast(), to: ours.name)
            var file = try ours.open()
            try file.merge(try theirs.open().workbook, from: theirs.path)
            #expect(try ours.open().workbook.entries.map(\.isSound) == [true, true])
        }
    }

    @Test func mergeOfNothingNeedsNoWritableFile() throws {
        try withCopies { ours, _ in
            var file = try ours.open()
            chmod(ours.path.cString, 0o400)
            let same = try ours.open().workbook
            #expect(problem { try file.merge(same, from: ours.path) } == "none")
        }
    }

    @Test func otherWorkbookLeavesTheFileAsItWas() throws {
        try withCopies { ours, _ in
            let before = try ours.bytes()
            var other = WorkbookBuilder(id: "00000000-0000-4000-8000-000000000000")
            other.assess("1.1-1", .compliant)
            var file = try ours.open()
            #expect(problem { try file.merge(other.workbook, from: "other.rec") } == "notMergeable otherWorkbook")
            #expect(try ours.bytes() == before)
        }
    }

    @Test func newFileHoldsOursAndThenTheirs() throws {
        try withCopies { ours, theirs in
            let (before, other) = (try ours.bytes(), try theirs.bytes())
            let added = try createUnion(ours, theirs)
            #expect(try ours.folder.read("out.rec") == before + added.bytes)
            #expect(try ours.bytes() == before && theirs.bytes() == other)
        }
    }

    @Test func newFileLeavesOurTornTailWhereItIs() throws {
        try withCopies { ours, theirs in
            try ours.append("\nKind: assess\nItem: 1.")
            let before = try ours.bytes()
            _ = try createUnion(ours, theirs)
            let union = try WorkbookFile.open(ours.folder("out.rec"), knownCatalogs: [])
            #expect(union.workbook.integrityFindings().isEmpty && union.workbook.counts.assessed == 2)
            #expect(try ours.bytes() == before)
        }
    }

    @Test func existingFileIsNotOverwritten() throws {
        try withCopies { ours, theirs in
            try ours.folder.write("mine", to: "out.rec")
            #expect(problem { _ = try createUnion(ours, theirs) } == "exists")
            #expect(try ours.folder.read("out.rec") == Array("mine".utf8))
        }
    }

    private func createUnion(_ ours: SampleWorkbook, _ theirs: SampleWorkbook) throws -> MergeAddition {
        try WorkbookFile.createUnion(
            at: ours.folder("out.rec"), of: ours.path, and: try theirs.open(), knownCatalogs: [])
    }

    /// Two copies in two folders, each with one entry of its own.
    private func withCopies(_ body: (_ ours: SampleWorkbook, _ theirs: SampleWorkbook) throws -> Void) throws {
        try TemporaryFolder.with { first in
            try TemporaryFolder.with { second in
                var (ours, theirs) = (WorkbookBuilder(), WorkbookBuilder())
                ours.assess("1.1-1", .compliant)
                theirs.assess("1.1-2", .partial, by: "山田")
                try body(try SampleWorkbook(in: first, ours), try SampleWorkbook(in: second, theirs))
            }
        }
    }
}
