import CLibrary
import Recfile
import TestSupport
import Testing
import WorkbookFiles
import WorkbookModel

/// Creating a workbook: whole or not at all, and never over anything.
struct CreateTests {
    @Test func createdFileIsAWorkbookWithoutFindings() throws {
        try TemporaryFolder.with { folder in
            try create(folder("w.rec"))
            let workbook = try WorkbookFile.open(folder("w.rec"), knownCatalogs: []).workbook
            #expect(workbook.integrityFindings().isEmpty && workbook.profile.title == "点検")
        }
    }

    @Test func nothingButTheFileIsLeft() throws {
        try TemporaryFolder.with { folder in
            try create(folder("w.rec"))
            #expect(folder.names() == ["w.rec"])
        }
    }

    @Test func existingFileIsNotTouched() throws {
        try TemporaryFolder.with { folder in
            try folder.write("mine", to: "w.rec")
            #expect(problem { try create(folder("w.rec")) } == "exists")
            #expect(try folder.read("w.rec") == Array("mine".utf8) && folder.names() == ["w.rec"])
        }
    }

    @Test func linkThatLeadsNowhereIsNotReplaced() throws {
        try TemporaryFolder.with { folder in
            symlink("/nowhere/at/all", folder("w.rec"))
            #expect(problem { try create(folder("w.rec")) } == "exists")
            #expect(folder.names() == ["w.rec"])
        }
    }

    @Test func folderOfThatNameIsNotReplaced() throws {
        try TemporaryFolder.with { folder in
            try folder.makeFolder("w.rec")
            #expect(problem { try create(folder("w.rec")) } == "exists")
        }
    }

    @Test func missingFolderIsSaidSo() throws {
        try TemporaryFolder.with { folder in
            #expect(problem { try create(folder("no/w.rec")) } == "noFolder")
            #expect(folder.names().isEmpty)
        }
    }

    @Test func fileInPlaceOfAFolderIsSaidSo() throws {
        try TemporaryFolder.with { folder in
            try folder.write("", to: "file")
            #expect(problem { try create(folder("file/w.rec")) } == "noFolder")
        }
    }

    @Test func folderThatTakesNoFilesIsSaidSo() {
        // Nobody can create files in the kernel's own folder, not even root.
        let problem = problem { try create("/proc/self/w.rec") }
        #expect(["cannotCreate", "noFolder"].contains(problem))
    }

    @Test func temporaryOfAProcessThatIsGoneIsRemoved() throws {
        try TemporaryFolder.with { folder in
            let gone = try processThatIsGone()
            try folder.write("half", to: ".w.rec.tenken-\(gone)")
            try create(folder("w.rec"))
            #expect(folder.names() == ["w.rec"])
        }
    }

    @Test func temporaryOfAProcessThatBoreOurNumberIsNotInTheWay() throws {
        try TemporaryFolder.with { folder in
            try folder.write("half", to: ".w.rec.tenken-\(getpid())")
            try create(folder("w.rec"))
            #expect(folder.names() == ["w.rec"])
        }
    }

    @Test func temporariesOfLivingProcessesAndOtherFilesStay() throws {
        try TemporaryFolder.with { folder in
            let gone = try processThatIsGone()
            let others = [
                ".v.rec.tenken-\(gone)", ".w.rec.tenken-\(getppid())", ".w.rec.tenken-x", "w.rec.tenken-\(gone)",
            ]
            for name in others { try folder.write("", to: name) }
            try create(folder("w.rec"))
            #expect(folder.names() == (others + ["w.rec"]).sorted())
        }
    }

    @Test func particularsThatHoldControlsAreStoredReadably() throws {
        try TemporaryFolder.with { folder in
            let profile = Profile(title: "a\r\nb\u{1B}", organization: "\\", scope: "")
            try create(folder("w.rec"), profile)
            let workbook = try WorkbookFile.open(folder("w.rec"), knownCatalogs: []).workbook
            #expect(workbook.identity.isSound && workbook.profile == Profile(title: "a\nb␛", organization: "\\"))
        }
    }

    private func create(_ path: FilePath, _ profile: Profile = Profile(title: "点検")) throws {
        let new = NewWorkbook(id: RandomID.uuid(), profile: profile, created: LocalClock.timestamp(), by: "佐藤")
        try WorkbookFile.create(path, new, catalog: CatalogLibrary.builtIn())
    }

    /// The number of a process that has ended; it is not given out again for long.
    private func processThatIsGone() throws -> String {
        let output = try Command("/bin/sh", ["-c", "echo $$"]).run()
        return output.text.filter(\.isNumber)
    }
}
