import CLibrary
import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookFiles

/// Copies of a workbook on one machine: of the same audit, or for another system.
struct CopiesOfAWorkbookTests {
    @Test func copyIsAskedAboutOnceAndTheFirstFileNever() throws {
        try withCopy { sample, copy, state in
            var first = try open(sample.path, state)
            #expect(first.otherCopy == nil)
            try first.append([first.draft("1.1-1", .compliant)])
            var second = try open(copy, state)
            #expect(second.otherCopy == sample.path.resolved)
            second.keepAsCopy()
            #expect(try second.otherCopy == nil && open(copy, state).otherCopy == nil)
            try second.append([second.draft("1.1-2", .compliant)])
            #expect(try open(sample.path, state).otherCopy == nil)
        }
    }

    @Test(arguments: ["moved", "linked", "gone", "another"]) func whatIsNoSecondFileIsNotAskedAbout(what: String) throws
    {
        try withCopy { sample, copy, state in
            var first = try open(sample.path, state)
            try first.append([first.draft("1.1-1", .compliant)])
            var path = copy
            switch what {
            case "moved": try #require(rename(sample.path.cString, copy.cString) == 0)
            case "linked":
                path = sample.folder("link.rec")
                try #require(link(sample.path.cString, path.cString) == 0)
            case "gone": unlink(sample.path.cString)
            default:
                let other = WorkbookBuilder(id: "00000000-0000-4000-8000-000000000000")
                try sample.folder.write(other.bytes, to: sample.name)
            }
            #expect(try open(path, state).otherCopy == nil)
        }
    }

    // MARK: Splitting

    @Test func splitFileIsAWorkbookOfItsOwnAndTheOldOneIsKept() throws {
        try withCopy { sample, copy, state in
            var second = try open(copy, state)
            try second.append([
                second.draft("1.1-1", .compliant, note: "見た"), second.draft("1.1-2", .partial, note: "一部"),
            ])
            let before = try FileReading.contents(ofFileAt: copy).bytes
            let profile = Profile(title: "検査システム", organization: "", scope: "")
            let (kept, left) = try second.split(profile, by: "鈴木", at: Moment(timestamp: "2026-05-02T09:00:00+09:00"))
            #expect(try left.isEmpty && FileReading.contents(ofFileAt: kept).bytes == before)
            let own = try open(copy, state).workbook
            #expect(own.identity.id != WorkbookBuilder.id && own.profile.title == "検査システム")
            #expect(own.catalog.digest == second.workbook.catalog.digest && own.integrityFindings().isEmpty)
            #expect(own.state(ofItemAt: 0).assessment == second.workbook.state(ofItemAt: 0).assessment)
            #expect(own.entries.count == 2 && own.entries.allSatisfy { $0.carriedFrom?.assessors == ["佐藤"] })
            // Who assessed there may not review here, and nobody else is kept from it.
            #expect(own.assessors(ofItemAt: 0).names == ["佐藤"])
            #expect(throws: MergeProblem.otherWorkbook) { try own.addition(from: second.workbook) }
            #expect(try open(copy, state).missingEntries.isEmpty && open(copy, state).otherCopy == nil)
        }
    }

    @Test func nobodyElseMayReadAFileThatWasSplitThanBefore() throws {
        try withCopy { sample, copy, state in
            try #require(chmod(copy.cString, 0o640) == 0)
            _ = try open(copy, state).split(Profile(title: "x"), by: "鈴木", at: Moment(timestamp: ""))
            #expect(try SystemCalls.status(atPath: copy).st_mode & 0o777 == 0o640)
            #expect(sample.folder.names().allSatisfy { !$0.contains("tenken-") })
        }
    }

    /// A new digest would say that it is whole.
    @Test func tableThatSomebodyChangedIsNotTakenAlong() throws {
        try withCopy { sample, copy, state in
            let text = String(decoding: try FileReading.contents(ofFileAt: copy).bytes, as: UTF8.self)
            try sample.folder.write(text.replacing("VPN", with: "PNV"), to: "copy.rec")
            let file = try open(copy, state)
            #expect(
                problem { _ = try file.split(Profile(title: "x"), by: "鈴木", at: Moment(timestamp: "")) }
                    == "changedCatalog")
            #expect(sample.folder.names().allSatisfy { !$0.contains("split") })
        }
    }

    /// What a script records answers nothing.
    @Test func copyIsAskedAboutUntilSomebodyHasAnswered() throws {
        try withCopy { sample, copy, state in
            var first = try open(sample.path, state)
            try first.append([first.draft("1.1-1", .compliant)])
            var second = try open(copy, state)
            try second.append([second.draft("1.1-2", .compliant)])
            #expect(try open(copy, state).otherCopy == sample.path.resolved)
        }
    }

    @Test func itemsInConflictAreNotCarriedOver() throws {
        try TemporaryFolder.with { folder in
            var builder = WorkbookBuilder()
            builder.assess("1.1-1", .compliant)
            builder.assess("1.1-1", .partial, base: [])
            builder.assess("1.1-2", .partial)
            let sample = try SampleWorkbook(in: folder, builder)
            let (_, left) = try sample.open().split(Profile(title: "x"), by: "鈴木", at: Moment(timestamp: ""))
            #expect(left == [0])
            #expect(try sample.open().workbook.entries.map(\.item) == ["1.1-2"])
        }
    }

    @Test func whatWasRecordedMeanwhileIsNotSplitAway() throws {
        try withCopy { sample, copy, state in
            let second = try open(copy, state)
            var other = try open(copy, state)
            try other.append([other.draft("1.1-1", .compliant)])
            let bytes = try FileReading.contents(ofFileAt: copy).bytes
            #expect(
                problem { _ = try second.split(Profile(title: "x"), by: "鈴木", at: Moment(timestamp: "")) } == "replaced"
            )
            #expect(try FileReading.contents(ofFileAt: copy).bytes == bytes)
            #expect(sample.folder.names().allSatisfy { !$0.contains("split") && !$0.contains("tenken-") })
        }
    }

    private func open(_ path: FilePath, _ state: StateFolder) throws -> WorkbookFile {
        try WorkbookFile.open(path, knownCatalogs: [], state: state)
    }

    private func withCopy(_ body: (SampleWorkbook, _ copy: FilePath, StateFolder) throws -> Void) throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            try folder.write(sample.bytes(), to: "copy.rec")
            let state = try #require(StateFolder(environment: ["XDG_STATE_HOME": folder("state")]))
            try body(sample, folder("copy.rec"), state)
        }
    }
}
