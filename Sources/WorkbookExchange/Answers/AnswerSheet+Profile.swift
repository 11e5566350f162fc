import OfficeFiles
import WorkbookModel

extension AnswerSheet {
    /// The parts of a file that hold answers, as the profile has it.
    ///
    /// - Throws: where sheets or columns are not as the profile says, or where no column tells items or answers.
    public static func parts(of file: TableFile, _ profile: TableProfile) throws(TableProblems) -> [AnswerSheet] {
        if let problem = missing(from: profile) { throw TableProblems([problem]) }
        var parts: [AnswerSheet] = []
        for sheet in try profile.sheets(in: file) {
            let columns = try TableColumns.resolve(profile, in: sheet)
            let heads = headRows(of: sheet, profile)
            let rows = (columns.firstRow..<max(columns.firstRow, sheet.rows.count)).filter { row in
                !TableRow(sheet: sheet, columns: columns, fill: profile.fill, row: row).repeatsHead(heads)
            }
            parts.append(
                AnswerSheet(
                    sheet, columns: columns.positions.compactMapValues(\.first), rows: rows,
                    hidden: profile.hidden == .skip ? sheet.hiddenRows : [], fill: profile.fill))
        }
        return parts
    }

    private static func headRows(of sheet: Sheet, _ profile: TableProfile) -> [[String]] {
        guard let head = profile.head else { return [] }
        return (head.lowerBound - 1..<head.upperBound).map { row in
            (0..<sheet.columnCount).map { HeadText.folded(sheet[row, $0].text) }
        }
    }

    private static func missing(from profile: TableProfile) -> TableProblem? {
        let meanings = profile.columns.map(\.meaning)
        if !meanings.contains(where: { [.id, .number, .text].contains($0) }) {
            return TableProblem(
                ja: "どの項目かを示す列がありません。Id か Number か Text の Column を書いてください",
                en: "no column tells the items; give a Column of Id, Number or Text")
        }
        let answers = AssessmentField.allCases.map(ColumnMeaning.assessment)
        if !meanings.contains(where: answers.contains) {
            return TableProblem(
                ja: "回答の列がありません。Result、Note、Owner、Due、Evidence、Plan のどれかの Column を書いてください",
                en: "no column holds answers; give a Column of Result, Note, Owner, Due, Evidence or Plan")
        }
        return nil
    }
}
