import CLibrary
import TestSupport
import Testing
import WorkbookFiles
import WorkbookModel

/// All evidence that a workbook names, and where it is.
struct EvidenceSurveyTests {
    private func located(
        in folder: TemporaryFolder, _ make: (inout WorkbookBuilder) -> Void
    ) throws -> [LocatedEvidence] {
        var builder = WorkbookBuilder()
        make(&builder)
        let file = try SampleWorkbook(in: folder, builder).open()
        return EvidenceSurvey.locate(in: file, EvidenceFiles(folder: file.folder, allowsOutside: true)).located
    }

    @Test func evidenceThatSeveralSidesNameIsToldOnce() throws {
        try TemporaryFolder.with { folder in
            let found = try located(in: folder) { builder in
                let evidence = [Evidence(reference: "聞き取り")]
                builder.assess("1.1-1", Assessment(result: .compliant, evidence: evidence), base: [])
                builder.assess("1.1-1", Assessment(result: .partial, evidence: evidence), by: "山田", base: [])
            }
            #expect(found.map(\.evidence.reference) == ["聞き取り"])
        }
    }

    @Test func whatALinkLeadsToOutOfTheFolderIsOutside() throws {
        try TemporaryFolder.with { elsewhere in
            try elsewhere.write("x", to: "a.pdf")
            try TemporaryFolder.with { folder in
                #expect(symlink(elsewhere.path + "/a.pdf", folder.path + "/a.pdf") == 0)
                let digest = try Sha256Sum.digest(of: Array("x".utf8))
                let found = try located(in: folder) { builder in
                    let evidence = [Evidence(reference: "a.pdf", digest: digest)]
                    builder.assess("1.1-1", Assessment(result: .compliant, evidence: evidence))
                }
                #expect(found.map(\.status) == [.intact] && found.map(\.isOutside) == [true])
            }
        }
    }
}
