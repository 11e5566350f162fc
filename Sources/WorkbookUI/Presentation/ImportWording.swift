import TerminalUI
import WorkbookExchange
import WorkbookModel

/// What happens with the rows of an imported table, in words.
public struct ImportWording: Sendable {
    private let language: Language

    public init(_ language: Language) { self.language = language }

    public func name(_ outcome: ImportRow.Outcome) -> String {
        switch outcome {
        case .new: language(ja: "新規", en: "new")
        case .change: language(ja: "変更", en: "change")
        case .same: language(ja: "変更なし", en: "same")
        case .skipped: language(ja: "記入なし", en: "skipped")
        case .conflict: language(ja: "食い違い", en: "conflict")
        case .unmatched: language(ja: "項目不明", en: "unmatched")
        case .problem: language(ja: "読めない", en: "problem")
        }
    }

    /// How many rows there are of each outcome; those that are not there are left out.
    public func totals(_ plan: ImportPlan) -> String {
        let parts = ImportRow.Outcome.allCases.map { ($0, plan.count($0)) }.filter { $0.1 > 0 }
            .map { "\(name($0.0)) \($0.1)" }
        let rows = language(ja: "\(plan.rows.count) 行", en: Language.counted(plan.rows.count, "row"))
        return parts.isEmpty ? rows : "\(rows): " + parts.joined(separator: language(ja: "、", en: ", "))
    }

    /// What of the table is not looked at, with its first places; `nil` where all of it is.
    public func ignored(_ plan: ImportPlan) -> String? {
        let ignored = plan.ignored
        if ignored.count == 0 { return nil }
        let places = ignored.places.map { place in
            // A sheet's name comes from the file, too.
            let (cell, text) = (
                visible(place.cell, keepingLineFeeds: false), visible(place.text, keepingLineFeeds: false)
            )
            return language(ja: "\(cell)「\(text)」", en: "\(cell) “\(text)”")
        }
        let rest = ignored.count - places.count
        let more = rest == 0 ? "" : language(ja: "、ほか \(rest) か所", en: ", and \(rest) more")
        return language(ja: "読まない所: ", en: "not read: ")
            + places.joined(separator: language(ja: "、", en: ", ")) + more
    }

    /// A field that was changed on both sides: what the row showed, what it says, what the workbook says.
    public func clash(_ clash: ImportClash) -> String {
        let field = clash.field
        func text(_ assessment: Assessment) -> String {
            let text = field.text(of: assessment, language).split(whereSeparator: \.isNewline).joined(separator: " / ")
            return text.isEmpty ? language(ja: "（なし）", en: "(none)") : text
        }
        return language(
            ja:
                "\(field.name(language)): 表 \(text(clash.row))、点検簿 \(text(clash.workbook))、前は \(text(clash.shown))",
            en:
                "\(field.name(language)): table \(text(clash.row)); workbook \(text(clash.workbook)); before \(text(clash.shown))"
        )
    }
}
