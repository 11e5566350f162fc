import CLibrary
import TestSupport
import Testing
import WorkbookFiles
import WorkbookModel

/// Setting a torn last record aside when something is appended.
struct TornTailFileTests {
    private let torn = "Kind: assess\nItem: 1.1-2\nResult: par"

    @Test func openingAndRefreshingLeaveATornTailWhereItIs() throws {
        try withTornFile { sample in
            let before = try sample.bytes()
            var file = try sample.open()
            _ = try file.refresh()
            #expect(try sample.bytes() == before && sample.folder.names() == [sample.name])
        }
    }

    @Test func copyHoldsTheExactBytes() throws {
        try withTornFile { sample in
            var file = try sample.open()
            try file.append([file.draft("1.1-1", .compliant)])
            let copy = try #require(file.tornCopies.first)
            #expect(try sample.folder.read(copy.name.description) == Array(torn.utf8))
        }
    }

    @Test func copyStandsBesideTheFileAndBearsItsName() throws {
        try withTornFile { sample in
            var file = try sample.open()
            try file.append([file.draft("1.1-1", .compliant)])
            let others = sample.folder.names().filter { $0 != sample.name }
            #expect(others.count == 1 && others.allSatisfy { $0.hasPrefix("w.rec.torn-") })
        }
    }

    @Test func fileIsWholeAfterwards() throws {
        try withTornFile { sample in
            var file = try sample.open()
            try file.append([file.draft("1.1-1", .compliant)])
            let read = try sample.open().workbook
            #expect(read.integrityFindings().isEmpty && read.picture == file.workbook.picture)
        }
    }

    @Test func refusedAppendSetsNothingAside() throws {
        try withTornFile { sample in
            var file = try sample.open()
            let before = try sample.bytes()
            let long = String(repeating: "x", count: NewEntry.maximumValueBytes + 1)
            _ = problem { try file.append([file.draft("1.1-1", .partial, note: long)]) }
            #expect(try sample.bytes() == before && sample.folder.names() == [sample.name])
        }
    }

    @Test func secondTornTailInTheSameSecondGetsACopyOfItsOwn() throws {
        try withTornFile { sample in
            var file = try sample.open()
            try file.append([file.draft("1.1-1", .compliant)])
            try sample.append("\nKind: x")
            try file.append([file.draft("1.1-1", .partial)])
            let copies = try file.tornCopies.map { try sample.folder.read($0.name.description) }
            #expect(copies == [Array(torn.utf8), Array("Kind: x".utf8)])
        }
    }

    @Test func tailThatItsWriterCompletedMeanwhileIsKept() throws {
        try TemporaryFolder.with { folder in
            var builder = WorkbookBuilder()
            builder.assess("1.1-2", .partial)
            let sample = try SampleWorkbook(in: folder, builder)
            try folder.write(builder.bytes.dropLast(30), to: sample.name)
            var file = try sample.open()
            #expect(file.workbook.tornTail != nil)
            try sample.append(String(decoding: builder.bytes.suffix(30), as: UTF8.self))
            try file.append([file.draft("1.1-1", .compliant)])
            #expect(try sample.open().workbook.counts.assessed == 2 && folder.names() == [sample.name])
        }
    }

    enum End: CaseIterable {
        case cut, zeros, junk
    }

    @Test(arguments: End.allCases)
    func fileWhoseLastRecordEndsOtherwiseFromAnyByteOnIsAppendedTo(end: End) throws {
        try TemporaryFolder.with { folder in
            var builder = WorkbookBuilder()
            builder.assess("1.1-1", .compliant)
            let start = builder.bytes.count
            builder.assess("1.1-2", Assessment(result: .partial, note: "一\n二"))
            let whole = builder.bytes
            let sample = try SampleWorkbook(in: folder)
            for place in start...whole.count {
                let found = Array(whole[..<place]) + ending(end, whole.count - place, seed: place)
                try folder.write(found, to: sample.name)
                var file = try sample.open()
                try file.append([file.draft("1.2-1", .partial)])
                let read = try sample.open().workbook
                #expect(
                    read.state(ofItemAt: 0).result == .compliant && read.state(ofItemAt: 3).result == .partial,
                    "\(end) at \(place)")
                // No byte is lost: what is no longer in the file is in the copy.
                let copy = try file.tornCopies.first.map { try folder.read($0.name.description) } ?? []
                let kept = try sample.bytes()
                #expect(kept.starts(with: found.dropLast(copy.count)), "\(end) at \(place)")
                #expect(found.suffix(copy.count).elementsEqual(copy), "\(end) at \(place)")
            }
        }
    }

    private func ending(_ end: End, _ count: Int, seed: Int) -> [UInt8] {
        var random = SeededGenerator(seed: UInt64(seed))
        switch end {
        case .cut: return []
        case .zeros: return [UInt8](repeating: 0, count: count)
        case .junk: return (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
        }
    }

    private func withTornFile(_ body: (SampleWorkbook) throws -> Void) throws {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            try sample.append("\n" + torn)
            try body(sample)
        }
    }
}
