import WorkbookExchange
import WorkbookModel

/// What carrying a workbook's assessments over comes to, in words.
public struct CarryOverReport {
    private let plan: CarryOverPlan
    private let format: ReportFormat
    private let isPlanned: Bool
    private var language: Language { format.language }

    /// - Parameter isPlanned: whether nothing is to be carried over yet.
    public init(_ plan: CarryOverPlan, _ format: ReportFormat, isPlanned: Bool = false) {
        self.plan = plan
        self.format = format
        self.isPlanned = isPlanned
    }

    /// The whole plan, each line at most as wide as the format says: the totals, then what somebody has to look at.
    public var lines: [String] {
        let parts = [proposals, requirementsChanged, left].filter { !$0.isEmpty }
        return [totals] + parts.flatMap { [""] + $0 }
    }

    /// In one line, how many items there are of each fate.
    public var totals: String {
        let totals = plan.totals
        let counts: [(Int, ja: String, en: String)] = [
            (totals.carried, "引き継ぐ", isPlanned ? "would be carried over" : "carried over"),
            (totals.proposed, "候補", "proposed"),
            (totals.declined, "引き継がない", "declined"),
            (totals.taken, "記録済み", "recorded already"), (totals.open, "後継なし", "without a successor"),
            (totals.conflict, "食い違い", "in conflict"),
        ]
        let words = counts.enumerated().filter { $0.offset == 0 || $0.element.0 > 0 }.map { _, count in
            language(ja: "\(count.ja) \(count.0) 項目", en: "\(count.0) \(count.en)")
        }
        let notes: [(Int, ja: String, en: String)] = [
            (totals.requirementsChanged, "要求事項が変わった", "with other requirements"),
            (totals.withoutResult, "評価がなく、確定するものがない", "without a result, so nothing to confirm"),
        ]
        let told = notes.filter { $0.0 > 0 }.map { language(ja: "\($0.0) 項目は\($0.ja)", en: "\($0.0) \($0.en)") }
        let note =
            told.isEmpty
            ? ""
            : language(
                ja: "（引き継ぐもののうち \(told.joined(separator: "、"))）",
                en: " (of those carried over, \(told.joined(separator: ", ")))")
        return words.joined(separator: language(ja: "、", en: ", ")) + note
    }

    // MARK: Parts

    /// The two texts of each proposal below each other, the difference marked.
    private var proposals: [String] {
        if plan.proposals.isEmpty { return [] }
        let head = language(
            ja: "候補（文を見比べて決める。画面では :carry）", en: "Proposed (compare the texts and decide; on the screen :carry)")
        return [head]
            + plan.proposals.flatMap { line -> [String] in
                guard case .proposed(let new, let reason, let similarity) = line.fate else { return [] }
                let difference = TextDifference(old: oldText(line.old), new: newText(new))
                let name = "  \(oldLabel(line.old)) → \(newLabel(new))  "
                return format.hanging(name, CarryOverReport.words(reason, similarity, line.mapWords, language))
                    + format.paragraph(difference.marked, indent: 4)
            }
    }

    /// The items that go along and map to other requirements now, which whoever confirms them has to see.
    public var requirementsChanged: [String] {
        let changed = plan.lines.filter { line in
            if case .carried = line.fate { line.requirementsChanged } else { false }
        }
        if changed.isEmpty { return [] }
        return [language(ja: "文は同じで、要求事項が変わったもの", en: "Same text, other requirements")]
            + changed.compactMap { line in
                guard case .carried(let new) = line.fate else { return nil }
                return "  \(oldLabel(line.old)) → \(newLabel(new))"
            }
    }

    private var left: [String] {
        let lines = plan.lines.compactMap { line -> [String]? in
            let reason: String
            switch line.fate {
            case .open:
                reason =
                    language(ja: "後継が定まらない", en: "no successor beyond doubt")
                    + (line.mapWords.map { language(ja: "（対照表: \($0)）", en: " (the publisher's table: \($0))") } ?? "")
            case .conflict: reason = language(ja: "評価が食い違っている", en: "assessments differ")
            case .declined(let new):
                reason = language(
                    ja: "候補の \(newLabel(new)) には引き継がないとした", en: "proposed for \(newLabel(new)), and declined")
            case .carried, .proposed, .taken: return nil
            }
            return format.hanging("  \(oldLabel(line.old))  ", reason)
        }
        if lines.isEmpty { return [] }
        return [language(ja: "引き継がないもの", en: "Not carried over")] + lines.flatMap { $0 }
    }

    // MARK: Words

    /// Why an item is proposed.
    static func words(
        _ reason: ItemMatch.Reason, _ similarity: Double, _ mapWords: String?, _ language: Language
    ) -> String {
        let percent = Int((similarity * 100).rounded())
        switch reason {
        case .similar: return language(ja: "似ている \(percent) %", en: "similar, \(percent) %")
        case .repeated: return language(ja: "同じ文がほかにもある", en: "the same text stands elsewhere, too")
        case .editionMap:
            return language(
                ja: "対照表: \(mapWords ?? "")（文の近さ \(percent) %）",
                en: "the publisher's table: \(mapWords ?? "") (texts \(percent) % alike)")
        }
    }

    private func oldLabel(_ item: Int) -> String { label(item, plan.old.catalog) }
    private func newLabel(_ item: Int) -> String { label(item, plan.catalog) }
    private func label(_ item: Int, _ catalog: Catalog) -> String {
        ItemLabels(catalog, format.measure).label(catalog.items[item].id)
    }
    private func oldText(_ item: Int) -> String { plan.old.catalog.items[item].text.text }
    private func newText(_ item: Int) -> String { plan.catalog.items[item].text.text }
}
