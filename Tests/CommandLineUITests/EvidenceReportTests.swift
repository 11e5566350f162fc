import CLibrary
import CommandLineUI
import TerminalUI
import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookFiles

/// Evidence files in words, and the list that goes with their copies.
@Suite struct EvidenceReportTests {
    private static let digest = String(repeating: "0", count: 64)
    private static let other = String(repeating: "1", count: 64)
    private let report = EvidenceReport(WorkbookBuilder().workbook.catalog, .english)
    private let label = {
        let item = WorkbookBuilder().workbook.catalog.items[0]
        return "\(item.id)  \(item.number)"
    }()

    private func line(_ located: LocatedEvidence) -> String { report.lines([located], TextMeasure())[0] }

    private func line(_ piece: CollectedEvidence) -> String { report.lines([piece], TextMeasure())[0] }

    private func found(_ status: LocatedEvidence.Status, isOutside: Bool = false) -> LocatedEvidence {
        let evidence =
            switch status {
            case .url: Evidence(reference: "https://example.org")
            case .words: Evidence(reference: "聞き取り")
            case .intact, .changed, .missing, .moved, .unchecked:
                Evidence(reference: "a.pdf", description: "第5条", digest: Self.digest)
            }
        return LocatedEvidence(item: "1.1-1", evidence: evidence, status: status, isOutside: isOutside, path: nil)
    }

    private func collected(
        _ located: LocatedEvidence, copy: FilePath? = nil, digest: String? = nil, failure: SystemError? = nil
    ) -> CollectedEvidence {
        CollectedEvidence(located: located, copy: copy, digest: digest, failure: failure)
    }

    @Test func whatIsToBeSeenToIsToldBehindTheReference() {
        #expect(line(found(.intact)) == "\(label)  a.pdf")
        #expect(line(found(.changed)) == "\(label)  a.pdf  [changed since attached]")
        #expect(line(found(.missing)) == "\(label)  a.pdf  [missing]")
        #expect(line(found(.moved(to: "b/a.pdf"))) == "\(label)  a.pdf  [moved to b/a.pdf]")
        #expect(
            line(found(.unchecked, isOutside: true))
                == "\(label)  a.pdf  [not looked at]  [outside the workbook's folder]")
        #expect(
            line(found(.intact, isOutside: true)) == "\(label)  a.pdf  [outside the workbook's folder]")
    }

    /// Whatever the width of what stands before: 聞き取り is 8 columns wide.
    @Test func piecesStandInColumns() {
        let lines = report.lines([found(.missing), found(.words), found(.changed, isOutside: true)], TextMeasure())
        #expect(
            lines == [
                "\(label)  a.pdf     [missing]", "\(label)  聞き取り",
                "\(label)  a.pdf     [changed since attached]  [outside the workbook's folder]",
            ])
    }

    @Test func summaryCountsFilesThatAreNotAsAttached() {
        let located = [
            found(.intact), found(.changed), found(.missing), found(.moved(to: "b")), found(.url), found(.words),
        ]
        #expect(report.summary(of: located) == "evidence: 6; files: 4; not as attached: 3")
        #expect(located.map(report.isAtHand) == [true, false, false, false, true, true])
    }

    @Test func copiesAreToldWithTheirPath() {
        #expect(
            line(collected(found(.intact), copy: "1.1-1/a.pdf", digest: Self.digest))
                == "\(label)  a.pdf  → 1.1-1/a.pdf")
        #expect(line(collected(found(.intact, isOutside: true))).hasSuffix("not copied (--outside copies it)"))
        #expect(!line(collected(found(.missing, isOutside: true))).contains("--outside copies"))
        let whole = [
            collected(found(.intact), copy: "1.1-1/a.pdf", digest: Self.digest), collected(found(.url)),
            collected(found(.missing)),
        ]
        #expect(
            report.summary(of: whole, in: "out")
                == "copied the workbook and 1 file to out; lacking or not as attached: 1")
    }

    @Test func listHasOneStateForEachPiece() {
        let failure = SystemError("open", "a.pdf", EACCES)
        let cases: [(CollectedEvidence, String)] = [
            (collected(found(.intact), copy: "c", digest: Self.digest), "copied"),
            (collected(found(.intact), copy: "c", digest: Self.other), "changed"),
            (collected(found(.changed), copy: "c", digest: Self.other), "changed"),
            (collected(found(.missing)), "missing"), (collected(found(.missing, isOutside: true)), "missing"),
            (collected(found(.moved(to: "b")), copy: "c", digest: Self.digest), "moved"),
            (collected(found(.moved(to: "b")), copy: "c", digest: Self.other), "changed"),
            (collected(found(.intact, isOutside: true)), "outside"),
            (collected(found(.intact), failure: failure), "unreadable"), (collected(found(.url)), "url"),
            (collected(found(.words)), "words"),
        ]
        let table = report.table(of: cases.map(\.0))
        #expect(table.unicodeScalars.first == "\u{FEFF}")
        let lines = String(String.UnicodeScalarView(table.unicodeScalars.dropFirst())).split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        #expect(
            lines[0] == [
                "item", "number", "reference", "description", "state", "copy", "sha256_attached", "sha256_copied",
            ])
        #expect(lines.dropFirst().map { $0[4] } == cases.map(\.1))
        #expect(lines[1][5...] == ["c", Self.digest, Self.digest])
    }

    @Test func gitSetupSaysWhatToDoNext() {
        let setup = GitSetup(
            attributesPath: "/r/.gitattributes", attributesLine: "w.rec merge=tenken", isLineNew: true,
            configuration: [(name: "merge.tenken.driver", value: "tenken merge")])
        func lines(_ hasConflictMarkers: Bool) -> [String] {
            GitSetupReport.lines(setup, file: "w.rec", hasConflictMarkers: hasConflictMarkers, .english)
        }
        #expect(
            lines(false).prefix(2) == [
                "/r/.gitattributes: w.rec merge=tenken (added)", "git config merge.tenken.driver = tenken merge",
            ])
        #expect(lines(false).last?.hasPrefix("Commit .gitattributes") == true)
        #expect(lines(true).last?.contains("git checkout -m -- w.rec, then git add w.rec") == true)
    }
}
