import CLibrary
import TestSupport
import Testing

@testable import WorkbookFiles

/// Paths are bytes, compared as the file system does.
struct FilePathTests {
    /// が as one scalar, and as か and ゛, which a Mac writes.
    private static let composed = FilePath("\u{304C}")
    private static let decomposed = FilePath("\u{304B}\u{3099}")
    /// が in Shift_JIS.
    private static let shiftJIS = FilePath(bytes: [0x82, 0xAA])

    @Test func formsOfOneTextAreDifferentPaths() {
        #expect(FilePathTests.composed != FilePathTests.decomposed)
        #expect(Set([FilePathTests.composed, FilePathTests.decomposed]).count == 2)
        #expect(FilePathTests.decomposed < FilePathTests.composed)
    }

    @Test func pathThatIsNoUTF8IsShownAndIsNoText() {
        #expect(FilePathTests.shiftJIS.text == nil && FilePathTests.shiftJIS.description.contains("\u{FFFD}"))
        #expect(FilePathTests.composed.text == "\u{304C}")
    }

    @Test func everyNameOfAFolderIsFoundInTheOrderOfBytes() throws {
        try TemporaryFolder.with { folder in
            let names = [FilePathTests.decomposed, FilePathTests.composed, FilePathTests.shiftJIS]
            for name in names { try folder.write("x", to: name) }
            #expect(FolderContents.names(in: folder.filePath) == names.sorted())
            #expect(names.allSatisfy { folder.filePath.appending($0).resolved == folder.filePath.appending($0) })
        }
    }

    /// Else a text that goes on behind a NUL would name the file that the system sees before it.
    @Test func nulInATextNamesNoOtherFile() {
        #expect(FilePath("a.pdf\0b").cString.dropLast().allSatisfy { $0 != 0 })
        #expect(FilePath("a.pdf\0b") != FilePath("a.pdf"))
    }

    @Test(arguments: [
        ("/a/b", "/a", "b"), ("/a", "/a/b", ".."), ("/a/b", "/a/b", "."), ("/a/b", "/c/d", "../../a/b"),
        ("/a/b", "/", "a/b"), ("/ab", "/a", "../ab"), ("/\u{304C}/a", "/\u{304B}\u{3099}", "../\u{304C}/a"),
    ])
    func relativePathLeadsFromTheFolder(path: String, folder: String, expected: String) {
        #expect(FilePath(path).relative(to: FilePath(folder)) == FilePath(expected))
    }

    @Test(arguments: [
        ("a", "/f", "/f/a"), ("../a", "/f/g", "/f/a"), ("./a/./b", "/f", "/f/a/b"), ("/a//b/", "/f", "/a/b"),
        ("../../../a", "/f", "/a"), (".", "/f", "/f"),
    ])
    func absolutePathStartsAtTheRoot(path: String, folder: String, expected: String) {
        #expect(FilePath(path).absolute(from: FilePath(folder)) == FilePath(expected))
    }

    @Test func folderAboveALinkIsTheOneAboveWhereItLeads() throws {
        try TemporaryFolder.with { folder in
            for name in ["here", "there", "there/inner"] { try folder.makeFolder(name) }
            symlink(folder("there/inner"), folder("here/link"))
            #expect(FilePath("link/../a").absolute(from: folder("here")) == folder("there/a"))
            #expect(FilePath("link/a").absolute(from: folder("here")) == folder("here/link/a"))
        }
    }

    @Test(arguments: [("a", ".", "a"), ("/a", "/", "a"), ("b/a", "b", "a"), ("/c/b/a", "/c/b", "a")])
    func pathIsAFolderAndAName(path: String, folder: String, name: String) {
        #expect(FilePath(path).folder == FilePath(folder) && FilePath(path).name == FilePath(name))
    }

    @Test(arguments: [(".", "a", "a"), ("b", "a", "b/a"), ("/", "a", "/a"), ("b/", "a", "b/a"), ("b", "/a", "/a")])
    func appendingGivesThePathBack(folder: String, name: String, expected: String) {
        #expect(FilePath(folder).appending(FilePath(name)) == FilePath(expected))
    }

    @Test(arguments: [
        ("/a/b", "/a", true), ("/ab", "/a", false), ("/a", "/", true), ("/\u{304C}/b", "/\u{304B}\u{3099}", false),
    ])
    func pathIsInsideAFolderByWholeParts(path: String, folder: String, isInside: Bool) {
        #expect(FilePath(path).isInside(FilePath(folder)) == isInside)
    }

    @Test func nameForAnyTextStaysInItsFolderAndIsItsOwn() {
        let texts = ["", ".", "..", "a/b", "a=2Fb", "a_b", ".a", "=2Ea", "=", "a\nb", "\0", "項目 1"]
        let names = texts.map { FilePath(nameFor: $0) }
        #expect(Set(names).count == texts.count)
        #expect(names.allSatisfy { !$0.isHidden && !$0.bytes.isEmpty && !$0.bytes.contains(FilePath.slash) })
        #expect(FilePath(nameFor: "3.14-1 項目") == "3.14-1 項目")
    }
}
