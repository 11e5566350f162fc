import CLibrary
import TestSupport
import Testing
import WorkbookFiles

/// Paths as text.
struct FilePathTests {
    @Test(arguments: [
        ("/a/b", "/a", "b"), ("/a", "/a/b", ".."), ("/a/b", "/a/b", "."), ("/a/b", "/c/d", "../../a/b"),
        ("/a/b", "/", "a/b"),
        ("/ab", "/a", "../ab"),
    ])
    func relativePathLeadsFromTheFolder(path: String, folder: String, expected: String) {
        #expect(FilePath.relative(path, to: folder) == expected)
    }

    @Test(arguments: [
        ("a", "/f", "/f/a"), ("../a", "/f/g", "/f/a"), ("./a/./b", "/f", "/f/a/b"), ("/a//b/", "/f", "/a/b"),
        ("../../../a", "/f", "/a"), (".", "/f", "/f"),
    ])
    func absolutePathStartsAtTheRoot(path: String, folder: String, expected: String) {
        #expect(FilePath.absolute(path, from: folder) == expected)
    }

    @Test func folderAboveALinkIsTheOneAboveWhereItLeads() throws {
        try TemporaryFolder.with { folder in
            for name in ["here", "there", "there/inner"] { try folder.makeFolder(name) }
            symlink(folder("there/inner"), folder("here/link"))
            #expect(FilePath.absolute("link/../a", from: folder("here")) == folder("there/a"))
            #expect(FilePath.absolute("link/a", from: folder("here")) == folder("here/link/a"))
        }
    }

    @Test(arguments: [("a", ".", "a"), ("/a", "/", "a"), ("b/a", "b", "a"), ("/c/b/a", "/c/b", "a")])
    func pathIsAFolderAndAName(path: String, folder: String, name: String) {
        #expect(FilePath.folder(of: path) == folder && FilePath.name(of: path) == name)
    }

    @Test(arguments: [(".", "a", "a"), ("b", "a", "b/a"), ("/", "a", "/a"), ("b/", "a", "b/a")])
    func joiningGivesThePathBack(folder: String, name: String, expected: String) {
        #expect(FilePath.join(folder, name) == expected)
    }
}
