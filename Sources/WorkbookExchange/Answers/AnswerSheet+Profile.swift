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
            if let problem = repeated(in: columns, of: sheet, profile) { throw TableProblems([problem]) }
            let heads = profile.headRows(of: sheet)
            let rows = (columns.firstRow..<max(columns.firstRow, sheet.rows.count)).filter { row in
                !TableRow(sheet: sheet, columns: columns, fill: profile.fill, row: row).repeatsHead(heads)
            }
            parts.append(
                AnswerSheet(
                    sheet, columns: columns.positions, rows: rows,
                    hidden: profile.hidden == .skip ? sheet.hiddenRows : [], fill: profile.fill,
                    headRows: profile.head.map { $0.lowerBound - 1..<$0.upperBound } ?? 0..<0))
        }
        return parts
    }

    /// Two columns of what a table can say once.
    private static func repeated(
        in columns: TableColumns, of sheet: Sheet, _ profile: TableProfile
    ) -> TableProblem? {
        for meaning in ColumnMeaning.all where !meaning.mayRepeat {
            guard let positions = columns.positions[meaning], positions.count > 1 else { continue }
            let row = (profile.head?.upperBound ?? 1) - 1
            let places = positions.map { sheet.address(row: row, column: $0) }
            let others = places.dropFirst()
            return TableProblem(
                places[0],
                ja: "\(meaning.word) の列が \(others.joined(separator: "、")) にもあります。一つにしてください",
                en: "\(meaning.word) is in \(others.joined(separator: ", ")) too; keep one column of it")
        }
        return nil
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
