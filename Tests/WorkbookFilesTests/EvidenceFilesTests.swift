import CLibrary
import Synchronization
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

    /// What one copy has read, the others know.
    @Test func fileIsReadOnceHoweverManyCopiesAreMade() throws {
        try TemporaryFolder.with { folder in
            try folder.write("x", to: "a.pdf")
            let evidence = try attach("a.pdf", in: folder)
            let reads = Mutex(0)
            let files = EvidenceFiles(folder: folder.filePath)
            for _ in 0..<3 {
                let copy = files.watched { _, _, _ in
                    reads.withLock { $0 += 1 }
                    return true
                }
                #expect(copy.status(of: evidence) == .intact)
            }
            #expect(reads.withLock { $0 } == 1)
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

    @Test(arguments: ["a.pdf\u{3000}｜\u{3000}第5条", "a.pdf ｜ 第5条", "a.pdf\u{3000}| 第5条"])
    func theBarMayBeOfFullWidth(typed: String) throws {
        try TemporaryFolder.with { folder in
            try folder.write("x", to: "a.pdf")
            let evidence = try attach(typed, in: folder)
            #expect(evidence.reference == "a.pdf" && evidence.description == "第5条" && evidence.kind == .file)
        }
    }

    /// Recorded paths start there, and are typed again as they are shown.
    @Test func whatIsNotInTheFolderAtHandIsSoughtInTheWorkbooks() throws {
        try TemporaryFolder.with { folder in
            try folder.makeFolder("books")
            try folder.makeFolder("books/records")
            try folder.write("x", to: "books/records/a.pdf")
            let files = EvidenceFiles(folder: folder.filePath.appending("books"))
            func references(_ typed: String) throws -> [String] {
                try files.attachAll(typed, from: folder.filePath, allowsWords: false, .english).map(\.reference)
            }
            #expect(try references("records/a.pdf") == ["records/a.pdf"])
            #expect(try references("records/*.pdf") == ["records/a.pdf"])
            #expect(try references("books/records/a.pdf") == ["records/a.pdf"])
            // The folder at hand comes first.
            try folder.makeFolder("records")
            try folder.write("y", to: "records/a.pdf")
            #expect(try references("records/a.pdf") == ["../records/a.pdf"])
            #expect(try references("records/*.pdf") == ["../records/a.pdf"])
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
            let files = EvidenceFiles(folder: folder.filePath)
            let evidence = try files.attach("no.pdf", from: folder.filePath, allowsWords: true, .english)
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
            let files = EvidenceFiles(folder: folder.filePath)
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

    // MARK: Status

    @Test func untouchedFileIsIntact() throws {
        try TemporaryFolder.with { folder in
            try folder.write("x", to: "a.pdf")
            let files = EvidenceFiles(folder: folder.filePath)
            #expect(files.status(of: try attach("a.pdf", in: folder)) == .intact)
        }
    }

    @Test func changedFileIsChangedAndIntactOnceRestored() throws {
        try TemporaryFolder.with { folder in
            try folder.write("x", to: "a.pdf")
            let evidence = try attach("a.pdf", in: folder)
            let files = EvidenceFiles(folder: folder.filePath)
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
            let files = EvidenceFiles(folder: folder.filePath)
            #expect(files.status(of: evidence) == .missing)
        }
    }

    @Test func folderInPlaceOfTheFileIsMissing() throws {
        try TemporaryFolder.with { folder in
            try folder.makeFolder("a.pdf")
            let files = EvidenceFiles(folder: folder.filePath)
            let evidence = Evidence(reference: "a.pdf", digest: String(repeating: "0", count: 64))
            #expect(files.status(of: evidence) == .missing)
        }
    }

    @Test func whatIsNoFileIsAlwaysIntact() {
        let files = EvidenceFiles(folder: "/nowhere")
        #expect(files.status(of: Evidence(reference: "聞き取り")) == .intact)
    }

    // MARK: Names

    /// が as one scalar, and as か and ゛.
    private static let forms = ["\u{304C}.txt", "\u{304B}\u{3099}.txt"]

    @Test func formsOfOneNameAreTwoFiles() throws {
        try TemporaryFolder.with { folder in
            for (name, text) in zip(EvidenceFilesTests.forms, ["first", "second"]) {
                try folder.write(text, to: FilePath(name))
            }
            let files = EvidenceFiles(folder: folder.filePath)
            let evidence = try EvidenceFilesTests.forms.map { try attach($0, in: folder) }
            #expect(evidence.map { FilePath($0.reference) } == EvidenceFilesTests.forms.map { FilePath($0) })
            #expect(evidence[0].digest != evidence[1].digest)
            // Looked up by one value: what it remembers of one file is not what it says of the other.
            #expect(evidence.map { files.status(of: $0) } == [.intact, .intact])
        }
    }

    @Test func fileRenamedIntoAnotherFormHasMoved() throws {
        try TemporaryFolder.with { folder in
            let names = EvidenceFilesTests.forms.map { FilePath($0) }
            try folder.write("x", to: names[0])
            let evidence = try attach(EvidenceFilesTests.forms[0], in: folder)
            rename(folder.filePath.appending(names[0]).cString, folder.filePath.appending(names[1]).cString)
            var (files, moved) = (EvidenceFiles(folder: folder.filePath), MovedEvidence(folder: folder.filePath))
            #expect(files.status(of: evidence) == .missing)
            #expect(moved.find(evidence) == names[1])
        }
    }

    @Test func folderThatIsNoUTF8HoldsEvidenceLikeAnyOther() throws {
        try TemporaryFolder.with { folder in
            let books = folder.filePath.appending(FilePath(bytes: [0x82, 0xAA]))
            mkdir(books.cString, 0o755)
            try NewFile.create(books.appending("a.pdf"), [0x78])
            let files = EvidenceFiles(folder: books)
            let evidence = try files.attach("a.pdf", from: books, allowsWords: false, .english)
            #expect(evidence.reference == "a.pdf" && files.status(of: evidence) == .intact)
        }
    }

    @Test func fileInAFolderBelowThatIsNoUTF8IsRefused() throws {
        try TemporaryFolder.with { folder in
            let below = folder.filePath.appending(FilePath(bytes: [0x82, 0xAA]))
            mkdir(below.cString, 0o755)
            try NewFile.create(below.appending("a.pdf"), [0x78])
            let files = EvidenceFiles(folder: folder.filePath)
            #expect(throws: EvidenceProblem.notText(FilePath(bytes: [0x82, 0xAA] + Array("/a.pdf".utf8)))) {
                try files.attach("a.pdf", from: below, allowsWords: false, .english)
            }
        }
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
            let files = EvidenceFiles(folder: folder("books"), allowsOutside: true)
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
            let files = EvidenceFiles(folder: folder("books"), allowsOutside: true)
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
            let files = EvidenceFiles(folder: file.folder, allowsOutside: true)
            let evidence = try files.attach("deep/a.pdf", from: folder.filePath, allowsWords: false, .english)
            #expect(evidence.reference == "../a.pdf" && files.status(of: evidence) == .intact)
        }
    }

    @Test func workbookBehindALinkHasItsEvidenceWhereTheFileIs() throws {
        try TemporaryFolder.with { folder in
            for name in ["real", "real/docs", "link"] { try folder.makeFolder(name) }
            try folder.write("x", to: "real/docs/a.pdf")
            try folder.write(WorkbookBuilder().bytes, to: "real/w.rec")
            symlink("../real/w.rec", folder("link/l.rec"))
            let file = try WorkbookFile.open(folder("link/l.rec"), knownCatalogs: [])
            #expect(file.folder == folder.filePath.resolved?.appending("real"))
            let files = EvidenceFiles(folder: file.folder)
            let evidence = try files.attach("real/docs/a.pdf", from: folder.filePath, allowsWords: false, .english)
            #expect(evidence.reference == "docs/a.pdf" && files.status(of: evidence) == .intact)
        }
    }

    private func attach(_ typed: String, in folder: TemporaryFolder) throws -> Evidence {
        try EvidenceFiles(folder: folder.filePath).attach(typed, from: folder.filePath, allowsWords: false, .english)
    }
}
