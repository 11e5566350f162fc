import CommandLineUI
import Testing

/// The help as it is laid out for a terminal.
@Suite struct HelpLayoutTests {
    private let help = """
        OVERVIEW: List the items.

        USAGE: tenken list <workbook> ... [--filter <query>] [--format <text|csv>] [--count]

        OPTIONS:
          --filter <query>        Which items to list, of all that the workbook has.
          --format <text|csv|and-more>
                                  Output format, which may be one of several that there are.
        """

    @Test func whatIsWiderThanTheTerminalIsBrokenInItsColumn() {
        let lines = HelpLayout(.english, columns: 50).text(of: help).split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(
            lines.prefix(14).joined(separator: "\n") == """
                OVERVIEW: List the items.

                USAGE: tenken list <workbook> ...
                       [--filter <query>] [--format <text|csv>]
                       [--count]

                OPTIONS:
                  --filter <query>        Which items to list, of
                                          all that the workbook
                                          has.
                  --format <text|csv|and-more>
                                          Output format, which may
                                          be one of several that
                                          there are.
                """)
    }

    @Test func itEndsWithExamplesAndASectionInThePersonsLanguage() {
        let japanese = HelpLayout(.japanese, columns: nil).text(of: help)
        #expect(japanese.hasPrefix("概要: List the items.\n\n使い方: tenken list <workbook> ..."))
        #expect(
            japanese.hasSuffix(
                "\n\n例:\n  tenken list acme.rec --filter 'result:partial,noncompliant owner:none'\n  tenken list acme.rec --format csv > items.csv\n\n手引き: Docs/UserGuide.ja.md「絞り込み」"
            ))
        #expect(HelpLayout(.english, columns: nil).text(of: help).hasSuffix("GUIDE: Docs/UserGuide.md, “Filter”"))
    }

    @Test func whatIsNoHelpStaysAsItIs() {
        #expect(HelpLayout(.japanese, columns: 40).text(of: "0.1.0") == "0.1.0")
        let json = "{ \"abstract\" : \"" + String(repeating: "long ", count: 20) + "\" }"
        #expect(HelpLayout(.english, columns: 40).text(of: json) == json)
    }

    @Test func japaneseIsMeasuredInColumns() {
        let text = "  --all                   " + String(repeating: "評価", count: 20)
        let lines = HelpLayout(.japanese, columns: 80).text(of: "USAGE: tenken none\n" + text).split(separator: "\n")
        #expect(lines.count == 3 && lines[1].count == 26 + 27 && lines[2].hasPrefix(String(repeating: " ", count: 26)))
    }
}
