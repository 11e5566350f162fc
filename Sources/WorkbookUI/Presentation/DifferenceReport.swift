import TerminalUI
import WorkbookModel

/// What a copy of a workbook records beyond another: what `tenken diff` prints.
public struct DifferenceReport {
    private let format: ReportFormat
    private let labels: ItemLabels
    private var language: Language { format.language }

    /// The report's lines, without line feeds, each at most `format.columns` wide: how items changed, then the entries
    /// that only one of the two has, newest first. None where they are the same.
    public static func lines(
        _ difference: WorkbookDifference, from old: Workbook, to new: Workbook, format: ReportFormat
    ) -> [String] {
        let report = DifferenceReport(format: format, labels: ItemLabels(new.catalog, format.measure))
        let parts = [
            report.items(difference.items), report.profile(difference.profile),
            report.entries(
                difference.added, of: new,
                heading: format.language(
                    ja: "新しいほうだけにある記録 \(difference.added.count) 件",
                    en: "Entries only in the new copy: \(difference.added.count)")),
            report.entries(
                difference.removed, of: old,
                heading: format.language(
                    ja: "古いほうだけにある記録 \(difference.removed.count) 件",
                    en: "Entries only in the old copy: \(difference.removed.count)")),
        ]
        return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    private func items(_ items: [WorkbookDifference.Item]) -> [String] {
        if items.isEmpty { return [] }
        let heading = language(ja: "変わった項目 \(items.count) 件", en: "Items that changed: \(items.count)")
        return format.paragraph(heading)
            + items.flatMap { format.paragraph("  " + labels.label($0.after.item)) + changes(of: $0) }
    }

    private func changes(of item: WorkbookDifference.Item) -> [String] {
        var lines: [String] = []
        // An item in conflict has no fields of its own.
        if item.after.isConflict {
            let conflict = ConflictWording.message(sides: item.after.sides.count, language)
            lines += format.paragraph("! " + conflict, indent: 4)
        } else {
            if item.before.isConflict {
                lines += format.paragraph(language(ja: "食い違いを決めた", en: "the conflict is settled"), indent: 4)
            }
            lines += format.changes(item.after.assessment.changes(from: item.before.assessment, language), indent: 4)
        }
        if item.before.review != item.after.review {
            let words = "\(item.before.review.name(language)) → \(item.after.review.name(language))"
            lines += format.hanging("    " + language(ja: "確認", en: "Review") + "  ", words)
        }
        return lines
    }

    private func profile(_ profile: (before: Profile, after: Profile)?) -> [String] {
        guard let profile else { return [] }
        return format.paragraph(language(ja: "点検簿の事項", en: "Profile"))
            + format.changes(profile.after.changes(from: profile.before, language), indent: 4)
    }

    private func entries(_ entries: [Entry], of workbook: Workbook, heading: String) -> [String] {
        if entries.isEmpty { return [] }
        return format.paragraph(heading) + [""]
            + HistoryReport.lines(entries.reversed(), of: workbook, format: format)
    }
}
