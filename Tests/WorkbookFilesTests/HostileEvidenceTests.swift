import CLibrary
import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookFiles

/// What a workbook from somebody else may name as evidence.
struct HostileEvidenceTests {
    @Test(arguments: ["../secret", "link", "/etc/hostname"])
    func whatLeadsOutsideIsNotReadUnasked(reference: String) throws {
        try TemporaryFolder.with { folder in
            try folder.makeFolder("books")
            try folder.write("x", to: "secret")
            symlink("../secret", folder("books/link"))
            let evidence = Evidence(reference: reference, digest: String(repeating: "0", count: 64))
            let files = EvidenceFiles(folder: folder("books"))
            #expect(files.status(of: evidence) == .unchecked)
            let asked = EvidenceFiles(folder: folder("books"), allowsOutside: true)
            #expect(asked.status(of: evidence) == .changed)
        }
    }

    enum Hostile: String, CaseIterable { case pipe, device, endless, folder, danglingLink }

    @Test(arguments: Hostile.allCases) func whatNeverEndsIsNotWaitedFor(_ hostile: Hostile) throws {
        try TemporaryFolder.with { folder in
            switch hostile {
            case .pipe: mkfifo(folder("a.pdf"), 0o600)
            case .device: symlink("/dev/zero", folder("a.pdf"))
            case .endless: symlink("/proc/self/pagemap", folder("a.pdf"))
            case .folder: try folder.makeFolder("a.pdf")
            case .danglingLink: symlink("nothing", folder("a.pdf"))
            }
            #expect(throws: EvidenceProblem.self) { try attach("a.pdf", in: folder) }
            let files = EvidenceFiles(folder: folder.filePath, allowsOutside: true)
            let named = Evidence(reference: "a.pdf", digest: String(repeating: "0", count: 64))
            // A file of /proc has no size: nothing of it is read.
            #expect(files.status(of: named) == (hostile == .endless ? .changed : .missing))
        }
    }

    @Test func emptyFileIsEvidence() throws {
        try TemporaryFolder.with { folder in
            try folder.write("", to: "a.pdf")
            #expect(try attach("a.pdf", in: folder).digest == Sha256Sum.digest(of: []))
        }
    }

    private func attach(_ typed: String, in folder: TemporaryFolder) throws -> Evidence {
        try EvidenceFiles(folder: folder.filePath).attach(typed, from: folder.filePath, allowsWords: false, .english)
    }
}
