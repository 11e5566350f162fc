import Testing
import WorkbookModel

/// The stored form of evidence, and what a reference may be.
struct EvidenceTests {
    private static let digest = String(repeating: "0a", count: 32)

    @Test(arguments: [
        ("a.pdf", Evidence(reference: "a.pdf")), ("a | b", Evidence(reference: "a", description: "b")),
        ("a | b | c", Evidence(reference: "a", description: "b | c")),
        ("a | sha256:\(digest)", Evidence(reference: "a", digest: digest)),
        ("a | b | sha256:\(digest)", Evidence(reference: "a", description: "b", digest: digest)),
        ("a|b", Evidence(reference: "a|b")), ("sha256:\(digest)", Evidence(reference: "sha256:\(digest)")),
        ("a | sha256:\(digest.uppercased())", Evidence(reference: "a", description: "sha256:\(digest.uppercased())")),
        ("a | sha256:0a", Evidence(reference: "a", description: "sha256:0a")), ("", Evidence(reference: "")),
        ("a | \u{301}b", Evidence(reference: "a", description: "\u{301}b")),
    ])
    func storedFormIsSplitAtBars(stored: String, expected: Evidence) {
        #expect(Evidence(stored: stored) == expected)
    }

    @Test(arguments: [
        Evidence(reference: "a"), Evidence(reference: "a", description: "b | c"),
        Evidence(reference: "a", digest: digest), Evidence(reference: "a", description: "b\nc", digest: digest),
        Evidence(reference: "a", description: "| b"), Evidence(reference: "a |b", description: "c"),
    ])
    func storedFormReadsBack(evidence: Evidence) {
        #expect(Evidence(stored: evidence.stored) == evidence)
    }

    @Test(arguments: ["", "  ", "\u{3000}", "a | b", "a\nb", "a\r\nb", "a\rb", "a | \u{301}b", "a |", "\u{2028}"])
    func referenceThatTheStoredFormCanNotHoldIsRefused(reference: String) {
        #expect(Evidence.problem(withReference: reference, .english) != nil)
    }

    @Test(arguments: ["a.pdf", "規程/鍵管理.docx", "a|b", "第5条 (写し)", "https://example.com/?a=b|c"])
    func plainReferenceIsAccepted(reference: String) {
        #expect(Evidence.problem(withReference: reference, .english) == nil)
    }

    @Test(arguments: [
        ("a.pdf", true), ("notes.mp4", true), ("folder/a", true), ("/etc/hosts", true), ("規程.docx", true),
        ("a.tar.gz", true),
        ("https://example.com/a.pdf", false), ("聞き取り", false), ("第5.1条", false), ("v1.2", false), (".", false),
        ("e.g. this", false), ("end.", false), (".profile", false), ("a.toolong", false), ("2026.04", false),
        ("", false),
    ])
    func pathsAreToldFromWords(reference: String, looksLikePath: Bool) {
        #expect(Evidence.looksLikePath(reference) == looksLikePath)
    }

    @Test(arguments: [
        (Evidence(reference: "a.pdf", digest: digest), Evidence.Kind.file), (Evidence(reference: "https://x"), .url),
        (Evidence(reference: "git+ssh://x"), .url), (Evidence(reference: "://x"), .words),
        (Evidence(reference: "見よ https://x"), .words), (Evidence(reference: "a.pdf"), .words),
        (Evidence(reference: "https://x", digest: digest), .file), (Evidence(reference: "1a://x"), .words),
    ])
    func kindFollowsFromDigestAndScheme(evidence: Evidence, kind: Evidence.Kind) {
        #expect(evidence.kind == kind)
    }
}

@Suite struct EvidencePlaceTests {
    @Test(arguments: [
        ("policy.pdf", false), ("evidence/policy.pdf", false), ("a/../b.pdf", false), ("..name/a.pdf", false),
        ("../policy.pdf", true), ("a/../../b.pdf", true), ("./../a.pdf", true), ("/etc/passwd", true),
    ])
    func aFileOutsideTheFolderIsSeenInItsReference(_ reference: String, _ isOutside: Bool) {
        let digest = String(repeating: "0", count: 64)
        #expect(Evidence(reference: reference, digest: digest).leadsOutside == isOutside)
        #expect(!Evidence(reference: reference).leadsOutside, "words lead nowhere")
    }

    // MARK: Attaching

    @Test func sameFileAgainRenewsItsDigestAndKeepsItsDescription() {
        let digests = ["a", "b"].map { String(repeating: $0, count: 64) }
        var assessment = Assessment(
            evidence: [Evidence(reference: "a.pdf", description: "第5条", digest: digests[0])])
        assessment.attach(Evidence(reference: "a.pdf", digest: digests[1]))
        #expect(assessment.evidence == [Evidence(reference: "a.pdf", description: "第5条", digest: digests[1])])
        assessment.attach(Evidence(reference: "a.pdf", description: "第6条", digest: digests[1]))
        #expect(assessment.evidence.map(\.description) == ["第6条"])
    }

    @Test func wordsThatReadAsAFilesNameAreAnotherPiece() {
        var assessment = Assessment(evidence: [Evidence(reference: "a.pdf", digest: String(repeating: "a", count: 64))])
        assessment.attach(Evidence(reference: "a.pdf"))
        #expect(assessment.evidence.count == 2)
    }
}
