import WorkbookModel

/// What `tenken check --format junit` prints, for continuous integration: JUnit's XML as Jenkins, GitLab and others read it.
///
/// A workbook is a test suite, and each code that was looked for is a test case, so that the names stay the same from run to
/// run. It fails where something is found; its text lists what and where.
public enum JUnitReport {
    public static func text(
        of checked: [CheckedWorkbook], _ selection: FindingSelection, _ language: Language
    ) -> String {
        let suites = checked.map { suite($0, selection, language) }
        let attributes = [
            ("name", "tenken check"), ("tests", String(suites.reduce(0) { $0 + $1.tests })),
            ("failures", String(suites.reduce(0) { $0 + $1.failures })),
            ("errors", String(suites.reduce(0) { $0 + $1.errors })),
        ]
        let lines =
            ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<testsuites\(words(attributes))>"] + suites.flatMap(\.lines)
            + ["</testsuites>"]
        return lines.map { $0 + "\n" }.joined()
    }

    private struct Suite {
        var tests = 0
        var failures = 0
        var errors = 0
        var lines: [String] = []
    }

    private static func suite(
        _ checked: CheckedWorkbook, _ selection: FindingSelection, _ language: Language
    ) -> Suite {
        var suite = Suite()
        var cases: [String] = []
        switch checked.content {
        case .unreadable(let reason):
            (suite.tests, suite.errors) = (1, 1)
            cases = [
                "    <testcase\(words([("classname", "tenken"), ("name", "readable")]))>",
                "      <error\(words([("type", "unreadable"), ("message", reason)]))/>", "    </testcase>",
            ]
        case .findings(let findings, let workbook):
            for code in selection.codes {
                let found = findings.filter { $0.kind.code == code }
                suite.tests += 1
                if !found.isEmpty { suite.failures += 1 }
                cases += testCase(code, found, checked, workbook, language)
            }
        }
        let attributes = [
            ("name", checked.file.description), ("tests", String(suite.tests)), ("failures", String(suite.failures)),
            ("errors", String(suite.errors)), ("skipped", "0"),
        ]
        suite.lines = ["  <testsuite\(words(attributes))>"] + cases + ["  </testsuite>"]
        return suite
    }

    private static func testCase(
        _ code: FindingCode, _ found: [Finding], _ checked: CheckedWorkbook, _ workbook: Workbook, _ language: Language
    ) -> [String] {
        let head = words([("classname", "tenken.\(code.severity.rawValue)"), ("name", code.rawValue)])
        if found.isEmpty { return ["    <testcase\(head)/>"] }
        let listed = found.map {
            "\(checked.file):\(CheckedWorkbook.line(of: $0, in: workbook) ?? 1): "
                + CheckedWorkbook.text(of: $0, in: workbook, language)
        }
        let message = "\(found.count): \(code.meaning(language))"
        let text = (listed + [code.remedy(language)]).map(XMLText.escaped).joined(separator: "\n")
        return [
            "    <testcase\(head)>",
            "      <failure\(words([("type", code.rawValue), ("message", message)]))>\(text)</failure>",
            "    </testcase>",
        ]
    }

    private static func words(_ attributes: [(name: String, value: String)]) -> String {
        attributes.map { " \($0.name)=\"\(XMLText.escaped($0.value))\"" }.joined()
    }
}
