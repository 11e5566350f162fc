import TerminalUI
import WorkbookModel

/// What there is to see to: one finding after the other, and how many there are.
public enum FindingsReport {
    /// The findings: severity, item, `file:line` and message in columns, the message broken to fit.
    ///
    /// - Parameters:
    ///   - file: the workbook's path, as it is to be shown.
    ///   - namesFile: whether the file is named where a finding is about no line of it, too.
    ///   - isBroken: whether lines are broken to fit; false keeps every finding on one line for other programs.
    public static func lines(
        _ findings: [Finding], file: String, namesFile: Bool = false, format: ReportFormat, isBroken: Bool = true
    ) -> [String] {
        let language = format.language
        let measure = format.measure
        let columns: [[String]] = [
            findings.map { $0.severity.name(language) },
            findings.map { $0.item ?? "" },
            findings.map { finding in finding.line.map { "\(file):\($0)" } ?? (namesFile ? file : "") },
        ].filter { column in column.contains { !$0.isEmpty } }
        let widths = columns.map { column in column.map { measure.columns(of: $0) }.max() ?? 0 }
        var lines: [String] = []
        for (index, finding) in findings.enumerated() {
            let prefix = zip(columns, widths).map { measure.padded($0[index], columns: $1) + "  " }.joined()
            let message = finding.messageWithOwner(language)
            lines += isBroken ? format.hanging(prefix, message) : [prefix + visible(message, keepingLineFeeds: false)]
        }
        return lines
    }

    /// How many there are.
    public static func count(of findings: [Finding], file: String, _ language: Language) -> String {
        if findings.isEmpty { return language(ja: "\(file): 指摘はありません", en: "\(file): nothing found") }
        let integrity = findings.count { $0.severity == .integrity }
        let incomplete = findings.count - integrity
        return language(
            ja: "\(file): 指摘 \(findings.count) 件（\(Finding.Severity.integrity.name(language)) \(integrity)、"
                + "\(Finding.Severity.incomplete.name(language)) \(incomplete)）",
            en: "\(file): \(findings.count) found (\(integrity) integrity, \(incomplete) incomplete)")
    }

    /// What shows that the file was changed first, then what its people have to settle, then what assessments lack; items that are
    /// not assessed last. Those of one code stay together, in the order that they are found in.
    static func byUrgency(_ findings: [Finding]) -> [Finding] {
        let ranks = Dictionary(
            uniqueKeysWithValues: FindingCode.allCases.enumerated().map { ($1, (Urgency($1).rawValue, $0)) })
        func rank(_ finding: Finding) -> (Int, Int) { ranks[finding.kind.code] ?? (.max, 0) }
        return findings.enumerated().sorted { one, other in
            let (left, right) = (rank(one.element), rank(other.element))
            return left == right ? one.offset < other.offset : left < right
        }.map(\.element)
    }

    /// How soon to see to findings of a code, the soonest first.
    private enum Urgency: Int {
        /// Something was changed, lost or added by other means than tenken.
        case tampering
        /// People's records do not agree, or the file is not where or what it should be.
        case settling
        /// What was said does not hold any more, or is late.
        case overtaken
        /// An assessment lacks something.
        case lack
        case unassessed

        init(_ code: FindingCode) {
            switch code {
            case .catalogProblem, .catalogDigest, .noWorkbookRecord, .unsoundWorkbookRecord, .secondWorkbookRecord,
                .misplacedWorkbookRecord, .comment, .unknownRecord, .recordWithoutKind, .wrongDescriptor,
                .changedDescriptor,
                .conflictMarkers, .damage, .tornTail, .unsoundEntry, .unknownKind, .historyIncomplete, .entryMissing,
                .foreignItem, .sealNotWhole, .ownEntriesMissing:
                self = .tampering
            case .conflict, .profileConflict, .otherCopy, .mergeLineLost: self = .settling
            case .overdue, .evidenceMissing, .evidenceChanged, .evidenceMoved, .returned, .reviewedByAssessor,
                .unreadableDue:
                self = .overtaken
            case .unknownResult, .withoutEvidence, .withoutNote, .withoutPlanOrDue, .evidenceOutside, .carried:
                self = .lack
            case .unassessed: self = .unassessed
            }
        }
    }
}
