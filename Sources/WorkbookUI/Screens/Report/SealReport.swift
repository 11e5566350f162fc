import TerminalUI
import WorkbookModel

/// The reports of sealing and verifying.
enum SealReport {
    /// Shows the line that identifies the seal outside the file.
    ///
    /// - Parameter check: `nil` where there was nothing to seal.
    static func requests(_ check: SealCheck?, isNew: Bool, _ environment: AppEnvironment) -> [Request] {
        let language = environment.language
        let wording = SealWording(language)
        guard let check else { return [.complain(wording.nothingRecorded)] }
        let advice = language(
            ja: "この行を点検簿の外に控えるか署名しておくと、あとで tenken verify --expect で確かめられます。tenken verify は同じ行を出力します。",
            en:
                "Keep or sign this line outside the workbook: tenken verify --expect checks against it later. tenken verify prints the same line."
        )
        let workbook = environment.workbook
        let report = TextReport(
            language(ja: "封印", en: "seal"),
            [
                TextPane.Paragraph(
                    isNew ? wording.sealed(check, in: workbook) : wording.already, style: environment.theme.heading),
                TextPane.Paragraph(""), TextPane.Paragraph(workbook.line(of: check)), TextPane.Paragraph(""),
                TextPane.Paragraph(advice, style: environment.theme.gap),
            ])
        return [.open(report)]
    }

    /// The outcome of reading and verifying the file again.
    ///
    /// - Parameter line: the line of the latest seal, if it is whole.
    static func report(_ verification: Verification, line: String?, _ environment: AppEnvironment) -> TextReport {
        let language = environment.language
        let format = ReportFormat(
            columns: ReportPanel.textRect(environment).columns, language: language, measure: environment.measure)
        var paragraphs = [
            TextPane.Paragraph(
                SealWording(language).remark(on: verification),
                style: verification.holds ? environment.theme.heading : environment.theme.warning)
        ]
        if let line { paragraphs += [TextPane.Paragraph(""), TextPane.Paragraph(line)] }
        if !verification.findings.isEmpty {
            let lines = FindingsReport.lines(
                verification.findings, file: environment.context.fileName, format: format)
            paragraphs += [TextPane.Paragraph("")] + lines.map { TextPane.Paragraph($0) }
        }
        return TextReport(language(ja: "照合", en: "verification"), paragraphs)
    }
}
