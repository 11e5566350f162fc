import WorkbookFiles
import WorkbookModel
import WorkbookReports

/// What `tenken check --format sarif` prints: the Static Analysis Results Interchange Format, version 2.1.0 (OASIS), as code
/// hosts show it beside the file. The rules are the codes that were looked for.
public struct SARIFReport: Encodable {
    struct Message: Encodable { let text: String }

    struct Configuration: Encodable { let level: String }

    struct Rule: Encodable {
        struct Properties: Encodable { let tags: [String] }

        let id: String
        let shortDescription: Message
        let help: Message
        let defaultConfiguration: Configuration
        let properties: Properties
    }

    struct Driver: Encodable {
        let name = "tenken"
        let version: String
        let rules: [Rule]

        private enum CodingKeys: String, CodingKey { case name, version, rules }
    }

    struct Tool: Encodable { let driver: Driver }

    struct Notification: Encodable {
        let level = "error"
        let message: Message

        private enum CodingKeys: String, CodingKey { case level, message }
    }

    struct Execution: Encodable {
        /// Whether every workbook could be read.
        let executionSuccessful: Bool
        let toolExecutionNotifications: [Notification]
    }

    struct ArtifactLocation: Encodable { let uri: String }

    struct Region: Encodable { let startLine: Int }

    struct PhysicalLocation: Encodable {
        let artifactLocation: ArtifactLocation
        let region: Region
    }

    struct LogicalLocation: Encodable {
        let name: String
        let fullyQualifiedName: String
        let kind = "item"

        private enum CodingKeys: String, CodingKey { case name, fullyQualifiedName, kind }
    }

    struct Location: Encodable {
        let physicalLocation: PhysicalLocation
        let logicalLocations: [LogicalLocation]?
    }

    struct Found: Encodable {
        let ruleId: String
        let ruleIndex: Int
        let level: String
        let message: Message
        let locations: [Location]
        /// The same in the next run, wherever its line is then.
        let partialFingerprints: [String: String]
    }

    struct Run: Encodable {
        let tool: Tool
        let invocations: [Execution]
        let language: String
        let columnKind = "unicodeCodePoints"
        let results: [Found]

        private enum CodingKeys: String, CodingKey { case tool, invocations, language, columnKind, results }
    }

    let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    let version = "2.1.0"
    let runs: [Run]

    private enum CodingKeys: String, CodingKey {
        case version, runs
        case schema = "$schema"
    }

    /// - Parameter version: this program's.
    public init(
        of checked: [CheckedWorkbook], _ selection: FindingSelection, version: String, _ language: Language
    ) {
        let rules = selection.codes.map { code in
            Rule(
                id: code.rawValue, shortDescription: Message(text: code.meaning(language)),
                help: Message(text: code.remedy(language)),
                defaultConfiguration: Configuration(level: SARIFReport.level(code)),
                properties: Rule.Properties(tags: [code.severity.rawValue]))
        }
        let unreadable = checked.compactMap { checked -> Notification? in
            if case .unreadable(let reason) = checked.content {
                Notification(message: Message(text: reason))
            } else {
                nil
            }
        }
        let results = checked.flatMap { checked -> [Found] in
            guard case .findings(let findings, let workbook) = checked.content else { return [] }
            return findings.map { SARIFReport.found($0, in: workbook, checked.file, selection, language) }
        }
        runs = [
            Run(
                tool: Tool(driver: Driver(version: version, rules: rules)),
                invocations: [
                    Execution(executionSuccessful: unreadable.isEmpty, toolExecutionNotifications: unreadable)
                ],
                language: language(ja: "ja", en: "en"), results: results)
        ]
    }

    public func text() throws -> String { try JSONText.of(self) }

    private static func level(_ code: FindingCode) -> String {
        switch code.severity {
        case .integrity: "error"
        case .incomplete: "warning"
        }
    }

    private static func found(
        _ finding: Finding, in workbook: Workbook, _ file: FilePath, _ selection: FindingSelection, _ language: Language
    ) -> Found {
        let code = finding.kind.code
        let item = finding.item.map { id in
            let number = workbook.catalog.itemIndex(id).map { workbook.catalog.items[$0].number } ?? id
            return LogicalLocation(name: number, fullyQualifiedName: id)
        }
        let place = PhysicalLocation(
            artifactLocation: ArtifactLocation(uri: file.uriReference),
            region: Region(startLine: CheckedWorkbook.line(of: finding, in: workbook) ?? 1))
        // What it says in English has no line in it.
        let print = [workbook.identity.id, code.rawValue, finding.item ?? "", finding.message(.english)]
        return Found(
            ruleId: code.rawValue, ruleIndex: selection.codes.firstIndex(of: code) ?? -1, level: level(code),
            message: Message(text: CheckedWorkbook.text(of: finding, in: workbook, language)),
            locations: [Location(physicalLocation: place, logicalLocations: item.map { [$0] })],
            partialFingerprints: ["tenken/v1": print.joined(separator: "/")])
    }
}
