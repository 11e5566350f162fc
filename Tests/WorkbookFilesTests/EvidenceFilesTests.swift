import CLibrary
import TestSupport
import Testing
import WorkbookFiles
import WorkbookModel

/// Evidence as typed: files by digest and relative path, URLs, words.
struct EvidenceFilesTests {
    @Test(arguments: ["", "a", "日本語\n", String(repeating: "0123456789abcdef", count: 40_000)])
    func digestIsThatOfSha256sum(contents: String) throws {
        try TemporaryFolder.with { folder in
            try folder.write(contents, to: "a.txt")
            let evidence = try attach("a.txt", in: folder)
            #expect(try evidence.digest == Sha256Sum.digest(of: Array(contents.utf8)))
        }
    }

    @Test func pathTypedElsewhereIsStoredFromTheWorkbooksFolder() throws {
        try TemporaryFolder.with { folder in
            for name in ["books", "files"] { try folder.makeFolder(name) }
            try folder.write("x", to: "files/a.pdf")
            let files = EvidenceFiles(folder: folder("books"))
            let evidence = try files.attach("a.pdf", from: folder("files"), allowsWords: false, .english)
            #expect(evidence.reference == "../files/a.pdf")
        }
    }

    @Test func pathFromTheRootIsStoredFromTheWorkbooksFolder() throws {
        try TemporaryFolder.with { folder in
            try folder.write("x", to: "a.pdf")
            #expect(try attach(folder("a.pdf"), in: folder).reference == "a.pdf")
        }
    }

    @Test func descriptionStaysWithTheFile() throws {
        try TemporaryFolder.with { folder in
            try folder.write("x", to: "a.pdf")
            let evidence = try attach(" a.pdf | 第5条 | 別表 ", in: folder)
            #expect(evidence.reference == "a.pdf" && evidence.description == "第5条 | 別表" && evidence.kind == .file)
        }
    }

    @Test(arguments: ["https://example.com/a.pdf", "聞き取り 2026-04-01", "第5条"])
    func whatIsNoPathNeedsNoFile(typed: String) throws {
        try TemporaryFolder.with { folder in
            let evidence = try attach(typed, in: folder)
            #expect(evidence.reference == typed && evidence.digest == nil)
        }
    }

    @Test func aFolderIsNoEvidenceByItself() throws {
        try TemporaryFolder.with { folder in
            try folder.makeFolder("folder")
            #expect(throws: EvidenceProblem.isFolder("folder")) { try attach("folder", in: folder) }
        }
    }

    @Test(arguments: ["no.pdf", "no/such"])
    func whatLooksLikeAPathMustBeAFile(typed: String) throws {
        try TemporaryFolder.with { folder in
            #expect(throws: EvidenceProblem.noSuchFile(typed)) { try attach(typed, in: folder) }
        }
    }

    @Test func wordsThatLookLikeAPathAreTakenWhenAskedFor() throws {
        try TemporaryFolder.with { folder in
            let files = EvidenceFiles(folder: folder.path)
            let evidence = try files.attach("no.pdf", from: folder.path, allowsWords: true, .english)
            #expect(evidence == Evidence(reference: "no.pdf"))
        }
    }

    @Test func digestCanNotBeTyped() throws {
        try TemporaryFolder.with { folder in
            let typed = "words | sha256:" + String(repeating: "a", count: 64)
            let evidence = try attach(typed, in: folder)
            #expect(evidence.digest == nil)
        }
    }

    @Test func fileInAFolderWhoseNameBreaksTheFieldIsRefused() throws {
        try TemporaryFolder.with { folder in
            try folder.makeFolder("a | b")
            try folder.write("x", to: "a | b/c.pdf")
            let files = EvidenceFiles(folder: folder.path)
            #expect(throws: EvidenceProblem.self) {
                try files.attach("c.pdf", from: folder("a | b"), allowsWords: false, .english)
            }
        }
    }

    @Test func fileWhoseNameBreaksTheFieldIsRefused() throws {
        try TemporaryFolder.with { folder in
            try folder.write("x", to: "a |")
            #expect(throws: EvidenceProblem.self) { try attach("a |", in: folder) }
        }
    }

    // MARK: Later

    @Test func untouchedFileIsIntact() throws {
        try TemporaryFolder.with { folder in
            try folder.write("x", to: "a.pdf")
            var files = EvidenceFiles(folder: folder.path)
            #expect(files.status(of: try attach("a.pdf", in: folder)) == .intact)
        }
    }

    @Test func changedFileIsChangedAndIntactOnceRestored() throws {
        try TemporaryFolder.with { folder in
            try folder.write("x", to: "a.pdf")
            let evidence = try attach("a.pdf", in: folder)
            var files = EvidenceFiles(folder: folder.path)
            try folder.write("longer", to: "a.pdf")
            #expect(files.status(of: evidence) == .changed)
            try folder.write("x", to: "a.pdf")
            #expect(files.status(of: evidence) == .intact)
        }
    }

    @Test func removedFileIsMissing() throws {
        try TemporaryFolder.with { folder in
            try folder.write("x", to: "a.pdf")
            let evidence = try attach("a.pdf", in: folder)
            unlink(folder("a.pdf"))
            var files = EvidenceFiles(folder: folder.path)
            #expect(files.status(of: evidence) == .missing)
        }
    }

    @Test func folderInPlaceOfTheFileIsMissing() throws {
        try TemporaryFolder.with { folder in
            try folder.makeFolder("a.pdf")
            var files = EvidenceFiles(folder: folder.path)
            let evidence = Evidence(reference: "a.pdf", digest: String(repeating: "0", count: 64))
            #expect(files.status(of: evidence) == .missing)
        }
    }

    @Test func whatIsNoFileIsAlwaysIntact() {
        var files = EvidenceFiles(folder: "/nowhere")
        #expect(files.status(of: Evidence(reference: "聞き取り")) == .intact)
    }

    // MARK: Links

    @Test func stepUpBehindALinkLeadsWhereTheSystemGoes() throws {
        try TemporaryFolder.with { folder in
            try folder.makeFolder("books")
            try folder.makeFolder("far")
            try folder.makeFolder("far/inner")
            symlink(folder("far/inner"), folder("books/link"))
            try folder.write("near", to: "books/a.pdf")
            try folder.write("far", to: "far/a.pdf")
            let evidence = try attach("link/../a.pdf", in: folder.folder("books"))
            #expect(evidence.reference == "../far/a.pdf")
            #expect(try evidence.digest == Sha256Sum.digest(of: Array("far".utf8)))
            var files = EvidenceFiles(folder: folder("books"))
            #expect(files.status(of: Evidence(reference: "link/../a.pdf", digest: evidence.digest)) == .intact)
        }
    }

    @Test func fileInALinkedFolderIsStoredByItsRealPlace() throws {
        try TemporaryFolder.with { folder in
            try folder.makeFolder("books")
            try folder.makeFolder("far")
            symlink(folder("far"), folder("books/link"))
            try folder.write("x", to: "far/a.pdf")
            let evidence = try attach("link/a.pdf", in: folder.folder("books"))
            #expect(evidence.reference == "../far/a.pdf")
            var files = EvidenceFiles(folder: folder("books"))
            #expect(files.status(of: evidence) == .intact)
        }
    }

    @Test func workbookInALinkedFolderFindsItsEvidence() throws {
        try TemporaryFolder.with { folder in
            try folder.makeFolder("deep")
            try folder.makeFolder("deep/books")
            symlink(folder("deep/books"), folder("link"))
            try folder.write("x", to: "deep/a.pdf")
            try folder.write(WorkbookBuilder().bytes, to: "deep/books/w.rec")
            let file = try WorkbookFile.open(folder("link/w.rec"), knownCatalogs: [])
            var files = EvidenceFiles(folder: file.folder)
            let evidence = try files.attach("deep/a.pdf", from: folder.path, allowsWords: false, .english)
            #expect(evidence.reference == "../a.pdf" && files.status(of: evidence) == .intact)
        }
    }

    private func attach(_ typed: String, in folder: TemporaryFolder) throws -> Evidence {
        try EvidenceFiles(folder: folder.path).attach(typed, from: folder.path, allowsWords: false, .english)
    }
}
