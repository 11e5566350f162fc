import TerminalUI
import WorkbookModel

/// Items in columns, one a line under a header line: what `tenken list` prints.
public enum ItemListReport {
    /// The report's lines. Columns in which nothing stands are left out.
    ///
    /// - Parameters:
    ///   - items: positions in the catalogue.
    ///   - columns: the width in columns that the last column, the item's text, is cut to; `nil` cuts nothing.
    public static func lines(
        _ workbook: Workbook, items: [Int], columns: Int?, language: Language, measure: TextMeasure = TextMeasure()
    ) -> [String] {
        let names = AssessmentFieldNames(language: language)
        let heads = [
            language(ja: "項目", en: "Item"), language(ja: "番号", en: "Number"), language(ja: "必須/推奨", en: "Obligation"),
            names.result, names.owner, names.due, names.evidence, language(ja: "確認", en: "Review"),
        ]
        let rows = items.map { cells(workbook, $0, language) }
        var kept = heads.indices.filter { column in rows.contains { !$0.fields[column].isEmpty } || column < 4 }
        func width(_ column: Int) -> Int {
            rows.map { measure.columns(of: $0.fields[column]) }.reduce(measure.columns(of: heads[column]), max)
        }
        // The text is what an item is recognised by: it keeps some room.
        for column in [2, 7, 6, 5] {
            let used = kept.reduce(0) { $0 + width($1) + 2 }
            if let columns, columns - used < leastTextColumns { kept.removeAll { $0 == column } }
        }
        let widths = kept.map(width)
        func line(_ fields: [String], _ text: String) -> String {
            let front = zip(kept, widths).map { measure.padded(fields[$0], columns: $1) + "  " }.joined()
            let whole = front + visible(oneLine(text), keepingLineFeeds: false)
            return columns.map { measure.truncated(whole, columns: $0) } ?? whole
        }
        return [line(heads, language(ja: "内容", en: "Text"))] + rows.map { line($0.fields, $0.text) }
    }

    /// What the text needs at least, before columns that say less give way to it.
    private static let leastTextColumns = 16

    private static func cells(
        _ workbook: Workbook, _ index: Int, _ language: Language
    ) -> (fields: [String], text: String) {
        let item = workbook.catalog.items[index]
        let state = workbook.state(ofItemAt: index)
        let result =
            state.isConflict
            ? "! \(language(ja: "食い違い", en: "in conflict"))" : "\(state.result.mark) \(state.result.name(language))"
        let pieces = state.assessment.evidence
        let outside = pieces.count { $0.leadsOutside }
        let mark = outside > 0 ? language(ja: "（外 \(outside)）", en: " (\(outside) outside)") : ""
        let evidence = pieces.isEmpty ? "" : String(pieces.count) + mark
        let fields = [
            item.id, item.number, item.obligation.name(language), result, state.assessment.owner, state.assessment.due,
            evidence, state.review == .none ? "" : state.review.name(language),
        ]
        return (fields.map(oneLine), item.text.shown(language))
    }

    private static func oneLine(_ text: String) -> String {
        text.contains { $0.isNewline } ? text.split(whereSeparator: \.isNewline).joined(separator: " ") : text
    }
}
