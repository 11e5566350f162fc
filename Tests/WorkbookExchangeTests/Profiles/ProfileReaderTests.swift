import Recfile
import Testing
import WorkbookExchange
import WorkbookModel

struct ProfileReaderTests {
    private static let sound = """
        %rec: TableProfile

        Kind: answers
        Sheet: 見本
        Head: 2-3
        Column: Number | C | No.
        Column: Result | d |
        Column: text | | 対策項目 / 内容
        Fill: above
        Separator: \\n
        Word: compliant | ○
        Publisher: 見本の省
        """

    @Test func everyFieldIsRead() {
        let (profile, problems) = ProfileReader.read(RecfileText(Array(Self.sound.utf8)))
        var wanted = TableProfile(.answers)
        wanted.sheets = ["見本"]
        wanted.head = 2...3
        wanted.columns = [
            TableProfile.Column(.number, letters: "C", head: "No."),
            TableProfile.Column(.assessment(.result), letters: "D", head: ""),
            TableProfile.Column(.text, letters: "", head: "対策項目 / 内容"),
        ]
        wanted.fill = .above
        wanted.separator = "\n"
        wanted.words = [TableProfile.Word(.compliant, "○")]
        wanted.particulars.publisher = "見本の省"
        #expect(problems.isEmpty)
        #expect(profile == wanted)
    }

    @Test(arguments: [
        ("Kind: answers\n", "", 3, ProfileProblem.Reason.noKind),
        (
            "Kind: answers", "Kind: what", 3,
            .unknownValue(field: "Kind", value: "what", allowed: ["catalog", "answers"])
        ),
        ("Head: 2-3", "Head: 3-2", 5, .badHead("3-2")), ("Head: 2-3", "Head: 0", 5, .badHead("0")),
        ("Head: 2-3", "Head: two", 5, .badHead("two")),
        ("Head: 2-3", "Haed: 2-3", 5, .unknownField("Haed")),
        ("Number | C | No.", "Number", 6, .badColumn("Number")),
        ("Number | C | No.", "Nummer | C | No.", 6, .unknownMeaning("Nummer")),
        ("Number | C | No.", "Number | C4 | No.", 6, .badLetters("C4")),
        ("Number | C | No.", "Number | |", 6, .emptyColumn("Number")),
        ("Column: Result | d |", "Column: Number | D | 番号", 7, .meaningTwice("Number")),
        ("compliant | ○", "compliant ○", 11, .badWord("compliant ○")),
        ("compliant | ○", "good | ○", 11, .unknownResult("good")),
        ("Word: compliant | ○", "Word: compliant | ○\nWord: partial | ○", 12, .wordTwice("○")),
        ("Fill: above", "Fill: above\nFill: none", 10, .file(.givenTwice("Fill"))),
        ("Fill: above", "Fill above", 9, .file(.notRecfileSyntax("Fill above"))),
        ("%rec: TableProfile", "%rec: Profile", 3, .file(.noRecord(type: "TableProfile"))),
        ("Publisher: 見本の省", "\nKind: catalog", 13, .file(.secondRecord)),
    ]) func aMistakeIsToldWithItsLine(old: String, new: String, line: Int, reason: ProfileProblem.Reason) {
        let text = Self.sound.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
        #expect(text != Self.sound)
        let problems = ProfileReader.read(RecfileText(Array(text.utf8))).problems
        #expect(problems == [ProfileProblem(.line(line), reason)])
        for language in Language.allCases { #expect(!reason.message(language).isEmpty) }
    }
}

extension ProfileProblem.Reason {
    func message(_ language: Language) -> String { ProfileProblem(.line(1), self).message(language) }
}
