import CLibrary
import Recfile
import TestSupport
import Testing
import WorkbookFiles
import WorkbookModel

/// Recording a step: all of it in the file, or none.
struct AppendTests {
    @Test func appendedEntryIsInTheFileAndSound() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            var file = try sample.open()
            let ids = try file.append([file.draft("1.1-1", .compliant, note: "一\\\n\n#二")])
            let read = try sample.open().workbook
            #expect(read.entries.map(\.id) == ids && read.integrityFindings().isEmpty)
        }
    }

    @Test func nothingBeforeTheEndIsTouched() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            let before = try sample.bytes()
            var file = try sample.open()
            try file.append([file.draft("1.1-1", .compliant)])
            try file.append([file.draft("1.1-1", .partial)])
            #expect(try sample.bytes().starts(with: before))
        }
    }

    @Test func stepOfSeveralEntriesIsAppendedWhole() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            var file = try sample.open()
            try file.append([
                file.draft("1.1-1", .compliant), file.draft("1.1-2", .partial), file.draft("1.2-1", .partial),
            ])
            #expect(try sample.open().workbook.counts.assessed == 3)
        }
    }

    @Test func workbookInMemoryIsTheOneInTheFile() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            var file = try sample.open()
            try file.append([file.draft("1.1-1", .compliant)])
            try file.append([file.draft("1.1-1", .partial), file.draft("1.1-2", .partial)])
            let read = try sample.open().workbook
            #expect(file.workbook.picture == read.picture && file.workbook.readEnd == read.readEnd)
            #expect(file.workbook.entries.map(\.line) == read.entries.map(\.line))
        }
    }

    @Test(.enabled(if: Recutils.isInstalled)) func recfixAcceptsAFileAfterManyAppends() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            var file = try sample.open()
            var hostile = HostileText(seed: 7)
            for _ in 0..<20 { try file.append([file.draft("1.1-1", .partial, note: hostile.text())]) }
            #expect(try Recutils.complaints(aboutFileAt: sample.path.description) == "")
        }
    }

    @Test func missingFinalLineFeedIsSupplied() throws {
        try TemporaryFolder.with { folder in
            var builder = WorkbookBuilder()
            builder.assess("1.1-2", .partial)
            let sample = try SampleWorkbook(in: folder, builder)
            try folder.write(builder.bytes.dropLast(), to: sample.name)
            var file = try sample.open()
            try file.append([file.draft("1.1-1", .compliant)])
            #expect(try sample.bytes().starts(with: builder.bytes + [0x0A]))
            #expect(try sample.open().workbook.integrityFindings().isEmpty)
        }
    }

    @Test func appendToAFileWithCarriageReturnsIsSound() throws {
        try TemporaryFolder.with { folder in
            var builder = WorkbookBuilder()
            builder.assess("1.1-2", .partial)
            let sample = try SampleWorkbook(in: folder, builder)
            try folder.write(builder.bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }, to: sample.name)
            var file = try sample.open()
            try file.append([file.draft("1.1-1", .compliant)])
            let read = try sample.open().workbook
            #expect(read.entries.map(\.isSound) == [true, true] && file.workbook.picture == read.picture)
        }
    }

    @Test func tooLongValueIsRefusedByNameAndLeavesTheFile() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            let before = try sample.bytes()
            var file = try sample.open()
            let long = String(repeating: "長", count: NewEntry.maximumValueBytes / 3 + 1)
            #expect(problem { try file.append([file.draft("1.1-1", .partial, note: long)]) } == "tooLong Note")
            #expect(try sample.bytes() == before)
        }
    }

    @Test func longestValueIsStored() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            var file = try sample.open()
            let long = String(repeating: "x", count: NewEntry.maximumValueBytes)
            try file.append([file.draft("1.1-1", .partial, note: long)])
            #expect(try sample.open().workbook.state(ofItemAt: 0).assessment.note == long)
        }
    }

    @Test func newerFormatIsRefusedAndLeftAsItIs() throws {
        try TemporaryFolder.with { folder in
            var builder = WorkbookBuilder()
            builder.editHeader("Format: 1", "Format: 2")
            let sample = try SampleWorkbook(in: folder, builder)
            var file = try sample.open()
            #expect(problem { try file.append([file.draft("1.1-1", .partial)]) } == "readOnly")
            #expect(try sample.bytes() == builder.bytes)
        }
    }

    @Test func fileThatBecameOneOfANewerFormatIsRefused() throws {
        try TemporaryFolder.with { folder in
            var builder = WorkbookBuilder()
            let sample = try SampleWorkbook(in: folder, builder)
            var file = try sample.open()
            builder.editHeader("Format: 1", "Format: 2")
            try folder.write(builder.bytes, to: sample.name)
            #expect(problem { try file.append([file.draft("1.1-1", .partial)]) } != "none")
            #expect(try sample.bytes() == builder.bytes)
        }
    }

    @Test(.enabled(if: getuid() != 0, "root may write everywhere")) func fileWithoutPermissionIsReadOnly() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            chmod(sample.path.cString, 0o400)
            var file = try sample.open()
            #expect(file.readOnlyReason == .permission(EACCES))
            #expect(problem { try file.append([file.draft("1.1-1", .partial)]) } == "readOnly")
        }
    }
}
