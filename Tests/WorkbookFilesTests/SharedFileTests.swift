import CLibrary
import Recfile
import TestSupport
import Testing
import WorkbookFiles
import WorkbookModel

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

    @Test func damageThatIsAddedIsNewAndACommentIsNot() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            var mine = try sample.open()
            try sample.append("\n# seen\n")
            #expect(try !mine.refresh())
            try sample.append("\n<<<<<<< ours\n")
            #expect(try mine.refresh())
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
            // Far more behind the edit than is compared.
            builder.assess("1.1-2", Assessment(result: .partial, note: String(repeating: "y", count: 20_000)))
            let sample = try SampleWorkbook(in: folder, builder)
            var mine = try sample.open()
            builder.edit(0, "Note: x", "Note: z")
            try folder.write(builder.bytes, to: sample.name)
            #expect(try mine.refresh())
            #expect(mine.workbook.isConflict(itemAt: 0))
        }
    }

    /// A backslash at a line's end joins the next line, though that be blank: what follows is of the same record.
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
