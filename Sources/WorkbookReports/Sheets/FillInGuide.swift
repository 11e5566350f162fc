import OfficeFiles
import WorkbookExchange
import WorkbookModel

/// The sheet that says how to fill in the other: what each column takes, and how it comes back.
struct FillInGuide {
    /// What the sheet to fill in is of; may be empty.
    private let title: String
    private let fields: [AssessmentField]
    private let language: Language

    init(title: String, fields: [AssessmentField], _ language: Language) {
        self.title = title
        self.fields = fields
        self.language = language
    }

    private static let widths = [16, 90]

    var sheet: SheetDocument {
        var sheet = SheetDocument(name: ExportedSheet.guideName(language))
        sheet.isProtected = true
        sheet.columns = FillInGuide.widths.map { SheetDocument.Column(width: Double($0)) }
        sheet.page.isLandscape = true
        if !title.isEmpty {
            sheet.rows.append(SheetDocument.Row([SheetDocument.Cell(.text(title), style: .sheetTitle)], height: 26))
        }
        for line in lines {
            let row = sheet.rows.count
            sheet.merges.append(CellRange(CellAddress(row: row, column: 0), CellAddress(row: row, column: 1)))
            sheet.rows.append(
                SheetDocument.Row(
                    [SheetDocument.Cell(.text(line), style: .plain)],
                    height: RowHeight.points(of: line, columns: FillInGuide.widths.reduce(0, +))))
        }
        sheet.rows.append(
            SheetDocument.Row(
                [language(ja: "列", en: "Column"), language(ja: "書くもの", en: "What it takes")].map {
                    SheetDocument.Cell(.text($0), style: .head)
                }, height: RowHeight.line + 3))
        for field in fields {
            let text = text(for: field)
            sheet.rows.append(
                SheetDocument.Row(
                    [
                        SheetDocument.Cell(.text(field.name(language)), style: .label),
                        SheetDocument.Cell(.text(text), style: .text),
                    ], height: RowHeight.points(of: text, columns: FillInGuide.widths[1])))
        }
        return sheet
    }

    private var lines: [String] {
        [
            language(
                ja: "色の付いた列に書いてください。ほかの列は読むためのもので、書き換えないように保護してあります（パスワードはありません）。",
                en:
                    "Fill in the coloured columns. The others are for reading, and protected from changes (there is no password)."
            ),
            language(
                ja: "空のセルは、今の記録のままになります。足した列や行、ほかのシートは取り込まれません。",
                en: "An empty cell keeps what is recorded. Added columns, rows and sheets are not taken."),
            language(
                ja: "記入したら、このファイルのまま返してください。隠れた列とシートは消さないでください。",
                en: "Send the file back as it is; do not remove its hidden columns and sheet."),
            language(
                ja: "返ってきたファイルは「tenken import 点検簿 ファイル」で取り込みます。何が変わるかが先に示され、--apply で記録されます。",
                en:
                    "What comes back is taken in by “tenken import WORKBOOK FILE”, which first shows what would change; with --apply it is recorded."
            ),
        ]
    }

    private func text(for field: AssessmentField) -> String {
        switch field {
        case .result:
            let words = AssessmentResult.allCases.map { ReportWords.result($0, language) }
            return language(ja: "一覧から選ぶ: ", en: "One of the list: ")
                + words.joined(separator: language(ja: "、", en: ", "))
        case .owner:
            return language(ja: "担当する人か部署。一行", en: "Who is responsible: a person or a department, on one line")
        case .due:
            return language(
                ja: "日付。2027-03-31、2027/3/31、令和9年3月31日 のように、年から書く",
                en: "A day, with its year: 2027-03-31 or 2027/3/31")
        case .evidence:
            return language(
                ja: "「パスか URL | 説明」と、一行に一つ。書いたものは加わり、消しても証跡はなくならない",
                en: "“path or URL | description”, one a line; what is written is added, what is removed stays recorded")
        case .note:
            return language(ja: "確かめたこと。何行でもよい", en: "What you found; any number of lines")
        case .plan:
            return language(
                ja: "足りないことをどう改めるか。何行でもよい", en: "What will be done about what is missing; any number of lines")
        }
    }
}
