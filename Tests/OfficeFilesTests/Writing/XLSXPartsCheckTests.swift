import TableSupport
import Testing

@testable import OfficeFiles

/// What was written is read back, every part of it.
struct XLSXPartsCheckTests {
    private func problem(_ parts: [String]) -> SpreadsheetProblem? {
        let files = parts.enumerated().map { ZipWriter.File("part\($0).xml", Array($1.utf8)) }
        do throws(SpreadsheetProblem) {
            try XLSXPartsCheck.check(ZipWriter.archive(files))
            return nil
        } catch {
            return error
        }
    }

    @Test func wholePartsAreTaken() {
        #expect(problem(["<a/>", "<b>あ</b>", "<c><d/></c>"]) == nil)
    }

    @Test(arguments: 0..<5) func aPartThatWasCutIsFoundWhereverItStands(place: Int) {
        var parts = (0..<5).map { "<a>\(String(repeating: "あ", count: $0 * 40_000))</a>" }
        parts[place].removeLast(2)
        #expect(problem(parts) == .failed("part\(place).xml:1"))
    }

    @Test func aFileThatIsCutIsNone() {
        let whole = ZipWriter.archive([ZipWriter.File("a.xml", Array("<a/>".utf8))])
        #expect(throws: SpreadsheetProblem.self) { try XLSXPartsCheck.check(Array(whole.dropLast(30))) }
    }
}
