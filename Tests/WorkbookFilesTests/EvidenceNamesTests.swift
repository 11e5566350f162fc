import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookFiles

/// Names as they are typed: in other normal forms, and as patterns.
struct EvidenceNamesTests {
    @Test(arguments: [("が", "か\u{3099}"), ("か\u{3099}", "が"), ("é", "e\u{301}"), ("가", "\u{1100}\u{1161}")])
    func typedNameInAnotherFormIsTheOneThatIsThere(stored: String, typed: String) throws {
        try TemporaryFolder.with { folder in
            try folder.makeFolder(stored)
            try folder.write("x", to: "\(stored)/\(stored).pdf")
            let evidence = try attach("\(typed)/\(typed).pdf", in: folder)
            #expect(evidence.reference.utf8.elementsEqual("\(stored)/\(stored).pdf".utf8))
            let files = EvidenceFiles(folder: folder.filePath)
            #expect(files.status(of: evidence) == .intact)
        }
    }

    @Test func whereBothFormsAreThereTheTypedOneIsTaken() throws {
        try TemporaryFolder.with { folder in
            try folder.write("one", to: "が.pdf")
            try folder.write("two", to: "か\u{3099}.pdf")
            for (typed, text) in [("が.pdf", "one"), ("か\u{3099}.pdf", "two")] {
                #expect(try attach(typed, in: folder).digest == Sha256Sum.digest(of: Array(text.utf8)))
            }
        }
    }

    @Test func patternStandsForAllFilesThatItFits() throws {
        try TemporaryFolder.with { folder in
            try folder.makeFolder("docs")
            try folder.makeFolder("docs/c.pdf")
            for name in ["docs/b.pdf", "docs/a.pdf", "docs/.hidden.pdf", "docs/a.txt"] {
                try folder.write(name, to: name)
            }
            let files = EvidenceFiles(folder: folder.filePath)
            let found = try files.attachAll("docs/*.pdf | 規程", from: folder.filePath, allowsWords: false, .english)
            #expect(found.map(\.reference) == ["docs/a.pdf", "docs/b.pdf"])
            #expect(found.allSatisfy { $0.description == "規程" && $0.digest != nil })
        }
    }

    @Test(arguments: ["docs/*.doc", "nothing/*", "[x].pdf"]) func patternThatFitsNothingIsNoFile(typed: String) throws {
        try TemporaryFolder.with { folder in
            try folder.makeFolder("docs")
            #expect(throws: EvidenceProblem.noSuchFile(typed)) {
                try EvidenceFiles(folder: folder.filePath)
                    .attachAll(typed, from: folder.filePath, allowsWords: false, .english)
            }
        }
    }

    @Test func fileWhoseNameIsAPatternIsThatFile() throws {
        try TemporaryFolder.with { folder in
            for name in ["a*.pdf", "ab.pdf"] { try folder.write(name, to: name) }
            let found = try EvidenceFiles(folder: folder.filePath)
                .attachAll("a*.pdf", from: folder.filePath, allowsWords: false, .english)
            #expect(found.map(\.reference) == ["a*.pdf"])
        }
    }

    private func attach(_ typed: String, in folder: TemporaryFolder) throws -> Evidence {
        try EvidenceFiles(folder: folder.filePath).attach(typed, from: folder.filePath, allowsWords: false, .english)
    }
}
