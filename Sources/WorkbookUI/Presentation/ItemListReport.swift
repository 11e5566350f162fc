import TerminalUI
import WorkbookModel

/// Items in columns, one a line under a line of column heads: what `tenken list` prints.
public enum ItemListReport {
    /// The items of one workbook.
    public struct Part {
        /// As it is shown.
        let file: String
        let workbook: Workbook
        /// Positions in the catalogue.
        let items: [Int]

        public init(file: String, _ workbook: Workbook, items: [Int]) {
            self.file = file
            self.workbook = workbook
            self.items = items
        }
    }

    /// The report's lines. Empty columns are left out; the file is told where there are several.
    ///
    /// - Parameter columns: the width in columns that the last column, the item's text, is cut to; `nil` cuts nothing.
    public static func lines(
        _ parts: [Part], columns: Int?, language: Language, measure: TextMeasure = TextMeasure()
    ) -> [String] {
        let table = (parts.count > 1 ? [file(language)] : []) + all(language)
        let rows = parts.flatMap { part in
            part.items.map { item in table.map { oneLine($0.cell(part, item)) } }
        }
        let texts = parts.flatMap { part in part.items.map { part.workbook.catalog.items[$0].text.brief(language) } }
        var kept = table.indices.filter { column in table[column].isAlwaysKept || rows.contains { !$0[column].isEmpty }
        }
        func width(_ column: Int) -> Int {
            rows.map { measure.columns(of: $0[column]) }.reduce(measure.columns(of: table[column].head), max)
        }
        // An item is recognised by its text, which keeps some room.
        for column in table.indices.filter({ table[$0].order > 0 }).sorted(by: { table[$0].order < table[$1].order }) {
            let used = kept.reduce(0) { $0 + width($1) + 2 }
            if let columns, columns - used < leastTextColumns { kept.removeAll { $0 == column } }
        }
        let widths = kept.map(width)
        func line(_ cells: [String], _ text: String) -> String {
            let front = zip(kept, widths).map { measure.padded(cells[$0], columns: $1) + "  " }.joined()
            let whole = front + visible(oneLine(text), keepingLineFeeds: false)
            return columns.map { measure.truncated(whole, columns: $0) } ?? whole
        }
        return [line(table.map(\.head), language(ja: "内容", en: "Text"))] + zip(rows, texts).map { line($0, $1) }
    }

    /// The room that the text needs at least, in columns, before columns that say less give way to it.
    private static let leastTextColumns = 16

    private struct Column {
        let head: String
        /// Whether it is there even where it is empty.
        var isAlwaysKept = false
        /// In which order the columns give way to the text; 0 never.
        var order = 0
        let cell: (Part, Int) -> String
    }

    private static func file(_ language: Language) -> Column {
        Column(head: language(ja: "ファイル", en: "File"), isAlwaysKept: true) { part, _ in part.file }
    }

    private static func all(_ language: Language) -> [Column] {
        var columns = [
            Column(head: language(ja: "項目", en: "Item"), isAlwaysKept: true) { $0.workbook.catalog.items[$1].id },
            Column(head: language(ja: "番号", en: "Number"), isAlwaysKept: true) { $0.workbook.catalog.items[$1].number },
            Column(head: language(ja: "必須/推奨", en: "Obligation"), isAlwaysKept: true, order: 1) {
                $0.workbook.catalog.items[$1].obligation.name(language)
            },
        ]
        for field in AssessmentField.allCases where !field.hasLines {
            columns.append(column(field, language))
        }
        columns.append(
            Column(head: language(ja: "確認", en: "Review"), order: 2) { part, item in
                let review = part.workbook.review(ofItemAt: item)
                return review == .none ? "" : review.name(language)
            })
        return columns
    }

    private static func column(_ field: AssessmentField, _ language: Language) -> Column {
        let head = field.name(language)
        func value(_ part: Part, _ item: Int) -> String {
            field.text(of: part.workbook.state(ofItemAt: item).assessment, language)
        }
        switch field.kind {
        case .result:
            return Column(head: head, isAlwaysKept: true) { part, item in
                part.workbook.isConflict(itemAt: item)
                    ? "! \(language(ja: "食い違い", en: "in conflict"))"
                    : value(part, item) + (part.workbook.isCarried(itemAt: item) ? " " + CarriedWording.mark : "")
            }
        case .line, .text: return Column(head: head, cell: value)
        case .date: return Column(head: head, order: 4, cell: value)
        case .evidence:
            return Column(head: head, order: 3) { part, item in
                let pieces = part.workbook.state(ofItemAt: item).assessment.evidence
                let outside = pieces.count { $0.leadsOutside }
                let mark = outside > 0 ? language(ja: "（外 \(outside)）", en: " (\(outside) outside)") : ""
                return pieces.isEmpty ? "" : String(pieces.count) + mark
            }
        }
    }

    private static func oneLine(_ text: String) -> String {
        text.contains { $0.isNewline } ? text.split(whereSeparator: \.isNewline).joined(separator: " ") : text
    }
}
