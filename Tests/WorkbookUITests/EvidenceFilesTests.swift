import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookUI

/// Evidence by what is cited, and moved files.
@Suite struct EvidenceFilesTests {
    private static let digest = String(repeating: "a", count: 64)

    /// Items that cite `docs/古い規程.pdf`, which is at another path now, one that cites another file, and an interview.
    private static func workbook() -> Workbook {
        var builder = WorkbookBuilder()
        let moved = Evidence(reference: "docs/古い規程.pdf", description: "第5条", digest: digest)
        var other = moved
        other.description = "第6条"
        builder.assess("1.1-1", Assessment(result: .compliant, evidence: [moved]))
        builder.assess("1.1-2", Assessment(result: .compliant, evidence: [other]))
        builder.assess("1.2-1", Assessment(result: .partial, evidence: [Evidence(reference: "管理者への聞き取り"), moved]))
        builder.assess(
            "2.1-1", Assessment(result: .partial, evidence: [Evidence(reference: "a/手順.txt", digest: digest)]))
        return builder.workbook
    }

    private func session(_ language: Language = .japanese, rows: Int = 40, found: Bool = true) throws -> SampleSession {
        try SampleSession(
            language, rows: rows, workbook: EvidenceFilesTests.workbook(),
            check: { piece in
                piece.reference.contains("古い")
                    ? EvidenceCheck(.missing, movedTo: found ? "docs/新しい場所/規程.pdf" : nil) : EvidenceCheck(.intact)
            })
    }

    private func references(_ session: SampleSession) -> [String] {
        let workbook = session.state.workbook
        return workbook.catalog.items.indices.flatMap {
            workbook.state(ofItemAt: $0).assessment.evidence.map(\.reference)
        }
    }

    @Test func everyReferenceStandsOverTheItemsThatCiteItTheTroubledFirst() throws {
        var session = try session()
        try session.type("7")
        let rows = session.state.lists[.list("files")].rows
        #expect(rows.map { $0.isHeading ? -1 : $0.item ?? -2 } == [-1, 0, 1, 3, -1, 4, -1, 3])
        let shown = session.rows.joined(separator: "\n")
        #expect(shown.contains("移っている  3 項目  docs/古い規程.pdf"))
        #expect(shown.contains("添付のまま  1 項目  a/手順.txt"))
        #expect(shown.contains("文言") && shown.contains("管理者への聞き取り"))
    }

    @Test func enterShowsTheItemsThatCiteAFile() throws {
        var session = try session(found: false)
        try session.type("7<Enter>")
        #expect(session.state.screen == .table && session.state.table.items == [0, 1, 3])
    }

    @Test(arguments: ["7<Enter>y", "vm"]) func aFileThatHasMovedIsCorrectedForAllItemsAtOnce(_ keys: String) throws {
        var session = try session()
        let before = session.state.workbook.entries.count
        try session.type(keys)
        #expect(references(session).count { $0 == "docs/新しい場所/規程.pdf" } == 3)
        #expect(!references(session).contains("docs/古い規程.pdf"))
        let step = session.state.workbook.entries[before...]
        #expect(step.count == 3 && Set(step.map(\.batch)).count == 1)
        #expect(session.state.workbook.state(ofItemAt: 1).assessment.evidence[0].description == "第6条")
        try session.type("<Esc>1u")
        #expect(references(session).count { $0 == "docs/古い規程.pdf" } == 3)
    }

    @Test func aMovedFilesItemsCanBeShownInstead() throws {
        var session = try session()
        try session.type("7<Enter><Enter>")
        #expect(session.state.screen == .table && session.state.table.items == [0, 1, 3])
    }

    @Test func aFileOfThatNameWithOtherContentIsLeft() throws {
        var builder = WorkbookBuilder()
        let moved = Evidence(reference: "docs/古い規程.pdf", digest: EvidenceFilesTests.digest)
        let other = Evidence(reference: "docs/古い規程.pdf", digest: String(repeating: "b", count: 64))
        builder.assess("1.1-1", Assessment(result: .compliant, evidence: [moved]))
        builder.assess("1.1-2", Assessment(result: .compliant, evidence: [other]))
        var session = try SampleSession(
            workbook: builder.workbook,
            check: { piece in
                piece == moved ? EvidenceCheck(.missing, movedTo: "neu.pdf") : EvidenceCheck(.missing)
            })
        try session.type("vm")
        #expect(references(session) == ["neu.pdf", "docs/古い規程.pdf"])
    }

    // MARK: Files that changed

    /// Two items cite `docs/手順.txt`, which changed, with words of their own; the last item of the table is at hand.
    private func changed() throws -> SampleSession {
        var builder = WorkbookBuilder()
        for (item, words) in [("1.1-1", "第1条"), ("1.1-2", "第2条")] {
            let piece = Evidence(reference: "docs/手順.txt", description: words, digest: EvidenceFilesTests.digest)
            builder.assess(item, Assessment(result: .compliant, evidence: [piece]))
        }
        builder.assess(
            "2.1-2",
            Assessment(result: .compliant, evidence: [Evidence(reference: "z.txt", digest: EvidenceFilesTests.digest)]))
        var session = try SampleSession(
            rows: 40, workbook: builder.workbook,
            attaching: { typed, _ in
                var piece = Evidence(stored: typed)
                piece.digest = String(repeating: "b", count: 64)
                return piece
            },
            check: {
                $0.digest == EvidenceFilesTests.digest && $0.reference.contains("手順") ? .init(.changed) : .init(.intact)
            })
        try session.type("G7")
        return session
    }

    @Test func itOpensAtTheFirstProblemWhateverItemWasAtHand() throws {
        let session = try changed()
        #expect(session.state.lists[.list("files")].selectedIndex == 0)
        #expect(session.rows[2].contains(">") && session.rows[2].contains("docs/手順.txt"))
    }

    @Test func aChangedFileIsAttachedAnewToAllItemsAtOnce() throws {
        var session = try changed()
        let before = session.state.workbook.entries.count
        try session.type("<Enter>")
        #expect(session.foot.contains("2 項目に今の内容で付け直す"))
        try session.type("y")
        let pieces = session.state.workbook.catalog.items.indices.flatMap {
            session.state.workbook.state(ofItemAt: $0).assessment.evidence
        }.filter { $0.reference == "docs/手順.txt" }
        #expect(pieces.map(\.description) == ["第1条", "第2条"])
        #expect(!pieces.contains { $0.digest == EvidenceFilesTests.digest })
        let step = session.state.workbook.entries[before...]
        #expect(step.count == 2 && Set(step.map(\.batch)).count == 1)
        // The list stays, and the cursor where it was.
        #expect(session.state.panel == nil && session.state.lists[.list("files")].selectedIndex == 0)
        try session.type("u")
        #expect(session.state.workbook.state(ofItemAt: 0).assessment.evidence[0].digest == EvidenceFilesTests.digest)
    }

    @Test func theCursorStaysNearWhatWasMended() throws {
        var session = try session()
        try session.type("7<Enter>y")
        #expect(session.state.lists[.list("files")].selectedIndex == 0)
    }

    // MARK: Completion

    @Test func evidenceIsCompletedByAnyPartOfACitedName() throws {
        var session = try session()
        try session.type("Gv規程<Tab>")
        #expect(session.foot.contains("docs/古い規程.pdf | 第"))
        #expect(session.rows.joined().contains("1/2"))
        try session.type("<Up>")
        #expect(session.foot.contains("docs/古い規程.pdf | 第"))
        try session.type("<Esc>v手順<Tab><Enter>y")
        #expect(session.state.workbook.state(ofItemAt: 5).assessment.evidence.map(\.reference) == ["a/手順.txt"])
    }

    @Test func whatNothingHoldsStays() throws {
        var session = try session()
        try session.type("Gv台帳<Tab>")
        #expect(session.foot.contains("台帳") && session.rows.joined().contains("そう始まるファイルはありません"))
    }
}
