import TerminalUI
import WorkbookModel

/// The requirements beside the rows of a block, wrapped, and cut with … if there are too few rows.
enum RequirementColumn {
    typealias Line = (text: String, style: Style)

    /// The lines beside the `rows` rows of the block of `item`.
    static func lines(besideItem item: Int, rows: Int, _ environment: AppEnvironment, columns: Int) -> [Line] {
        let requirements = environment.workbook.catalog.requirements(ofItemAt: item)
        let measure = environment.measure
        if requirements.isEmpty {
            let text = environment.language(ja: "〔対応する要求事項なし〕", en: "〔no corresponding requirement〕")
            return [(measure.truncated(text, columns: columns), environment.theme.gap)]
        }
        if requirements.count > rows {
            if rows == 1 { return [onOneLine(requirements, environment, columns)] }
            // Too few rows for a line each: name those that fit, count the others.
            let shown = requirements.prefix(rows - 1).map { heading($0, environment, columns) }
            let more = requirements.count - shown.count
            let rest = environment.language(
                ja: "ほか \(more) 件の要求事項（全文は項目の欄に）", en: "and \(more) more (whole in the item's pane)")
            return shown + [(measure.truncated(rest, columns: columns), environment.theme.gap)]
        }
        var result: [Line] = []
        for (index, requirement) in requirements.enumerated() {
            let room = (rows - result.count) / (requirements.count - index)
            result.append(heading(requirement, environment, columns))
            guard room > 1 else { continue }
            let text = "【\(requirement.category.text)】\(requirement.text.text)"
            result += wrapped(text, measure, columns, rows: room - 1).map { ($0, .plain) }
        }
        return result
    }

    /// The first one's place, and how many there are besides.
    private static func onOneLine(
        _ requirements: [Catalog.Requirement], _ environment: AppEnvironment, _ columns: Int
    ) -> Line {
        let count = requirements.count - 1
        let others = environment.language(ja: " ほか \(count) 件", en: " and \(count) more")
        let room = columns - environment.measure.columns(of: others)
        let first = heading(requirements[0], environment, max(0, room))
        return (environment.measure.truncated(first.text + others, columns: columns), first.style)
    }

    private static func heading(_ requirement: Catalog.Requirement, _ environment: AppEnvironment, _ columns: Int)
        -> Line
    {
        let text = "\(requirement.part.text) \(requirement.chapter.text)"
        return (environment.measure.truncated(text, columns: columns), environment.theme.label)
    }

    private static func wrapped(_ text: String, _ measure: TextMeasure, _ columns: Int, rows: Int) -> [String] {
        let lines = LineBreaker(measure: measure).firstLines(rows, of: text, columns: columns)
        if lines.count <= rows { return lines.map(\.indentedText) }
        let last = lines[rows - 1].indentedText + lines[rows].text
        return lines[..<(rows - 1)].map(\.indentedText) + [measure.truncated(last, columns: columns)]
    }
}
