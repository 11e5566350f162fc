import Foundation
import FoundationXML
import TestSupport
import Testing
import WorkbookModel

/// The scripts of `Tests/Scripts`, as users would write them, run as they stand.
@Suite(
    .enabled(
        if: ["git", "jq"].allSatisfy { Command.installed($0) != nil }, "needs git and jq"))
struct ScriptTests {
    /// A folder with tenken, and a stand-in for mail(1), in the path.
    private struct Machine {
        let program: TenkenProgram

        init(_ program: TenkenProgram) throws {
            self.program = program
            try program.folder.makeFolder("bin")
            try program.folder.makeFolder("home")
            let tenken = try TerminalSession.executablePath(named: "tenken")
            #expect(symlink(tenken, program.folder("bin/tenken")) == 0)
            try program.folder.write("#!/bin/sh\n{ echo \"$@\"; cat; } >> \"$HOME/mail\"\n", to: "bin/mail")
            #expect(chmod(program.folder("bin/mail"), 0o755) == 0)
        }

        private var environment: [String: String] {
            var environment = program.environment([
                "HOME": program.folder("home"), "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
            ])
            for name in ["AUTHOR", "COMMITTER"] {
                environment["GIT_\(name)_NAME"] = "佐藤"
                environment["GIT_\(name)_EMAIL"] = "a@example.jp"
            }
            environment["PATH"] = program.folder("bin") + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
            return environment
        }

        /// Runs words of the shell.
        @discardableResult
        func shell(_ words: String, leaving status: Int32 = 0) throws -> Command.Output {
            let output = try Command(
                "/bin/sh", ["-c", words], environment: environment, workingDirectory: program.folder.path, timeout: 60
            ).run()
            #expect(output.status == .code(status), "\(words): \(output.status) \(output.text)\(output.errorText)")
            return output
        }

        /// Runs a script of `Tests/Scripts`.
        @discardableResult
        func script(_ name: String, _ words: String, leaving status: Int32 = 0) throws -> Command.Output {
            try shell("'\(ScriptTests.folder)/\(name)' \(words)", leaving: status)
        }

        var mail: String? { (try? program.folder.read("home/mail")).map { String(decoding: $0, as: UTF8.self) } }

        func workbook(_ file: String) throws -> Workbook {
            try Workbook.read(Workbook.parse(program.folder.read(file)), knownCatalogs: [])
        }

        /// Changes what was recorded, behind tenken's back.
        func damage(_ file: String) throws {
            let text = String(decoding: try program.folder.read(file), as: UTF8.self)
            #expect(text.contains("Note: 所見"))
            try program.folder.write(text.replacing("Note: 所見", with: "Note: 改竄"), to: file)
        }
    }

    private static let folder =
        "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/") + "/Scripts"

    private func with(_ body: (Machine) throws -> Void) throws {
        try TenkenProgram.with { try body(Machine($0)) }
    }

    // MARK: gate.sh

    /// What the gate left, read by libxml2 and jq: the failures of each test case, and the rules of the results.
    private func left(_ machine: Machine) throws -> (failed: [String], rules: [String]) {
        let xml = try XMLDocument(data: Data(machine.program.folder.read("ci/junit.xml")))
        let suites = try xml.nodes(forXPath: "/testsuites/testsuite/@failures").compactMap { Int($0.stringValue ?? "") }
        let failed = try xml.nodes(forXPath: "//testcase[failure]/@name").compactMap(\.stringValue)
        #expect(suites.reduce(0, +) == failed.count)
        #expect(try xml.nodes(forXPath: "//testcase[@name='overdue']").count == 1)
        let rules = try machine.shell(
            "jq -e '.version == \"2.1.0\"' ci/findings.sarif >&2 && jq -r '.runs[].results[].ruleId' ci/findings.sarif")
        return (failed, rules.text.split(separator: "\n").map(String.init))
    }

    @Test func gateIsGreenWhileWorkGoesOnAndRedOnOverdueOrDamage() throws {
        try with { machine in
            try machine.shell("tenken new w.rec")
            #expect(try machine.script("gate.sh", "ci w.rec").text.isEmpty)
            #expect(try left(machine) == ([], []))
            try machine.shell("tenken assess w.rec ①-9 --result p -m 所見 --due 2099-01-01 -q")
            try machine.script("gate.sh", "ci w.rec")
            #expect(try left(machine) == ([], []))

            try machine.shell("tenken assess w.rec ①-9 --due 2020-01-01 -q")
            let overdue = try machine.script("gate.sh", "ci w.rec", leaving: 1)
            #expect(overdue.text.isEmpty && overdue.errorText.contains("2020-01-01"), "\(overdue.errorText)")
            #expect(try left(machine) == (["overdue"], ["overdue"]))
            try machine.shell("tenken undo w.rec -q")
            try machine.script("gate.sh", "ci w.rec")

            try machine.damage("w.rec")
            try machine.script("gate.sh", "ci w.rec", leaving: 1)
            let (failed, rules) = try left(machine)
            #expect(!failed.isEmpty && Set(failed) == Set(rules) && !failed.contains("overdue"), "\(failed) \(rules)")
            try machine.script("gate.sh", "ci none.rec", leaving: 66)
        }
    }

    // MARK: weekly-report.sh

    @Test func weeklyReportTellsProgressPeopleAndWhatIsDue() throws {
        try with { machine in
            try machine.shell("tenken new w.rec --title 委託先点検 && tenken assess w.rec ①-9 --result o -q")
            try machine.shell("tenken assess w.rec -f section:3.13 --due +1w --owner 山田 -q --by 鈴木")
            try machine.shell("tenken assess w.rec 3.14-1-1 --result p --due 2020-01-01 -q")
            let report = try machine.script("weekly-report.sh", "w.rec 2020-01-01").text
            #expect(report.hasPrefix("# 委託先点検\n\n2 of 14 assessed\n\n"), "\(report)")
            for line in [
                "- compliant: 1", "- partial: 1", "- unassessed: 12", "- 佐藤 花子: 2 entries about 2 items",
                "- 鈴木: 13 entries about 13 items",
            ] { #expect(report.contains(line + "\n"), "\(line): \(report)") }
            let due = report.split(separator: "\n").drop { !$0.hasPrefix("## Due") }.dropFirst()
            #expect(due.count == 13 && due.first?.hasPrefix("- 2020-01-01 3.14-1-1, nobody: ") == true, "\(due)")
            let none = try machine.script("weekly-report.sh", "none.rec 2020-01-01", leaving: 66)
            #expect(none.text.isEmpty)
        }
    }

    // MARK: record-scan.sh

    @Test func threeHundredResultsAreOneStepAndUndoneInOne() throws {
        try with { machine in
            try machine.shell("tenken demo --large --keep d < /dev/null > /dev/null")
            try machine.shell(
                """
                tenken list d/large.rec --format tsv | awk -F '\\t' -v OFS='\\t' '
                NR > 1 && NR <= 301 { print $1, NR % 3 ? "pass" : "fail", "scan " NR } NR == 302 { print $1, "skip", "" }' > scan.tsv
                """)
            let before = try machine.workbook("d/large.rec")
            #expect(try machine.script("record-scan.sh", "d/large.rec scan.tsv").text.isEmpty)
            let after = try machine.workbook("d/large.rec")
            let added = after.entries.dropFirst(before.entries.count)
            #expect(added.count == 300 && Set(added.map(\.batch)).count == 1 && added.allSatisfy { $0.by == "scanner" })
            #expect(added.filter { $0.assessment.result == .noncompliant }.count == 100)
            #expect(added.allSatisfy { $0.assessment.note.hasPrefix("scan ") })
            try machine.shell("tenken undo d/large.rec --by scanner -q")
            let undone = try machine.workbook("d/large.rec")
            #expect(undone.counts == before.counts)
            for item in undone.catalog.items.indices {
                #expect(undone.state(ofItemAt: item).assessment == before.state(ofItemAt: item).assessment)
            }
            let bytes = try machine.program.folder.read("d/large.rec")
            try machine.shell("echo 'no-such-item\tpass\t' >> scan.tsv")
            let refused = try machine.script("record-scan.sh", "d/large.rec scan.tsv", leaving: 65)
            #expect(
                refused.errorText.contains("row 302 (no-such-item): A302: no item has the id"), "\(refused.errorText)")
            try machine.script("record-scan.sh", "d/large.rec none.tsv", leaving: 65)
            #expect(try machine.program.folder.read("d/large.rec") == bytes)
        }
    }

    // MARK: nightly.sh

    @Test func nightlyCommitsWhatHoldsAndMailsOnTroubleOnly() throws {
        try with { machine in
            func commits() throws -> Int {
                try Int(machine.shell("git -C repo rev-list --count HEAD").text.prefix { $0 != "\n" }) ?? 0
            }
            try machine.shell("mkdir repo && git init -q repo && cd repo && tenken new w.rec && tenken new x.rec")
            #expect(try machine.script("nightly.sh", "repo a@example.jp").text.isEmpty)
            #expect(try commits() == 1)
            try machine.script("nightly.sh", "repo a@example.jp")
            #expect(try commits() == 1)
            try machine.shell("tenken assess repo/x.rec ①-9 --result o -m 所見 -q")
            try machine.script("nightly.sh", "repo a@example.jp")
            #expect(try commits() == 2 && machine.mail == nil)

            try machine.damage("repo/x.rec")
            let trouble = try machine.script("nightly.sh", "repo a@example.jp", leaving: 1)
            #expect(trouble.text.isEmpty && trouble.errorText.isEmpty)
            #expect(try commits() == 2)
            let mail = try #require(machine.mail)
            #expect(mail.hasPrefix("-s tenken: trouble in repo a@example.jp\n") && mail.contains("x.rec"), "\(mail)")
        }
    }
}
