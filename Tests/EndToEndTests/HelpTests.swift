import TerminalUI
import TestSupport
import Testing

/// Every command's help, in both languages: two examples that work, a section of a guide that is there, 80 columns.
@Suite struct HelpTests {
    private typealias Help = (command: String, lines: [String])

    /// The help of every command, the program itself first, in either language; asked for once.
    private static let helps: Result<[String: [Help]], any Error> = Result {
        try TenkenProgram.with { program in
            func offered(_ line: String) throws -> [String] {
                try program.run(["---completion", "fish", line]).text.split(separator: "\n")
                    .map { String($0.prefix { $0 != "\t" }) }
            }
            let nested = try offered("tenken catalog ").map { "catalog " + $0 }
            let commands = try [""] + offered("tenken help ") + nested + ["findings"]
            return try ["ja": "ja_JP.UTF-8", "en": "C.UTF-8"].mapValues { locale in
                try commands.map { command in
                    let output = try program.run(
                        command.split(separator: " ").map(String.init) + ["--help"], environment: ["LC_ALL": locale])
                    let lines = output.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
                    return (command, lines.map(String.init))
                }
            }
        }
    }

    private func helps(_ language: String) throws -> [Help] { try #require(Self.helps.get()[language]) }

    /// The commands that a help's end gives as examples; empty where it does not end so.
    private func examples(_ lines: [String], _ language: String) -> [String] {
        let end = Array(lines.suffix(6))
        guard end.count == 6, end[0].isEmpty, end[1] == (language == "ja" ? "例:" : "EXAMPLES:"), end[4].isEmpty else {
            return []
        }
        return end[2...3].map { String($0.dropFirst(2)) }
    }

    @Test(arguments: ["ja", "en"]) func everyHelpEndsWithTwoExamplesAndASection(_ language: String) throws {
        let helps = try helps(language)
        #expect(helps.count > 35)
        for (command, lines) in helps {
            let examples = examples(lines, language)
            // They stand in CommandLineUI/Help/CommandExamples.swift.
            #expect(examples.count == 2, "\(command): no examples")
            let name = command.isEmpty ? "tenken " : "tenken \(command)"
            #expect(examples.allSatisfy { $0.hasPrefix(name) }, "\(command): \(examples)")
            let end = lines.last ?? ""
            let parts = end.split { " ,“”「」".contains($0) }.map(String.init)
            try #require(parts.count >= 3 && parts[0] == (language == "ja" ? "手引き:" : "GUIDE:"), "\(end)")
            let page = try CommandScene.document(parts[1])
            let heading = try #require(end.split { "“”「」".contains($0) }.dropFirst().first)
            #expect(page.split(separator: "\n").contains { $0 == "## " + heading }, "\(command): \(end)")
        }
    }

    @Test(arguments: ["ja", "en"]) func everyHelpIsEightyColumnsWide(_ language: String) throws {
        for (command, lines) in try helps(language) {
            #expect(lines.filter { TextMeasure().columns(of: $0) > 80 }.isEmpty, "\(command)")
        }
    }

    private static let catalogs = """
        tenken catalog show | sed 's/^Id: annex2-v1.1$/Id: annex2-v2/; s/^Text: VPN 接続を行う/Text: VPN の接続を行う/' > page35.rec
        """

    /// A workbook that 佐藤 filled in, one of the next year, one of another system, answers and a table.
    private static let start = """
        export TENKEN_BY=佐藤; mkdir docs && echo 方針 > docs/policy.pdf && tenken new acme.rec --title 点検 && tenken new portal.rec &&
        for i in ①-9 ①-10 ①-11 ②-1; do tenken assess acme.rec $i --result o; done && tenken seal acme.rec &&
        \(catalogs) && tenken new acme-2027.rec --catalog page35.rec &&
        printf '%s\\n' 'No.,大項目,評価,所見' '①-12,3.13,△,規程が古い' > answers.csv &&
        tenken import acme.rec answers.csv --inspect > p.rec &&
        printf '%s\\n' '大項目,小項目,No.,内容,区分,リスクシナリオ例,編,項番,区分,内容' \
            '3.14. 見本の大項目,①見本の小項目,①-1,見本の対策 一,◎,見本のリスク乙,企画管理編,8.見本の章,【遵守事項】,見本の要求 三' > page35.csv
        """

    /// A copy, with an item more.
    private static func theirs(_ item: String) -> String {
        "cp acme.rec acme-yamada.rec && TENKEN_BY=山田 tenken assess acme-yamada.rec \(item) --result p"
    }

    @Test(.enabled(if: Command.installed("git") != nil, "needs git"), arguments: ["ja", "en"])
    func everyExampleWorks(_ language: String) throws {
        let examples = try helps(language).flatMap { self.examples($0.lines, language) }
        try CommandScene(
            page: "help (\(language))", person: "鈴木", start: Self.start,
            before: [
                ("tenken new acme.rec", "mv acme.rec kept.rec"),
                ("tenken verify -q acme.html", "tenken report acme.rec -o acme.html"),
                ("tenken report acme.rec -o acme.html", "rm acme.html"),
                ("tenken merge", Self.theirs("②-2")), ("tenken diff", Self.theirs("②-3")),
                ("tenken git-setup", "git init -q"), ("tenken undo", "tenken assess acme.rec ②-1 --note 'seen'"),
            ],
            statuses: [
                "tenken check acme.rec --format junit": 1, "tenken diff": 1, "tenken catalog diff": 1,
            ],
            after: [("tenken new acme.rec", "mv -f kept.rec acme.rec")],
            count: examples.count
        ).perform(examples)
    }
}
