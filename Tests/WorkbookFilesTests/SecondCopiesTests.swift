import CLibrary
import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookFiles

/// The second copy of what was recorded, and putting it back.
struct SecondCopiesTests {
    @Test func olderCopyOfTheFileLacksWhatWasRecordedSince() throws {
        try withState { sample, state in
            let before = try sample.bytes()
            var file = try open(sample, state)
            let ids = try file.append([file.draft("1.1-1", .compliant), file.draft("1.1-2", .partial)])
            #expect(try open(sample, state).missingEntries.isEmpty)
            try sample.folder.write(before, to: sample.name)
            #expect(try open(sample, state).missingEntries.map(\.id) == ids)
        }
    }

    @Test func sameRecordsArePutBack() throws {
        try withState { sample, state in
            let before = try sample.bytes()
            var file = try open(sample, state)
            try file.append([file.draft("1.1-1", .compliant, note: "一\\\n二")])
            let whole = try sample.bytes()
            try sample.folder.write(before, to: sample.name)
            var older = try open(sample, state)
            #expect(try older.putBack(older.missingEntries) == 1)
            #expect(try sample.bytes() == whole)
            #expect(try open(sample, state).missingEntries.isEmpty)
        }
    }

    @Test func whatCameBackMeanwhileIsNotPutBackTwice() throws {
        try withState { sample, state in
            let before = try sample.bytes()
            var file = try open(sample, state)
            try file.append([file.draft("1.1-1", .compliant)])
            let whole = try sample.bytes()
            try sample.folder.write(before, to: sample.name)
            var older = try open(sample, state)
            let missing = older.missingEntries
            try sample.folder.write(whole, to: sample.name)
            #expect(try older.putBack(missing) == 0)
            #expect(try sample.bytes() == whole)
        }
    }

    /// A reader beside a writer must not take what came since it read for lost.
    @Test func whatWasRecordedSinceTheFileWasReadIsNotMissing() throws {
        try withState { sample, state in
            let reader = try open(sample, state)
            var writer = try open(sample, state)
            try writer.append([writer.draft("1.1-1", .compliant)])
            #expect(reader.missingEntries.isEmpty)
        }
    }

    @Test func whatIsLeftOutIsNotAskedAboutAgain() throws {
        try withState { sample, state in
            let before = try sample.bytes()
            var file = try open(sample, state)
            try file.append([file.draft("1.1-1", .compliant)])
            try file.append([file.draft("1.1-2", .compliant)])
            try sample.folder.write(before, to: sample.name)
            let older = try open(sample, state)
            try older.leaveOut([older.missingEntries[0]])
            #expect(try open(sample, state).missingEntries.map(\.item) == ["1.1-2"])
        }
    }

    @Test func whatWasMergedOrPutBackIsNotOwn() throws {
        try withState { sample, state in
            let before = try sample.bytes()
            var theirs = WorkbookBuilder()
            theirs.assess("1.1-1", .partial, by: "山田")
            var file = try open(sample, state)
            try file.merge(theirs.workbook, from: "theirs.rec")
            try sample.folder.write(before, to: sample.name)
            #expect(try open(sample, state).missingEntries.isEmpty)
        }
    }

    @Test func refusedStepIsNotKept() throws {
        try withState { sample, state in
            var (mine, theirs) = (try open(sample, state), try sample.open())
            try theirs.append([theirs.draft("1.1-1", .partial)])
            _ = problem { try mine.append([mine.draft("1.1-1", .compliant)]) }
            #expect(try open(sample, state).missingEntries.isEmpty)
        }
    }

    @Test func otherWorkbookIsAskedNothing() throws {
        try withState { sample, state in
            var file = try open(sample, state)
            try file.append([file.draft("1.1-1", .compliant)])
            let other = WorkbookBuilder(id: "00000000-0000-4000-8000-000000000000")
            try sample.folder.write(other.bytes, to: "other.rec")
            let opened = try WorkbookFile.open(sample.folder("other.rec"), knownCatalogs: [], state: state)
            #expect(opened.missingEntries.isEmpty)
        }
    }

    @Test func damageOfTheSecondCopyCostsItsOwnEntryOnly() throws {
        try withState { sample, state in
            let before = try sample.bytes()
            var file = try open(sample, state)
            try file.append([file.draft("1.1-1", .compliant)])
            try file.append([file.draft("1.1-2", .compliant)])
            let name = try #require(secondCopy(sample))
            try sample.folder.write(Array(try sample.folder.read(name).dropLast(70)), to: name)
            try sample.folder.write(before, to: sample.name)
            #expect(try open(sample, state).missingEntries.map(\.item) == ["1.1-1"])
        }
    }

    /// Power went, or the disk filled up, in the middle of the record before.
    @Test func recordAfterOneThatWasCutAnywhereIsKeptWhole() throws {
        try withState { sample, state in
            var builder = WorkbookBuilder()
            builder.assess("1.1-1", Assessment(result: .partial, note: "一\\\n\n二\\"))
            builder.assess("1.1-2", .compliant)
            let own = try #require(SecondCopies(state: state, workbook: WorkbookBuilder.id, path: sample.path))
            let today = LocalClock.today()
            let first = [0x0A] + builder.records[0]
            try own.keep(first, today: today)
            let name = try #require(secondCopy(sample))
            for count in first.indices {
                try sample.folder.write(Array(first[..<count]), to: name)
                try own.keep([0x0A] + builder.records[1], today: today)
                let missing = own.look(for: WorkbookBuilder().workbook, today: today).missing
                #expect(missing.contains { $0.item == "1.1-2" }, "cut after \(count) bytes")
            }
        }
    }

    @Test func secondCopyIsReadableByItsOwnerOnly() throws {
        try withState { sample, state in
            var file = try open(sample, state)
            try file.append([file.draft("1.1-1", .compliant)])
            var status = stat()
            #expect(stat(sample.folder(try #require(secondCopy(sample))), &status) == 0)
            #expect(status.st_mode & 0o777 == 0o600)
        }
    }

    /// The copy may have been made for another system: what was recorded in it is no loss of the first, whether it still
    /// exists or not.
    @Test func whatStandsInACopyIsToldApartAndNotMissing() throws {
        try withState { sample, state in
            let copy: FilePath = sample.folder("copy.rec")
            try sample.folder.write(sample.bytes(), to: "copy.rec")
            var other = try WorkbookFile.open(copy, knownCatalogs: [], state: state)
            let ids = try other.append([other.draft("1.1-1", .compliant)])
            for exists in [true, false] {
                if !exists { unlink(copy.cString) }
                let look = try open(sample, state).lookForMissing
                #expect(look.missing.isEmpty && look.elsewhere.map(\.exists) == [exists])
                #expect(look.elsewhere.first?.entries.map(\.id) == ids)
                #expect(look.elsewhere.first?.path == (sample.folder.filePath.resolved?.appending("copy.rec")))
            }
        }
    }

    /// The same file under another name is another file: who moved it says so.
    @Test func whatWasRecordedThroughALinkIsTheFilesOwnAndUnderAnotherNameNot() throws {
        try withState { sample, state in
            let before = try sample.bytes()
            let link: FilePath = sample.folder("link.rec")
            #expect(symlink(sample.path.cString, link.cString) == 0)
            var file = try WorkbookFile.open(link, knownCatalogs: [], state: state)
            let ids = try file.append([file.draft("1.1-1", .compliant)])
            try sample.folder.write(before, to: sample.name)
            #expect(try open(sample, state).missingEntries.map(\.id) == ids)
            let name: FilePath = sample.folder("moved.rec")
            #expect(rename(sample.path.cString, name.cString) == 0)
            let moved = try WorkbookFile.open(name, knownCatalogs: [], state: state)
            #expect(moved.missingEntries.isEmpty && moved.lookForMissing.elsewhere.count == 1)
        }
    }

    @Test(arguments: ["entries", "file"])
    func secondCopyThatCanNotBeReadIsAProblemAndNotNothing(what: String) throws {
        try withState { sample, state in
            var file = try open(sample, state)
            try file.append([file.draft("1.1-1", .compliant)])
            let name = try #require(secondCopy(sample))
            let inState = what == "file" ? name : FilePath(name).folder.description
            let path: FilePath = sample.folder(inState)
            // A folder in a file's place and a file in a folder's: root may read everything else.
            try #require(rename(path.cString, path.adding(".aside").cString) == 0)
            if what == "file" {
                try #require(mkdir(path.cString, 0o700) == 0)
            } else {
                try sample.folder.write("x", to: inState)
            }
            let look = try open(sample, state).lookForMissing
            #expect(look.problem != nil && look.missing.isEmpty)
        }
    }

    @Test func secondCopyThatCanNotBeKeptIsSaidOnce() throws {
        try withState { sample, state in
            try sample.folder.write("no folder", to: "state")
            var file = try open(sample, state)
            try file.append([file.draft("1.1-1", .compliant)])
            #expect(file.takeSecondCopyProblem() != nil && file.takeSecondCopyProblem() == nil)
        }
    }

    @Test func stateFolderThatCanNotBeWrittenToIsNoReasonNotToRecord() throws {
        try withState { sample, state in
            try sample.folder.write("no folder", to: "state")
            var file = try open(sample, state)
            try file.append([file.draft("1.1-1", .compliant)])
            #expect(try sample.open().result("1.1-1") == .compliant)
        }
    }

    @Test(arguments: [(0, true), (90, true), (91, false)])
    func entriesAreKeptForNinetyDays(days: Int, areKept: Bool) throws {
        try withState { sample, state in
            var builder = WorkbookBuilder()
            builder.assess("1.1-1", .compliant)
            let own = try #require(SecondCopies(state: state, workbook: WorkbookBuilder.id, path: sample.path))
            let first = try #require(CalendarDate(iso: "2026-01-01"))
            let later = try #require(CalendarDate(dayNumber: first.dayNumber + days))
            try own.keep([0x0A] + builder.records[0], today: first)
            #expect(own.look(for: WorkbookBuilder().workbook, today: later).missing.isEmpty == !areKept)
            try own.keep([0x0A], today: later)
            let files = FolderContents.names(in: state.path.appending(FilePath("entries/" + WorkbookBuilder.id)))
            #expect(files.contains { $0.hasPrefix("2026-01-01.") } == areKept)
        }
    }

    private func open(_ sample: SampleWorkbook, _ state: StateFolder) throws -> WorkbookFile {
        try WorkbookFile.open(sample.path, knownCatalogs: [], state: state)
    }

    /// The second copy's file, from the test's folder.
    private func secondCopy(_ sample: SampleWorkbook) -> String? {
        let folder = "state/tenken/entries/" + WorkbookBuilder.id
        return sample.folder.names(in: folder).first.map { folder + "/" + $0 }
    }

    private func withState(_ body: (SampleWorkbook, StateFolder) throws -> Void) throws {
        try TemporaryFolder.with { folder in
            let state = try #require(StateFolder(environment: ["XDG_STATE_HOME": folder("state")]))
            try body(try SampleWorkbook(in: folder), state)
        }
    }
}
