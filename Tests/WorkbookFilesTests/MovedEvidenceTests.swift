import CLibrary
import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookFiles

/// Finding evidence files by their digest.
struct MovedEvidenceTests {
    @Test func fileIsFoundUnderItsOldNameOrAnother() throws {
        try TemporaryFolder.with { folder in
            let evidence = try attached("policy.pdf", "text", in: folder)
            try folder.makeFolder("docs")
            for name in ["docs/policy.pdf", "docs/renamed.pdf"] {
                try folder.write("text", to: name)
                var moved = MovedEvidence(folder: folder.filePath)
                #expect(moved.find(evidence) == FilePath(name))
                unlink(folder(name))
            }
        }
    }

    @Test func fileWithTheSameNameAndOtherContentIsNotIt() throws {
        try TemporaryFolder.with { folder in
            let evidence = try attached("policy.pdf", "text", in: folder)
            try folder.makeFolder("docs")
            try folder.write("other", to: "docs/policy.pdf")
            var moved = MovedEvidence(folder: folder.filePath)
            #expect(moved.find(evidence) == nil)
        }
    }

    @Test func hiddenFilesAndLinksAreNotLookedInto() throws {
        try TemporaryFolder.with { folder in
            try TemporaryFolder.with { outside in
                let evidence = try attached("policy.pdf", "text", in: folder)
                try outside.write("text", to: "policy.pdf")
                symlink(outside.path, folder("link"))
                symlink(outside("policy.pdf"), folder("copy.pdf"))
                try folder.makeFolder(".git")
                try folder.write("text", to: ".git/policy.pdf")
                var moved = MovedEvidence(folder: folder.filePath)
                #expect(moved.find(evidence) == nil)
            }
        }
    }

    @Test func circleOfFoldersEnds() throws {
        try TemporaryFolder.with { folder in
            let evidence = try attached("policy.pdf", "text", in: folder)
            var path = "d"
            for _ in 0..<MovedEvidence.maximumDepth + 2 {
                try folder.makeFolder(path)
                path += "/d"
            }
            try folder.write("text", to: String(path.dropLast(2)) + "/policy.pdf")
            var moved = MovedEvidence(folder: folder.filePath)
            #expect(moved.find(evidence) == nil)
        }
    }

    @Test func ofEqualFilesTheOneOfTheOldNameIsIt() throws {
        try TemporaryFolder.with { folder in
            let evidence = try attached("policy.pdf", "text", in: folder)
            for name in ["a", "z"] { try folder.makeFolder(name) }
            try folder.write("text", to: "a/other.pdf")
            try folder.write("text", to: "z/policy.pdf")
            var moved = MovedEvidence(folder: folder.filePath)
            #expect(moved.find(evidence) == "z/policy.pdf")
        }
    }

    @Test func copiesThatWereCollectedAreNotIt() throws {
        try TemporaryFolder.with { folder in
            let evidence = try attached("policy.pdf", "text", in: folder)
            try folder.makeFolder("handed over")
            for name in ["policy.pdf", "SHA256SUMS", "evidence.tsv"] {
                try folder.write("text", to: "handed over/\(name)")
            }
            var moved = MovedEvidence(folder: folder.filePath)
            #expect(moved.find(evidence) == nil)
        }
    }

    /// Evidence for a file that is gone again.
    private func attached(_ name: String, _ text: String, in folder: TemporaryFolder) throws -> Evidence {
        try folder.write(text, to: name)
        let files = EvidenceFiles(folder: folder.filePath)
        let evidence = try files.attach(name, from: folder.filePath, allowsWords: false, .english)
        unlink(folder(name))
        return evidence
    }
}
