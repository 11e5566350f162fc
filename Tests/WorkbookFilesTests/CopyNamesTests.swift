import TestSupport
import Testing

@testable import WorkbookFiles

/// Names for the copies that are handed over.
struct CopyNamesTests {
    private var names = CopyNames(taken: ["SHA256SUMS", "evidence.tsv"])

    @Test(arguments: ["SHA256SUMS", "sha256sums", "evidence.tsv", "..", ".", ".hidden", "a/b", "", "=", "\n"])
    mutating func itemWithABadIdHasAFolderOfItsOwn(id: String) {
        let folder = names.folder(ofItem: id)
        #expect(!folder.isHidden && !folder.bytes.contains(0x2F) && !folder.bytes.isEmpty)
        #expect(!["sha256sums", "evidence.tsv"].contains(folder.description.lowercased()))
        #expect(names.folder(ofItem: id) == folder)
    }

    @Test mutating func idsThatDifferHaveFoldersThatDifferInMoreThanCase() {
        let ids = ["a", "A", "=41", "a/b", "a=2Fb"] + (0..<3).map { String(repeating: "長", count: 300) + "\($0)" }
        let folders = ids.map { names.folder(ofItem: $0).description.lowercased() }
        #expect(Set(folders).count == ids.count)
    }

    @Test(arguments: ["a", "あ", "𠮷", "a\u{301}"]) mutating func longNameIsCutBetweenScalarsAndKeepsItsEnding(
        letter: String
    ) {
        let long = FilePath(String(repeating: letter, count: 400) + ".pdf")
        for _ in 0..<12 {
            let name = names.name(long, in: "x")
            #expect(name.bytes.count <= CopyNames.maximumBytes && name.text?.hasSuffix(".pdf") == true)
        }
    }

    @Test mutating func nameThatIsTakenGetsANumber() {
        #expect((0..<3).map { _ in names.name("a.pdf", in: "x") } == ["a.pdf", "2-a.pdf", "3-a.pdf"])
        #expect(names.name("A.PDF", in: "x") == "4-A.PDF" && names.name("a.pdf", in: "y") == "a.pdf")
    }
}
