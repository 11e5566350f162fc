import FoundationEssentials
import TestSupport
import Testing
import WorkbookModel

@testable import CommandLineUI

/// What `tenken check` prints for continuous integration.
@Suite struct CheckFormatTests {
    private let workbook: Workbook = {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .compliant)
        return builder.workbook
    }()

    private func selection(_ names: [String] = []) throws -> FindingSelection {
        try FindingSelection(only: names, except: [], .english)
    }

    private var findings: [Finding] {
        [
            Finding(.damagedLine("a<b>&\"\u{1B}\u{FFFE}\n"), line: 7),
            Finding(.withoutEvidence(.compliant), item: "1.1-1"),
            Finding(.unassessed, item: "1.1-2"),
        ]
    }

    // MARK: JUnit

    /// The start tags, and the texts between tags, in order; a failure where tags do not match. It reads what XML has no
    /// entities but the five, comments or sections in.
    private func read(_ xml: String) throws -> [String] {
        var open: [String] = []
        var parts: [String] = []
        for piece in xml.split(separator: "<").dropFirst() {
            let end = try #require(piece.firstIndex(of: ">"))
            let (tag, text) = (piece[..<end], piece[piece.index(after: end)...])
            if tag.hasPrefix("/") {
                #expect(open.popLast() == String(tag.dropFirst()))
            } else if !tag.hasPrefix("?") {
                parts.append(String(tag))
                let name = tag.prefix { !$0.isWhitespace && $0 != "/" }
                if !tag.hasSuffix("/") { open.append(String(name)) }
            }
            if text.contains(where: { !$0.isWhitespace }) { parts.append(String(text)) }
        }
        #expect(open.isEmpty)
        return parts
    }

    @Test func everyCodeIsATestCase() throws {
        let checked = CheckedWorkbook("a&b.rec", findings, of: workbook)
        let parts = try read(JUnitReport.text(of: [checked], selection(), .english))
        let (all, failed) = (FindingCode.allCases.count, 3)
        #expect(parts[0] == "testsuites name=\"tenken check\" tests=\"\(all)\" failures=\"\(failed)\" errors=\"0\"")
        #expect(
            parts[1]
                == "testsuite name=\"a&amp;b.rec\" tests=\"\(all)\" failures=\"\(failed)\" errors=\"0\" skipped=\"0\"")
        let cases = parts.filter { $0.hasPrefix("testcase") }
        #expect(
            cases.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
                == FindingCode.allCases.map {
                    "testcase classname=\"tenken.\($0.severity.rawValue)\" name=\"\($0.rawValue)\""
                })
        #expect(cases.count { !$0.hasSuffix("/") } == failed)
    }

    /// Who hands work out sees whose it is; the fingerprint of a result stays when it goes to somebody else.
    @Test func theOwnerIsNamedInEveryFormat() throws {
        func told(_ owner: String) throws -> (sarif: SARIFReport.Found, junit: String, json: String) {
            var builder = WorkbookBuilder()
            builder.assess("1.1-1", Assessment(result: .compliant, owner: owner))
            let workbook = builder.workbook
            let found = workbook.findings(today: .epoch) { _ in .intact }.filter { $0.kind.code == .withoutEvidence }
            let checked = CheckedWorkbook("a.rec", found, of: workbook)
            let sarif = try SARIFReport(of: [checked], selection(), version: "1", .english)
            let json = JSONEncoder()
            json.outputFormatting = .sortedKeys
            return (
                try #require(sarif.runs[0].results.first), try JUnitReport.text(of: [checked], selection(), .english),
                String(
                    decoding: try json.encode(CheckJSON(checked, .english)), as: UTF8.self)
            )
        }
        let (suzuki, sato, nobody) = (try told("鈴木"), try told("佐藤"), try told(""))
        #expect(suzuki.sarif.message.text.hasSuffix("compliant without evidence (owner 鈴木)"))
        #expect(nobody.sarif.message.text.hasSuffix("compliant without evidence"))
        #expect(suzuki.junit.contains("without evidence (owner 鈴木)"))
        #expect(suzuki.json.contains(#""message":"compliant without evidence","number":"①-1","owner":"鈴木""#))
        #expect(nobody.json.contains(#""owner":"""#))
        #expect(suzuki.sarif.partialFingerprints.values.first?.hasSuffix("without evidence") == true)
        #expect(sato.sarif.partialFingerprints.values.first == suzuki.sarif.partialFingerprints.values.first)
    }

    /// A finding about an item has the line of the item's latest entry in every format.
    @Test func linesAreTheSameInEveryFormat() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", Assessment(result: .noncompliant, due: "2020-01-01"))
        let workbook = builder.workbook
        let today = try #require(CalendarDate(iso: "2026-11-27"))
        let found = workbook.findings(today: today) { _ in .intact }.filter { $0.kind.code == .overdue }
        let checked = CheckedWorkbook("a.rec", found, of: workbook)
        let line = try #require(workbook.entries.first?.line)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let json = String(decoding: try encoder.encode(CheckJSON(checked, .english)), as: UTF8.self)
        #expect(json.contains("\"line\":\(line),\"message\""), "\(json)")
        let sarif = try SARIFReport(of: [checked], selection(), version: "1", .english)
        #expect(sarif.runs[0].results.first?.locations[0].physicalLocation.region.startLine == line)
        #expect(try JUnitReport.text(of: [checked], selection(), .english).contains("a.rec:\(line): "))
    }

    @Test func whatCanNotBeReadHasAProblemInJSON() throws {
        let checked = CheckedWorkbook("b.rec", unreadable: "b.rec: no such file")
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let json = String(decoding: try encoder.encode(CheckJSON(checked, .english)), as: UTF8.self)
        #expect(json == #"{"file":"b.rec","problem":"b.rec: no such file"}"#)
    }

    @Test func aFailureListsWhatAndWhere() throws {
        let checked = CheckedWorkbook("a.rec", findings, of: workbook)
        let parts = try read(JUnitReport.text(of: [checked], selection(["damage", "unassessed"]), .english))
        let position = try #require(parts.firstIndex { $0.hasPrefix("failure type=\"damage\"") })
        #expect(parts[position].contains("message=\"1: A line can not be read.\""))
        let text = parts[position + 1]
        #expect(text.hasPrefix("a.rec:7: ") && text.contains("a&lt;b&gt;&amp;&quot;"))
        // What XML has no place for is in none of it.
        #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{FFFE}" })
        #expect(parts.last?.contains("1.1-2 ①-2: not assessed") == true)
    }

    @Test func whatCanNotBeReadIsAnError() throws {
        let text = JUnitReport.text(
            of: [CheckedWorkbook("b.rec", unreadable: "b.rec: no such file")], try selection(), .english)
        let parts = try read(text)
        #expect(parts[0].hasSuffix("tests=\"1\" failures=\"0\" errors=\"1\""))
        #expect(parts.last == "error type=\"unreadable\" message=\"b.rec: no such file\"/")
    }

    // MARK: SARIF

    private struct SARIF: Decodable {
        struct Text: Decodable { let text: String }
        struct Rule: Decodable {
            struct Level: Decodable { let level: String }
            let id: String
            let shortDescription: Text
            let help: Text
            let defaultConfiguration: Level
        }
        struct Driver: Decodable {
            let name: String
            let version: String
            let rules: [Rule]
        }
        struct Tool: Decodable { let driver: Driver }
        struct Place: Decodable {
            struct Artifact: Decodable { let uri: String }
            struct Region: Decodable { let startLine: Int }
            let artifactLocation: Artifact
            let region: Region
        }
        struct Logical: Decodable {
            let name: String
            let fullyQualifiedName: String
        }
        struct Location: Decodable {
            let physicalLocation: Place
            let logicalLocations: [Logical]?
        }
        struct Found: Decodable {
            let ruleId: String
            let ruleIndex: Int
            let level: String
            let message: Text
            let locations: [Location]
            let partialFingerprints: [String: String]
        }
        struct Notice: Decodable {
            let level: String
            let message: Text
        }
        struct Execution: Decodable {
            let executionSuccessful: Bool
            let toolExecutionNotifications: [Notice]
        }
        struct Run: Decodable {
            let tool: Tool
            let invocations: [Execution]
            let results: [Found]
        }
        let version: String
        let runs: [Run]
    }

    private func sarif(_ checked: [CheckedWorkbook], _ names: [String] = []) throws -> SARIF.Run {
        let text = try SARIFReport(of: checked, selection(names), version: "1.2.3", .english).text()
        let sarif = try JSONDecoder().decode(SARIF.self, from: Data(text.utf8))
        #expect(sarif.version == "2.1.0" && sarif.runs.count == 1)
        return sarif.runs[0]
    }

    @Test func rulesAreTheCodesThatWereLookedFor() throws {
        let driver = try sarif([], ["integrity", "overdue"]).tool.driver
        #expect(driver.name == "tenken" && driver.version == "1.2.3")
        let codes = try selection(["integrity", "overdue"]).codes
        #expect(driver.rules.map(\.id) == codes.map(\.rawValue))
        for (rule, code) in zip(driver.rules, codes) {
            #expect(rule.shortDescription.text == code.meaning(.english) && rule.help.text == code.remedy(.english))
            #expect(rule.defaultConfiguration.level == (code.severity == .integrity ? "error" : "warning"))
        }
    }

    /// Its own line, else that of the item's latest entry, else the first.
    @Test func aResultHasItsFileAndLine() throws {
        let run = try sarif([CheckedWorkbook("docs/a b#1.rec", findings, of: workbook)])
        #expect(run.results.map(\.ruleId) == ["damage", "without-evidence", "unassessed"])
        let entry = workbook.entries[0].line
        #expect(run.results.map { $0.locations[0].physicalLocation.region.startLine } == [7, entry, 1])
        for result in run.results {
            #expect(result.locations[0].physicalLocation.artifactLocation.uri == "docs/a%20b%231.rec")
            #expect(run.tool.driver.rules[result.ruleIndex].id == result.ruleId)
            #expect(run.tool.driver.rules[result.ruleIndex].defaultConfiguration.level == result.level)
        }
        #expect(run.results[0].locations[0].logicalLocations == nil)
        let item = try #require(run.results[1].locations[0].logicalLocations?.first)
        #expect(item.fullyQualifiedName == "1.1-1" && item.name == "①-1")
        #expect(run.results[1].message.text == "1.1-1 ①-1: compliant without evidence")
        #expect(Set(run.results.map(\.partialFingerprints)).count == 3)
    }

    @Test func whatCanNotBeReadIsANotification() throws {
        let run = try sarif([CheckedWorkbook("b.rec", unreadable: "gone"), CheckedWorkbook("a.rec", [], of: workbook)])
        #expect(run.invocations.count == 1 && !run.invocations[0].executionSuccessful && run.results.isEmpty)
        #expect(run.invocations[0].toolExecutionNotifications.map(\.message.text) == ["gone"])
    }
}
