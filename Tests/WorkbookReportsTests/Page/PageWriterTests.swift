import TestSupport
import Testing
import WorkbookModel
import WorkbookReports

/// The HTML of pages. What a browser makes of them is tried by Tests/Oracles/check-pages.py.
@Suite struct PageWriterTests {
    private func page(_ workbook: Workbook, form: Int = 0, _ language: Language = .japanese) -> String {
        let document = GeneratedReports.document(of: workbook, form: form, language)
        return String(decoding: PageWriter.bytes(of: document, basis: .workbook([0x41])), as: UTF8.self)
    }

    @Test(arguments: 0..<20) func theSameInputIsTheSamePage(seed: Int) {
        let workbook = GeneratedReports.workbook(seed: UInt64(seed))
        #expect(page(workbook) == page(workbook))
    }

    /// Elements are opened by us alone, whatever the texts are.
    @Test(arguments: 0..<20) func textsOpenNoElements(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let hostile = [
            "<script>alert(1)</script>", "</script><img src=x onerror=alert(1)>", "\"><svg onload=x>", "'", "&lt;b&gt;",
            "<!--", "]]>", "{{x}}", "\u{202E}",
        ]
        var builder = WorkbookBuilder()
        for item in ["1.1-1", "1.1-2", "2.1-1"] {
            func text() -> String { hostile.randomElement(using: &random) ?? "" }
            builder.assess(
                item,
                Assessment(
                    result: .partial, owner: text(), due: text(),
                    evidence: [Evidence(reference: "javascript:alert(1)", description: text())], note: text(),
                    plan: text()), by: text() + "x")
        }
        let made = page(builder.workbook, form: seed % BuiltInForms.all.count)
        // The words, the workbook and the page's own script.
        #expect(made.components(separatedBy: "<script").count == 4)
        #expect(made.components(separatedBy: "</script").count == 4)
        for markup in ["<img", "<svg onload", "<b>", "javascript:alert(1)\"", "\u{202E}"] {
            #expect(!made.contains(markup), "\(markup)")
        }
    }

    @Test func onlyWebAddressesAreFollowed() {
        var builder = WorkbookBuilder()
        let references = [
            "https://example.org/a?b=1&c=2", "https://example.org/規程", "javascript:alert(1)", "file:///etc/passwd",
            "ftp://x.example",
        ]
        builder.assess(
            "1.1-1", Assessment(result: .compliant, evidence: references.map { Evidence(reference: $0) }))
        let links = page(builder.workbook).components(separatedBy: "<a href=\"").dropFirst().map {
            $0.prefix { $0 != "\"" }
        }
        #expect(
            links.filter { !$0.hasPrefix("#") } == [
                "https://example.org/a?b=1&amp;c=2", "https://example.org/%E8%A6%8F%E7%A8%8B",
            ])
    }

    @Test func nothingIsFetchedAndOnlyTheOwnScriptRuns() throws {
        let made = page(WorkbookBuilder().workbook)
        let policy = try #require(made.components(separatedBy: "Content-Security-Policy\" content=\"").last)
        #expect(policy.hasPrefix("default-src &#39;none&#39;; script-src &#39;sha256-"))
        #expect(!made.contains("src=\"http") && !made.contains("@import"))
    }

    @Test func aPageWithoutAWorkbookSaysWhy() {
        let document = GeneratedReports.document(of: WorkbookBuilder().workbook, without: [.notes])
        let made = String(decoding: PageWriter.bytes(of: document, basis: .leftOut), as: UTF8.self)
        #expect(made.contains("data-basis=\"left-out\"") && !made.contains("id=\"workbook\""))
    }
}

extension String {
    fileprivate func components(separatedBy separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
