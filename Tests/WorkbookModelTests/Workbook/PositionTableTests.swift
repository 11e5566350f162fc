import TestSupport
import Testing

@testable import WorkbookModel

/// Entries are found by their ids, whatever slots these fall into.
struct PositionTableTests {
    @Test func everyIDIsFoundAtItsPositionAndNoOther() {
        let ids = (0..<3000).map { id($0) }
        var table = PositionTable()
        for (position, id) in ids.enumerated() { table.insert(id, at: Int32(position)) }
        #expect(table.count == ids.count)
        #expect(ids.enumerated().allSatisfy { find($0.element, in: table, ids) == Int32($0.offset) })
        #expect((3000..<3100).allSatisfy { find(id($0), in: table, ids) == nil })
    }

    @Test func idsOfOneHashAreToldApart() throws {
        // The table keeps half of an id; these differ in the other half alone.
        let ids = try (0..<40).map { number in
            let digits = String(number, radix: 16)
            let last = String(repeating: "0", count: 4 - digits.count) + digits
            return try #require(EntryID(hex: String(repeating: "a", count: 60) + last))
        }
        try #require(Set(ids.map(\.hashBits)).count == 1)
        var table = PositionTable()
        for (position, id) in ids.enumerated() { table.insert(id, at: Int32(position)) }
        #expect(ids.enumerated().allSatisfy { find($0.element, in: table, ids) == Int32($0.offset) })
    }

    @Test func roomMadeBeforeChangesNothing() {
        let ids = (0..<300).map { id($0) }
        var table = PositionTable()
        table.insert(ids[0], at: 0)
        table.reserve(10_000)
        for (position, id) in ids.enumerated().dropFirst() { table.insert(id, at: Int32(position)) }
        #expect(ids.enumerated().allSatisfy { find($0.element, in: table, ids) == Int32($0.offset) })
    }

    @Test func insertionIntoACopyLeavesTheOriginal() {
        let ids = [id(1), id(2)]
        var table = PositionTable()
        table.insert(ids[0], at: 0)
        var copy = table
        copy.insert(ids[1], at: 1)
        #expect(find(ids[1], in: table, ids) == nil && find(ids[1], in: copy, ids) == 1)
    }

    private func id(_ number: Int) -> EntryID { withUnsafeBytes(of: number) { EntryID(hashing: $0) } }

    private func find(_ id: EntryID, in table: PositionTable, _ ids: [EntryID]) -> Int32? {
        table.position(of: id) { ids[Int($0)] == id }
    }
}
