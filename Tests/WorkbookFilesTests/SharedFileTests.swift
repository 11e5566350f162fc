import CLibrary
import Recfile
import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookFiles

/// One file under several programs: what others wrote is taken in, and nothing is recorded over it unseen.
struct SharedFileTests {
    @Test func entryOfAnotherIsTakenInBeforeAnAppend() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            var (mine, theirs) = (try sample.open(), try sample.open())
            try theirs.append([theirs.draft("1.1-2", .partial)])
            try mine.append([mine.draft("1.1-1", .compliant)])
            #expect(mine.result("1.1-2") == .partial)
            #expect(try sample.open().workbook.picture == mine.workbook.picture)
        }
    }

    @Test func entryOfAnotherIsSeenOnRefresh() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            var (mine, theirs) = (try sample.open(), try sample.open())
            try theirs.append([theirs.draft("1.1-2", .partial)])
            #expect(try mine.refresh())
            #expect(mine.workbook.picture == theirs.workbook.picture)
        }
    }

    @Test func refreshOfAnUnchangedFileSaysSo() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            var mine = try sample.open()
            #expect(try !mine.refresh())
            try mine.append([mine.draft("1.1-1", .compliant)])
            #expect(try !mine.refresh())
        }
    }

    @Test func timesAloneAreNothingNew() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            var mine = try sample.open()
            try folder.write(try sample.bytes(), to: sample.name)
            #expect(try !mine.refresh())
            try folder.write(try sample.bytes(), to: "new")
            rename(folder("new"), sample.path.cString)
            #expect(try !mine.refresh())
        }
    }

    @Test(arguments: [("Note: x", "Note: y"), ("Extra: x", "Extra: y"), ("Extra: x", "Extra: x\n???")])
    func editOfAnEntryOrBehindItsSumIsNew(old: String, new: String) throws {
        try TemporaryFolder.with { folder in
            var builder = WorkbookBuilder()
            builder.assess("1.1-1", Assessment(result: .partial, note: "x"))
            builder.addByHand(String(decoding: builder.records[0], as: UTF8.self) + "Extra: x\n")
            builder.removeRecord(at: 0)
            let sample = try SampleWorkbook(in: folder, builder)
            var mine = try sample.open()
            builder.edit(0, old, new)
            try folder.write(builder.bytes, to: sample.name)
            #expect(try mine.refresh())
        }
    }

    @Test(arguments: [
        "\n# seen\n", "\n<<<<<<< ours\n", "\n%rec: Other\n\nA: b\n", "\n%rec: Workbook\n\nTitle: forged\n",
        "\nFormat: 1\nTitle: forged\n",
    ])
    func damageThatIsAddedIsNewAndSaidAsWhenOpened(text: String) throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            var mine = try sample.open()
            try sample.append(text)
            #expect(try mine.refresh())
            #expect(try mine.workbook.integrityFindings() == sample.open().workbook.integrityFindings())
            #expect(try !mine.refresh())
        }
    }

    /// What another program puts in the file's place is shown, and not recorded in until it is opened as what it is.
    @Test func anotherWorkbookInItsPlaceIsReadOnly() throws {
        let other = WorkbookBuilder(
            id: "00000000-0000-4000-8000-000000000000", profile: Profile(title: "別の点検簿", organization: "", scope: ""))
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            var mine = try sample.open()
            try folder.write(other.bytes, to: sample.name)
            #expect(try mine.refresh())
            #expect(mine.workbook.profile.title == "別の点検簿")
            #expect(mine.readOnlyReason == .otherWorkbook(title: "別の点検簿"))
            #expect(problem { try mine.append([mine.draft("1.1-1", .compliant)]) } == "readOnly")
            #expect(try sample.bytes() == other.bytes && sample.open().readOnlyReason == nil)
            // It stays so, whatever is recorded there meanwhile; and ends when ours is back.
            var theirs = try sample.open()
            try theirs.append([theirs.draft("1.1-1", .partial)])
            #expect(try mine.refresh() && mine.readOnlyReason != nil)
            try folder.write(WorkbookBuilder().bytes, to: sample.name)
            #expect(try mine.refresh() && mine.readOnlyReason == nil)
        }
    }

    @Test func conflictMarkersThatArriveMakeItReadOnly() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            var mine = try sample.open()
            try sample.append("\n<<<<<<< ours\n")
            #expect(try mine.refresh() && mine.readOnlyReason != nil)
            #expect(problem { try mine.append([mine.draft("1.1-1", .compliant)]) } == "readOnly")
            try folder.write(WorkbookBuilder().bytes, to: sample.name)
            #expect(try mine.refresh() && mine.readOnlyReason == nil)
        }
    }

    @Test func sameItemRecordedByAnotherIsAskedAbout() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            var (mine, theirs) = (try sample.open(), try sample.open())
            try theirs.append([theirs.draft("1.1-1", .partial)])
            let before = try sample.bytes()
            let step = [mine.draft("1.1-2", .compliant), mine.draft("1.1-1", .compliant)]
            #expect(problem { try mine.append(step) } == #"changedMeanwhile ["1.1-1"]"#)
            #expect(try sample.bytes() == before)
            #expect(mine.result("1.1-1") == .partial)
        }
    }

    @Test func draftMadeBeforeARefreshIsAskedAboutToo() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            var (mine, theirs) = (try sample.open(), try sample.open())
            let draft = mine.draft("1.1-1", .compliant)
            try theirs.append([theirs.draft("1.1-1", .partial)])
            #expect(try mine.refresh())
            #expect(problem { try mine.append([draft]) } == #"changedMeanwhile ["1.1-1"]"#)
        }
    }

    /// What somebody wrote in a table before the latest head was known is recorded beside it where that is asked for.
    @Test func sideStandsBesideWhatWasRecordedSince() throws {
        try TemporaryFolder.with { folder in
            var file = try SampleWorkbook(in: folder).open()
            var side = file.draft("1.1-1", .compliant)
            try file.append([file.draft("1.1-1", .partial)])
            #expect(problem { try file.append([side]) } == #"changedMeanwhile ["1.1-1"]"#)
            side.isSide = true
            try file.append([side])
            #expect(Set(file.workbook.state(ofItemAt: 0).sides.map(\.result)) == [.partial, .compliant])
        }
    }

    /// Guards the comparison of the expected base in `WorkbookFile.append`: a profile names no heads of an item.
    @Test func profileRecordedByAnotherIsAskedAbout() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            var (mine, theirs) = (try sample.open(), try sample.open())
            func draft(_ title: String, in file: WorkbookFile) -> NewEntry {
                NewEntry(
                    .profile(Profile(title: title)), by: "佐藤", at: "2026-05-01T09:00:00+09:00",
                    base: file.workbook.profileBase)
            }
            try theirs.append([draft("theirs", in: theirs)])
            let before = try sample.bytes()
            #expect(problem { try mine.append([draft("mine", in: mine)]) } == "changedMeanwhile []")
            #expect(try sample.bytes() == before)
            #expect(mine.workbook.profile.title == "theirs")
        }
    }

    @Test func appendAfterHavingBeenAskedIsRecorded() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            var (mine, theirs) = (try sample.open(), try sample.open())
            try theirs.append([theirs.draft("1.1-1", .partial)])
            _ = problem { try mine.append([mine.draft("1.1-1", .compliant)]) }
            try mine.append([mine.draft("1.1-1", .compliant)])
            #expect(try sample.open().result("1.1-1") == .compliant)
        }
    }

    @Test func editInPlaceOfTheSameSizeIsSeen() throws {
        try TemporaryFolder.with { folder in
            var builder = WorkbookBuilder()
            builder.assess("1.1-1", Assessment(result: .partial, note: "x"))
            // Far more bytes after the edit than are compared.
            builder.assess("1.1-2", Assessment(result: .partial, note: String(repeating: "y", count: 20_000)))
            let sample = try SampleWorkbook(in: folder, builder)
            var mine = try sample.open()
            builder.edit(0, "Note: x", "Note: z")
            try folder.write(builder.bytes, to: sample.name)
            #expect(try mine.refresh())
            #expect(mine.workbook.isConflict(itemAt: 0))
        }
    }

    /// A backslash at a line's end joins the next line, even a blank one: what follows is of the same record.
    @Test(arguments: ["\\\n", "\\\r\n"])
    func whatFollowsALineThatEndsInABackslashIsReadWithIt(end: String) throws {
        try TemporaryFolder.with { folder in
            var builder = WorkbookBuilder()
            builder.addByHand("Kind: assess\nItem: 1.1-1\nResult: partial\nNote: x" + end)
            let sample = try SampleWorkbook(in: folder, builder)
            var mine = try sample.open()
            try sample.append("\nBy: 山田\n")
            #expect(try mine.refresh())
            #expect(mine.workbook.entries.map(\.by) == ["山田"])
        }
    }

    /// Guards the comparison of the last bytes in `WorkbookFile.reread`: what was only appended to is read on from its end.
    @Test func fileThatGrewAndWasEditedBeforeItsOldEndIsReadAgainWhole() throws {
        try TemporaryFolder.with { folder in
            var builder = WorkbookBuilder()
            builder.assess("1.1-1", Assessment(result: .partial, note: "x"))
            let sample = try SampleWorkbook(in: folder, builder)
            var mine = try sample.open()
            builder.edit(0, "Note: x", "Note: z")
            builder.assess("1.1-2", .partial)
            try folder.write(builder.bytes, to: sample.name)
            #expect(try mine.refresh())
            #expect(try mine.workbook.picture == sample.open().workbook.picture)
            #expect(mine.workbook.entries.map(\.isSound) == [false, true])
        }
    }

    @Test func shorterFileIsReadAgainWhole() throws {
        try TemporaryFolder.with { folder in
            var builder = WorkbookBuilder()
            builder.assess("1.1-1", .partial)
            let sample = try SampleWorkbook(in: folder, builder)
            var mine = try sample.open()
            try folder.write(WorkbookBuilder().bytes, to: sample.name)
            #expect(try mine.refresh())
            #expect(mine.workbook.entries.isEmpty)
        }
    }

    @Test(arguments: [
        "Extra: x\n", "+ more\n", "\nKind: assess\nItem: 1.1-2\nResult: partial\n", "# c\n", "\n???\n\nKind: seal\n",
    ])
    func anythingThatIsAddedByHandReadsAsInTheWholeFile(addition: String) throws {
        try TemporaryFolder.with { folder in
            var builder = WorkbookBuilder()
            builder.assess("1.1-1", .partial)
            let sample = try SampleWorkbook(in: folder, builder)
            var mine = try sample.open()
            try sample.append(addition)
            _ = try mine.refresh()
            let whole = try sample.open().workbook
            #expect(mine.workbook.picture == whole.picture && mine.workbook.tornTail == whole.tornTail)
        }
    }

    @Test(arguments: ["0\n", "\n", "\n\nKind: assess\nItem: 1.1-2\nResult: partial\n", "\nExtra: x\n", "\n+ x\n"])
    func anythingThatIsAddedToAnUnendedLineReadsAsInTheWholeFile(addition: String) throws {
        try TemporaryFolder.with { folder in
            var builder = WorkbookBuilder()
            builder.assess("1.1-1", .partial)
            let sample = try SampleWorkbook(in: folder, builder)
            try folder.write(builder.bytes.dropLast(), to: sample.name)
            var mine = try sample.open()
            try sample.append(addition)
            _ = try mine.refresh()
            let whole = try sample.open().workbook
            #expect(
                mine.workbook.picture == whole.picture && mine.workbook.lacksFinalLineFeed == whole.lacksFinalLineFeed)
        }
    }

    @Test func replacedFileIsReadAgainAndAppendedTo() throws {
        try TemporaryFolder.with { folder in
            var builder = WorkbookBuilder()
            let sample = try SampleWorkbook(in: folder, builder)
            var mine = try sample.open()
            builder.assess("1.1-2", .partial)
            try folder.write(builder.bytes, to: "new")
            rename(folder("new"), sample.path.cString)
            try mine.append([mine.draft("1.1-1", .compliant)])
            #expect(mine.workbook.counts.assessed == 2)
            #expect(try sample.open().workbook.picture == mine.workbook.picture)
        }
    }

    @Test func fileThatBecameAnotherWorkbookIsNotWrittenTo() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            var mine = try sample.open()
            let other = WorkbookBuilder(id: "00000000-0000-4000-8000-000000000000").bytes
            try folder.write(other, to: "new")
            rename(folder("new"), sample.path.cString)
            #expect(problem { try mine.append([mine.draft("1.1-1", .compliant)]) } == "replaced")
            #expect(try sample.bytes() == other)
        }
    }

    @Test func deletedFileIsSaidToBeGoneAndNotMadeAnew() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            var mine = try sample.open()
            unlink(sample.path.cString)
            #expect(problem { try mine.append([mine.draft("1.1-1", .compliant)]) } == "vanished")
            #expect(problem { _ = try mine.refresh() } == "vanished")
            #expect(folder.names() == [])
        }
    }

    @Test func workbookInMemoryOutlivesItsFile() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            var mine = try sample.open()
            try mine.append([mine.draft("1.1-1", .compliant)])
            unlink(sample.path.cString)
            _ = problem { _ = try mine.refresh() }
            #expect(mine.result("1.1-1") == .compliant)
        }
    }

    @Test func fileThatCameBackIsAppendedTo() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            var mine = try sample.open()
            rename(sample.path.cString, folder("away"))
            _ = problem { try mine.append([mine.draft("1.1-1", .compliant)]) }
            rename(folder("away"), sample.path.cString)
            try mine.append([mine.draft("1.1-1", .compliant)])
            #expect(try sample.open().result("1.1-1") == .compliant)
        }
    }

    @Test func lockOfAnotherIsWaitedForAndSaid() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            var mine = try sample.open()
            let other = open(sample.path.cString, O_RDONLY)
            defer { close(other) }
            #expect(flock(other, LOCK_EX | LOCK_NB) == 0)
            var waits = 0
            try mine.append([mine.draft("1.1-1", .compliant)]) {
                waits += 1
                flock(other, LOCK_UN)
            }
            #expect(waits == 1)
            #expect(try sample.open().result("1.1-1") == .compliant)
        }
    }

    /// Guards the first look at the path under the lock: the file that was opened may not be the one that the path names.
    @Test func fileReplacedWhileItsLockWasWaitedForIsNotWrittenTo() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            let before = try sample.bytes()
            var mine = try sample.open()
            let other = open(sample.path.cString, O_RDONLY)
            defer { close(other) }
            #expect(flock(other, LOCK_EX | LOCK_NB) == 0)
            link(sample.path.cString, folder("old"))
            try mine.append([mine.draft("1.1-1", .compliant)]) {
                try? folder.write(before, to: "new")
                rename(folder("new"), sample.path.cString)
                flock(other, LOCK_UN)
            }
            #expect(try folder.read("old") == before)
            #expect(try sample.open().result("1.1-1") == .compliant)
        }
    }

    /// Guards the second look at the path under the lock: what was written into a file that is gone is not recorded.
    @Test func stepWrittenIntoAFileThatWasReplacedMeanwhileIsRecordedInTheNewOne() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            let before = try sample.bytes()
            var mine = try sample.open()
            let step = try mine.serialised([mine.draft("1.1-1", .compliant)])
            var calls = 0
            try mine.append(isOwn: true, {}) { _ in
                calls += 1
                if calls == 1 {
                    try folder.write(before, to: "new")
                    rename(folder("new"), sample.path.cString)
                }
                return step.bytes
            }
            #expect(try sample.open().workbook.entries.map(\.id) == step.ids)
            #expect(try mine.workbook.picture == sample.open().workbook.picture)
        }
    }

    @Test func lockIsGivenBackAfterAnAppend() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            var mine = try sample.open()
            try mine.append([mine.draft("1.1-1", .compliant)])
            let other = open(sample.path.cString, O_RDONLY)
            defer { close(other) }
            #expect(flock(other, LOCK_EX | LOCK_NB) == 0)
        }
    }

    @Test func appendThroughALinkWritesToTheFileItself() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            symlink(sample.path.cString, folder("link.rec"))
            var mine = try WorkbookFile.open(folder("link.rec"), knownCatalogs: [])
            try mine.append([mine.draft("1.1-1", .compliant)])
            #expect(try sample.open().result("1.1-1") == .compliant)
            #expect(FilePath(folder("link.rec")).resolved == sample.path)
        }
    }
}
