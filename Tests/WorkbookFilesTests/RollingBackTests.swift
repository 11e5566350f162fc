import CLibrary
import TestSupport
import Testing

@testable import WorkbookFiles

/// Taking back what could not be written whole, with a lock and on file systems without.
struct RollingBackTests {
    private static let ours = Array("\nKind: assess\nItem: 1.1-1\n".utf8)
    private static let theirs = Array("\nKind: assess\nItem: 1.1-2\n".utf8)

    /// What comes after the old end, and whether it may be cut off without a lock.
    @Test(arguments: [
        ([], true), (Array(ours.prefix(9)), true), (ours, true), (ours + theirs, false),
        (Array(ours.prefix(9)) + theirs, false), (theirs, false),
    ])
    func withoutALockOnlyOurOwnIsCutOff(_ behind: [UInt8], _ isOurs: Bool) throws {
        #expect(try rollBack(behind, isAlone: false) == (isOurs, isOurs ? [] : behind))
    }

    /// Under the lock nobody else can have written, whatever the disk returns.
    @Test(arguments: [ours, theirs])
    func underTheLockAllIsCutOff(_ behind: [UInt8]) throws {
        #expect(try rollBack(behind, isAlone: true) == (true, []))
    }

    /// - Returns: what rolling back said, and what is behind the old end afterwards.
    private func rollBack(_ behind: [UInt8], isAlone: Bool) throws -> (Bool, [UInt8]) {
        try TemporaryFolder.with { folder in
            let sample = try SampleWorkbook(in: folder)
            let before = try sample.bytes()
            var file = try sample.open()
            try folder.append(behind, to: sample.name)
            let descriptor = try SystemCalls.open(sample.path, O_RDWR | O_APPEND)
            defer { SystemCalls.close(descriptor) }
            let isDone = file.rollBack(descriptor, RollingBackTests.ours, to: before.count, isAlone: isAlone)
            let after = try sample.bytes()
            #expect(after.starts(with: before))
            return (isDone, Array(after[before.count...]))
        }
    }
}
