import TerminalUI
import WorkbookModel

extension AppState {
    mutating func seal(note: String) -> [Effect] {
        if let readOnly {
            complain(readOnly)
            return []
        }
        return [.seal(note: note)]
    }

    /// Shows the line that stands for the seal outside the file.
    mutating func noteSealed(_ workbook: Workbook, _ check: SealCheck?, isNew: Bool) -> [Effect] {
        var effects = adopt(workbook)
        effects += refreshList()
        let wording = SealWording(language)
        guard let check else {
            complain(wording.nothingRecorded)
            return effects
        }
        show(
            report: language(ja: "封印", en: "seal"),
            [
                TextPane.Paragraph(
                    isNew ? wording.sealed(check, in: workbook) : wording.already, style: theme.heading),
                TextPane.Paragraph(""), TextPane.Paragraph(workbook.line(of: check)), TextPane.Paragraph(""),
                TextPane.Paragraph(
                    language(
                        ja: "この行を点検簿の外に控えるか署名しておくと、あとで tenken verify --expect で確かめられます。tenken verify は同じ行を出力します。",
                        en:
                            "Keep or sign this line outside the workbook: tenken verify --expect checks against it later. tenken verify prints the same line."
                    ), style: theme.gap),
            ])
        return effects
    }

    /// Shows what verifying the file anew has found.
    ///
    /// - Parameter line: that of the latest seal, where it is whole.
    mutating func noteVerified(_ verification: Verification, line: String?) {
        let format = ReportFormat(
            columns: ReportPanel.textRect(self).columns, language: language, measure: context.measure)
        var paragraphs = [
            TextPane.Paragraph(
                SealWording(language).remark(on: verification),
                style: verification.holds ? theme.heading : theme.warning)
        ]
        if let line { paragraphs += [TextPane.Paragraph(""), TextPane.Paragraph(line)] }
        if !verification.findings.isEmpty {
            paragraphs.append(TextPane.Paragraph(""))
            paragraphs += FindingsReport.lines(verification.findings, file: context.fileName, format: format).map {
                TextPane.Paragraph($0)
            }
        }
        show(report: language(ja: "照合", en: "verification"), paragraphs)
    }
}
