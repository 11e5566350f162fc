import TerminalUI
import WorkbookModel

/// The whole workbook: what `tenken summary` and `tenken` without a terminal print; and what of it fits on about a screen, for the
/// end of a session.
public struct SummaryReport {
    private let summary: Summary
    private let catalog: Catalog
    private let format: ReportFormat
    private var language: Language { format.language }
    private var measure: TextMeasure { format.measure }

    /// So many findings are shown, and on leaving so many changes; the rest is counted.
    private static let mostShown = 10

    /// The report's lines, without line feeds, each at most `format.columns` wide.
    ///
    /// - Parameters:
    ///   - file: the workbook's path, as it is shown.
    ///   - changes: what the session that ends here changed, which is told beside the
    ///     figures, without sections and single requirements; `nil` where there was no session.
    public static func lines(
        _ summary: Summary, catalog: Catalog, file: String, changes: SessionChanges? = nil, format: ReportFormat
    ) -> [String] {
        let report = SummaryReport(summary: summary, catalog: catalog, format: format)
        var parts = [report.head(), report.progress(), report.results() + report.reviews()]
        if let changes {
            parts += [report.requirementCounts(), report.changed(changes)]
        } else {
            parts += [SectionTable.lines(summary, format: format), report.requirements()]
        }
        parts.append(report.findings(file: file, isWhole: changes == nil))
        parts.append(format.table([(format.language(ja: "ファイル", en: "File"), file)]))
        return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    private func head() -> [String] {
        let names = ProfileFieldNames(language: language)
        let title = summary.profile.title.isEmpty ? language(ja: "（表題なし）", en: "(untitled)") : summary.profile.title
        var rows: [(String, String)] = []
        if !summary.profile.organization.isEmpty { rows.append((names.organization, summary.profile.organization)) }
        if !summary.profile.scope.isEmpty { rows.append((names.scope, summary.profile.scope)) }
        let table = [summary.catalog.id, summary.catalog.coverageText(language)].filter { !$0.isEmpty }.joined(
            separator: "  ")
        rows.append((language(ja: "対応表", en: "Catalogue"), table))
        return format.paragraph(title) + format.table(rows)
    }

    private func progress() -> [String] {
        let counts = summary.counts
        let name = language(ja: "進捗", en: "Progress") + "  "
        let numbers = "  \(counts.assessed)/\(counts.total)"
        let room = min(28, format.columns - measure.columns(of: name) - numbers.count)
        return [name + BarStrokes(measure).bar(counts.assessed, of: counts.total, columns: room) + numbers]
    }

    private func results() -> [String] {
        var rows = summary.counts.results.map { (format.named($0), summary.counts[$0]) }
        if summary.counts.carried > 0 {
            rows.append(("\(CarriedWording.mark) \(CarriedWording(language).name)", summary.counts.carried))
        }
        if summary.counts.conflicts > 0 {
            rows.append(("! \(language(ja: "食い違い", en: "in conflict"))", summary.counts.conflicts))
        }
        let width = rows.map { measure.columns(of: $0.0) }.max() ?? 0
        let digits = String(summary.counts.total).count + 2
        return rows.map {
            "  " + measure.padded($0.0, columns: width)
                + measure.padded(String($0.1), columns: digits, alignment: .trailing)
        }
    }

    /// One line, where anything was reviewed.
    private func reviews() -> [String] {
        let states = [ReviewState.accepted, .returned, .stale].filter { summary.count(of: $0) > 0 }
        if states.isEmpty { return [] }
        let words = states.map { "\($0.name(language)) \(summary.count(of: $0))" }
        return format.hanging(
            "  " + language(ja: "確認", en: "Reviews") + "  ", words.joined(separator: language(ja: "、", en: ", ")))
    }

    /// How many requirements are in each state, on one line.
    private func requirementCounts() -> [String] {
        let counts = summary.requirementCounts
        if counts.isEmpty { return [] }
        return format.hanging(
            language(ja: "要求事項", en: "Requirements") + "  ",
            counts.map { "\($0.state.marked(language)) \($0.count)" }.joined(separator: language(ja: "、", en: ", ")))
    }

    private func requirements() -> [String] {
        let summaries = summary.requirements
        if summaries.isEmpty { return [] }
        let stateWidth = summaries.map { measure.columns(of: $0.text(language)) }.max() ?? 0
        let idWidth = summaries.map { measure.columns(of: $0.id) }.max() ?? 0
        let counts = summaries.map { "\($0.requiredAssessed)/\($0.required)" }
        let countWidth = counts.map(\.count).max() ?? 0
        var lines = format.paragraph(
            language(ja: "要求事項（必須項目の評価済み/全数）", en: "Requirements (assessed/all of their required items)"))
        for (requirement, count) in zip(summaries, counts) {
            let prefix = [
                "  " + measure.padded(requirement.text(language), columns: stateWidth),
                measure.padded(requirement.id, columns: idWidth),
                measure.padded(count, columns: countWidth, alignment: .trailing), "",
            ].joined(separator: "  ")
            guard let found = catalog.requirement(requirement.id) else { continue }
            lines.append(cut(prefix + "\(found.part.shown(language)) \(found.chapter.shown(language))"))
            if language == .english, !found.chapter.english.isEmpty {
                lines.append(cut(String(repeating: " ", count: measure.columns(of: prefix)) + found.chapter.english))
            }
        }
        return lines
    }

    private func changed(_ session: SessionChanges) -> [String] {
        let changes = session.items
        var lines = [language(ja: "今回の変更", en: "Changed in this session")]
        if session.isEmpty { lines.append("  " + format.nothing) }
        let shown = changes.prefix(SummaryReport.mostShown)
        let labels = ItemLabels(catalog, aligning: shown.map(\.item), measure)
        let ids = shown.map { labels.label($0.item) }
        let width = ids.map { measure.columns(of: $0) }.max() ?? 0
        for (change, id) in zip(shown, ids) {
            let fields = change.after.changes(from: change.before, language)
            let words = fields.map { field in
                if case .result(let before, let after) = field.value {
                    return "\(before.mark) → \(format.named(after))"
                }
                return field.name
            }
            lines += format.hanging(
                "  " + measure.padded(id, columns: width) + "  ",
                words.joined(separator: language(ja: "、", en: ", ")))
        }
        if changes.count > shown.count {
            let rest = changes.count - shown.count
            lines.append("  " + language(ja: "ほか \(rest) 項目", en: "and \(Language.counted(rest, "item")) more"))
        }
        if !session.reviews.isEmpty {
            lines += format.hanging("  " + language(ja: "確認", en: "Reviews") + "  ", session.reviewWords(language))
        }
        if session.othersItems > 0 {
            let count = session.othersItems
            lines.append(
                "  " + language(ja: "ほかの人が \(count) 項目を記録", en: "others recorded \(Language.counted(count, "item"))"))
        }
        return lines
    }

    /// The most urgent findings; how to see the others, or on leaving the whole summary.
    private func findings(file: String, isWhole: Bool) -> [String] {
        if summary.findings.isEmpty { return [language(ja: "指摘はありません", en: "Nothing to do")] }
        let total = summary.findings.count
        var lines = [language(ja: "指摘 \(total) 件", en: "To do: \(total)")]
        let shown = FindingsReport.byUrgency(summary.findings).prefix(SummaryReport.mostShown)
        let labels = ItemLabels(catalog, aligning: shown.compactMap(\.item), measure)
        let names = shown.map { $0.item.map(labels.label) }
        let width = names.compactMap { $0 }.map { measure.columns(of: $0) }.max() ?? 0
        for (finding, name) in zip(shown, names) {
            // A finding about the whole file needs no column for the item.
            let prefix = name.map { "  " + measure.padded($0, columns: width) + "  " } ?? "  "
            lines += format.hanging(prefix, finding.messageWithOwner(language))
        }
        if total > shown.count {
            let rest = total - shown.count
            lines += format.hanging(
                "  ",
                language(
                    ja: "ほか \(rest) 件: tenken check \(ShellWord.quoted(file))",
                    en: "and \(rest) more: tenken check \(ShellWord.quoted(file))"))
        }
        if !isWhole {
            let command = "tenken summary \(ShellWord.quoted(file))"
            lines += format.hanging(
                "", language(ja: "大項目と要求事項ごと: \(command)", en: "By section and requirement: \(command)"))
        }
        return lines
    }

    /// `line` on one line.
    private func cut(_ line: String) -> String { measure.truncated(line, columns: format.columns) }
}
