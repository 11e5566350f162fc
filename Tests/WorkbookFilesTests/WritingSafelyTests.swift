import CLibrary
import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookFiles

/// Whatever is in a file's place that is no regular file: nothing outside is touched, and nothing waits.
struct WritingSafelyTests {
    enum InThePlace: CaseIterable { case link, danglingLink, folder, pipe }

    private static func put(_ what: InThePlace, at name: String, in folder: TemporaryFolder) throws {
        switch what {
        case .link: try #require(symlink(folder("outside"), folder(name)) == 0)
        case .danglingLink: try #require(symlink(folder("nothing"), folder(name)) == 0)
        case .folder: try folder.makeFolder(name)
        case .pipe: try #require(mkfifo(folder(name), 0o600) == 0)
        }
    }

    private static func isUntouched(_ folder: TemporaryFolder) throws -> Bool {
        try folder.read("outside") == Array("theirs".utf8) && !SystemCalls.isAccessible(folder("nothing"))
    }

    private static func state(in folder: TemporaryFolder) throws -> StateFolder {
        try #require(StateFolder(environment: ["XDG_STATE_HOME": folder.path]))
    }

    @Test(arguments: InThePlace.allCases) func stateIsNotAppendedThroughIt(_ what: InThePlace) throws {
        try TemporaryFolder.with { folder in
            try folder.write("theirs", to: "outside")
            let state = try Self.state(in: folder)
            try folder.makeFolder("tenken")
            try Self.put(what, at: "tenken/a.rec", in: folder)
            #expect(throws: SystemError.self) { try state.append([0x61], to: "a.rec") }
            #expect(try Self.isUntouched(folder))
        }
    }

    /// A file of the state is replaced as a whole: the link goes, and not what it leads to.
    @Test(arguments: InThePlace.allCases) func stateIsNotWrittenThroughIt(_ what: InThePlace) throws {
        try TemporaryFolder.with { folder in
            try folder.write("theirs", to: "outside")
            let state = try Self.state(in: folder)
            try folder.makeFolder("tenken")
            for name in ["tenken/a.rec", "tenken/b.rec.\(getpid())"] { try Self.put(what, at: name, in: folder) }
            try? state.write([0x61], to: "a.rec")
            #expect(throws: SystemError.self) { try state.write([0x61], to: "b.rec") }
            #expect(try Self.isUntouched(folder))
        }
    }

    @Test(arguments: InThePlace.allCases) func newFileIsNotMadeThroughIt(_ what: InThePlace) throws {
        try TemporaryFolder.with { folder in
            try folder.write("theirs", to: "outside")
            for name in ["w.rec", ".v.rec.tenken-\(getpid())"] { try Self.put(what, at: name, in: folder) }
            #expect(throws: FileProblem.self) { try NewFile.create(folder("w.rec"), [0x61]) }
            try? NewFile.create(folder("v.rec"), [0x61])
            #expect(try Self.isUntouched(folder))
        }
    }

    @Test(arguments: InThePlace.allCases) func copiesAreNotCollectedThroughIt(_ what: InThePlace) throws {
        try TemporaryFolder.with { folder in
            try folder.write("theirs", to: "outside")
            let sample = try SampleWorkbook(in: folder)
            try Self.put(what, at: "out", in: folder)
            if what == .folder { try folder.write("x", to: "out/x") }
            #expect(throws: FileProblem.self) {
                try EvidenceCollection.collect(
                    [], of: try sample.open(), into: folder("out"), allowsOutside: false, index: { _ in [] })
            }
            #expect(try Self.isUntouched(folder))
        }
    }
}
