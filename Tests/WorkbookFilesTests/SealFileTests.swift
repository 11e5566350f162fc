import TestSupport
import Testing
import WorkbookFiles
import WorkbookModel

/// Sealing a file that others write to.
struct SealFileTests {
    @Test func sealCoversWhatOthersRecordedMeanwhile() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            var (mine, theirs) = (try sample.open(), try sample.open())
            try mine.append([mine.draft("1.1-1", .compliant)])
            try theirs.append([theirs.draft("1.1-2", .partial)])
            #expect(covered(try seal(&mine)) == 2)
            #expect(try sample.open().workbook.tips.count == 1)
        }
    }

    @Test func sealThatAnotherMadeMeanwhileIsNotMadeAgain() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            var (mine, theirs) = (try sample.open(), try sample.open())
            try theirs.append([theirs.draft("1.1-1", .compliant)])
            _ = try seal(&theirs)
            let before = try sample.bytes()
            guard case .already = try seal(&mine) else {
                Issue.record("sealed twice")
                return
            }
            #expect(try sample.bytes() == before)
        }
    }

    @Test func emptyWorkbookIsLeftAsItIs() throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            let before = try sample.bytes()
            var file = try sample.open()
            guard case .nothingRecorded = try seal(&file) else {
                Issue.record("sealed nothing")
                return
            }
            #expect(try sample.bytes() == before)
        }
    }

    private func seal(_ file: inout WorkbookFile) throws -> WorkbookFile.SealOutcome {
        try file.seal(note: "", by: "佐藤", at: Moment(timestamp: "2026-05-02T09:00:00+09:00"))
    }

    private func covered(_ outcome: WorkbookFile.SealOutcome) -> Int? {
        if case .sealed(let check) = outcome { check.covered } else { nil }
    }
}
