import TestSupport
import Testing

@testable import WorkbookFiles

/// What the Tab key offers.
struct PathCompletionTests {
    private static let composed = "\u{304C}"
    private static let decomposed = "\u{304B}\u{3099}"

    @Test func foldersEndInASlashAndHiddenNamesNeedTheirDot() throws {
        try TemporaryFolder.with { folder in
            for name in ["a.txt", "b.txt", ".a"] { try folder.write("x", to: name) }
            try folder.makeFolder("ab")
            #expect(PathCompletion.paths(beginning: "a", in: folder.filePath) == ["a.txt", "ab/"])
            #expect(PathCompletion.paths(beginning: "", in: folder.filePath) == ["a.txt", "ab/", "b.txt"])
            #expect(PathCompletion.paths(beginning: ".", in: folder.filePath) == [".a"])
        }
    }

    @Test func whatWasTypedIsKeptBeforeTheName() throws {
        try TemporaryFolder.with { folder in
            try folder.makeFolder("ab")
            try folder.write("x", to: "ab/c.txt")
            #expect(PathCompletion.paths(beginning: "ab/../ab/c", in: folder.filePath) == ["ab/../ab/c.txt"])
            #expect(PathCompletion.paths(beginning: "\(folder.path)/ab/", in: "/") == ["\(folder.path)/ab/c.txt"])
        }
    }

    @Test func nameIsOfferedWithItsOwnBytes() throws {
        try TemporaryFolder.with { folder in
            try folder.write("x", to: FilePath(Self.decomposed + ".txt"))
            let offered = PathCompletion.paths(beginning: Self.composed, in: folder.filePath)
            #expect(offered.map { FilePath($0) } == [FilePath(Self.decomposed + ".txt")])
            try folder.write("x", to: FilePath(Self.composed + ".txt"))
            let exact = PathCompletion.paths(beginning: Self.composed, in: folder.filePath)
            #expect(exact.map { FilePath($0) } == [FilePath(Self.composed + ".txt")])
        }
    }

    @Test func nameThatIsNoUTF8IsNotOffered() throws {
        try TemporaryFolder.with { folder in
            try folder.write("x", to: FilePath(bytes: [0x61, 0xFF]))
            #expect(PathCompletion.paths(beginning: "a", in: folder.filePath).isEmpty)
        }
    }
}
