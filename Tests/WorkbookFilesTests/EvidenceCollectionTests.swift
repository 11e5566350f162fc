import TestSupport
import Testing
import WorkbookFiles
import WorkbookModel

/// Copies of a workbook and its evidence, to be handed over.
struct EvidenceCollectionTests {
    private func collect(_ file: WorkbookFile, into folder: FilePath) throws -> [CollectedEvidence] {
        try EvidenceCollection.collect(
            EvidenceSurvey.locate(in: file, EvidenceFiles(folder: file.folder)).located, of: file, into: folder,
            allowsOutside: false, index: { _ in [] })
    }

    @Test func theWorkbookIsCopiedAsItWasRead() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            let before = try sample.bytes()
            let file = try sample.open()
            var another = try sample.open()
            try another.append([another.draft("1.1-1", .partial)])
            _ = try collect(file, into: folder("copies"))
            #expect(try folder.read("copies/w.rec") == before)
        }
    }

    @Test func aFileWhoseNameIsHiddenIsShown() throws {
        try TemporaryFolder.with { folder in
            try folder.write("x", to: ".env")
            let evidence = try EvidenceFiles(folder: folder.filePath)
                .attach(".env", from: folder.filePath, allowsWords: false, .english)
            var builder = WorkbookBuilder()
            builder.assess("1.1-1", Assessment(result: .compliant, evidence: [evidence]))
            let collected = try collect(try SampleWorkbook(in: folder, builder).open(), into: folder("copies"))
            #expect(collected.map(\.copy) == ["1.1-1/_.env"])
            #expect(try folder.read("copies/1.1-1/_.env") == Array("x".utf8))
        }
    }
}
