import CommandLineUI
import TerminalUI
import Testing
import WorkbookModel
import WorkbookUI

/// The findings in words.
@Suite struct FindingReferenceTests {
    @Test(arguments: FindingCode.allCases)
    func everyFindingSaysWhatItMeansAndWhatToDo(_ code: FindingCode) {
        for language in Language.allCases {
            for words in [code.meaning(language), code.remedy(language)] {
                #expect(words.hasSuffix(language(ja: "。", en: ".")))
                // It is a cell of a table.
                #expect(!words.contains("|") && !words.contains("\n"))
            }
            #expect(code.meaning(language) != code.remedy(language))
        }
        let row =
            "| `\(code.rawValue)` | \(code.severity.rawValue) | \(code.meaning(.english)) | \(code.remedy(.english)) |"
        #expect(FindingReference.markdown().contains(row))
    }

    @Test func whatIsSaidOnceIsNotSaidOfAnother() {
        for language in Language.allCases {
            #expect(Set(FindingCode.allCases.map { $0.meaning(language) }).count == FindingCode.allCases.count)
        }
    }

    @Test func plainLinesFitTheWidth() {
        let format = ReportFormat(columns: 40, language: .japanese)
        #expect(FindingReference.lines(format).allSatisfy { format.measure.columns(of: $0) <= 40 })
    }
}
