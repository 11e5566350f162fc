import WorkbookExchange
import WorkbookModel
import WorkbookUI

/// What an edition of a catalogue changed, in words: what `tenken catalog diff` prints.
///
/// In a text that changed, `[-…-]` marks what the old edition had and `{+…+}` what the new one has.
public struct CatalogDifferenceReport {
    private let difference: CatalogDifference
    private let format: ReportFormat
    private var language: Language { format.language }
    private var old: Catalog { difference.old }
    private var new: Catalog { difference.new }

    /// The report's lines, without line feeds: the counts, then what changed, kind by kind.
    public static func lines(_ difference: CatalogDifference, format: ReportFormat) -> [String] {
        let report = CatalogDifferenceReport(difference: difference, format: format)
        if difference.isEmpty { return [report.nothing] }
        let parts =
            [report.format.paragraph(report.counts), report.texts, report.moved, report.mapped, report.added]
            + [report.gone] + report.parts
        return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    private var nothing: String {
        old.digest == new.digest
            ? language(ja: "違いはありません", en: "no difference")
            : language(
                ja: "項目・要求事項・シナリオ・見出しに違いはありません（カタログの説明や英訳などは違います）",
                en:
                    "items, requirements, scenarios and titles are the same (what the catalogue says of itself, or a gloss, differs)"
            )
    }

    private var counts: String {
        let items = difference.items
        // Each item counts once.
        let changed = items.filter { $0.text != nil }
        let moved = items.count { $0.text == nil && $0.isMoved }
        let same = items.count(where: \.isSame)
        let others = items.count - changed.count - moved - same
        let changedAndMoved = changed.count(where: \.isMoved)
        let of =
            changedAndMoved == 0
            ? "" : language(ja: "（うち移動 \(changedAndMoved)）", en: " (of which \(changedAndMoved) moved)")
        let counts: [(Int, ja: String, en: String)] = [
            (same, "同じ", "same"), (changed.count, "文言の変更", "text changed"), (moved, "移動", "moved"),
            (others, "対応などだけの変更", "with another mapping or obligation alone"), (difference.added.count, "新規", "new"),
            (difference.gone.count, "削除", "gone"),
        ]
        let words = counts.enumerated().filter { $0.offset != 3 || $0.element.0 > 0 }.map { index, count in
            language(ja: "\(count.ja) \(count.0)", en: "\(count.0) \(count.en)") + (index == 1 ? of : "")
        }
        return language(ja: "項目: ", en: "items: ") + words.joined(separator: language(ja: "、", en: ", "))
    }

    // MARK: - Items

    private var texts: [String] {
        let changed = difference.items.filter { $0.text != nil }
        return list(changed, ja: "文言が変わった項目", en: "Items whose text changed") { item in
            format.paragraph(label(item), indent: 2) + format.paragraph((item.text?.marked ?? ""), indent: 4)
        }
    }

    private var moved: [String] {
        list(
            difference.items.filter { $0.isMoved && $0.text == nil }, ja: "移動した項目（文言は同じ）",
            en: "Items that moved, with the same text"
        ) { item in
            format.paragraph(label(item), indent: 2)
        }
    }

    /// Items whose text stayed, and something that it stands beside did not.
    private var mapped: [String] {
        let changed = difference.items.filter {
            $0.requirementsChanged || $0.scenarioChanged || $0.obligationChanged
        }
        return list(changed, ja: "対応などが変わった項目", en: "Items whose mapping or obligation changed") { item in
            let words = [
                item.obligationChanged ? language(ja: "区分", en: "obligation") : nil,
                item.requirementsChanged ? language(ja: "要求事項", en: "requirements") : nil,
                item.scenarioChanged ? language(ja: "シナリオ", en: "scenario") : nil,
            ].compactMap { $0 }
            return format.paragraph(
                label(item) + ": " + words.joined(separator: language(ja: "・", en: ", ")), indent: 2)
        }
    }

    private var added: [String] {
        list(difference.added, ja: "新しい項目", en: "New items") { position in
            format.paragraph(ItemLookup.label(new.items[position]), indent: 2)
                + format.paragraph(new.items[position].text.shown(language), indent: 4)
        }
    }

    private var gone: [String] {
        list(difference.gone, ja: "なくなった項目", en: "Items that are gone") { position in
            format.paragraph(ItemLookup.label(old.items[position]), indent: 2)
                + format.paragraph(old.items[position].text.shown(language), indent: 4)
        }
    }

    private func label(_ item: CatalogDifference.Item) -> String {
        let (before, after) = (ItemLookup.label(old.items[item.old]), ItemLookup.label(new.items[item.new]))
        return item.isMoved ? "\(before) → \(after)" : after
    }

    // MARK: - What stands beside items

    private var parts: [[String]] {
        [
            list(
                difference.sections, ja: "大項目", en: "Sections", old: old.sections.map { ($0.id, $0.title) },
                new: new.sections.map { ($0.id, $0.title) }),
            list(
                difference.groups, ja: "小項目", en: "Groups", old: old.groups.map { ($0.id, $0.title) },
                new: new.groups.map { ($0.id, $0.title) }),
            list(
                difference.requirements, ja: "要求事項", en: "Requirements", old: old.requirements.map { ($0.id, $0.text) },
                new: new.requirements.map { ($0.id, $0.text) }),
            list(
                difference.scenarios, ja: "シナリオ", en: "Scenarios", old: old.scenarios.map { ($0.id, $0.text) },
                new: new.scenarios.map { ($0.id, $0.text) }),
        ]
    }

    private func list(
        _ parts: CatalogDifference.Parts, ja: String, en: String, old: [(id: String, text: Catalog.Text)],
        new: [(id: String, text: Catalog.Text)]
    ) -> [String] {
        if parts.isEmpty { return [] }
        let heading = language(
            ja: "\(ja): 変更 \(parts.changed.count)、新規 \(parts.added.count)、削除 \(parts.gone.count)",
            en: "\(en): \(parts.changed.count) changed, \(parts.added.count) new, \(parts.gone.count) gone")
        let changed = parts.changed.flatMap { change in
            let ids = [old[change.old].id, new[change.new].id]
            return format.paragraph(
                (ids[0] == ids[1] ? ids[0] : ids.joined(separator: " → ")) + "  "
                    + (change.text?.marked ?? new[change.new].text.shown(language)), indent: 2)
                + change.places.flatMap { place in
                    format.paragraph(name(place.kind) + ": " + place.text.marked, indent: 4)
                }
        }
        let added = parts.added.flatMap {
            format.paragraph("+ \(new[$0].id)  \(new[$0].text.shown(language))", indent: 2)
        }
        let gone = parts.gone.flatMap {
            format.paragraph("- \(old[$0].id)  \(old[$0].text.shown(language))", indent: 2)
        }
        return format.paragraph(heading) + changed + added + gone
    }

    private func name(_ kind: CatalogDifference.Parts.Kind) -> String {
        switch kind {
        case .heading: language(ja: "上の見出し", en: "heading")
        case .part: language(ja: "編", en: "part")
        case .chapter: language(ja: "項番", en: "chapter")
        case .category: language(ja: "区分", en: "category")
        }
    }

    private func list<Element>(
        _ elements: [Element], ja: String, en: String, _ lines: (Element) -> [String]
    ) -> [String] {
        if elements.isEmpty { return [] }
        let heading = language(ja: "\(ja) \(elements.count) 件", en: "\(en): \(elements.count)")
        return format.paragraph(heading) + elements.flatMap(lines)
    }
}
