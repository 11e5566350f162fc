import TerminalUI
import WorkbookModel

/// The workbook's title, organization, scope and origin: what `tenken profile` prints.
public enum ProfileReport {
    /// The report's lines, without line feeds, each at most `format.columns` wide.
    public static func lines(_ workbook: Workbook, file: String, format: ReportFormat) -> [String] {
        let language = format.language
        let names = ProfileFieldNames(language: language)
        let identity = workbook.identity
        let profile = workbook.profile
        func shown(_ text: String) -> String { text.isEmpty ? format.nothing : text }
        return format.table([
            (names.title, shown(profile.title)),
            (names.organization, shown(profile.organization)),
            (names.scope, shown(profile.scope)),
            (
                language(ja: "対応表", en: "Catalogue"),
                "\(workbook.catalog.about.id)  \(workbook.catalog.about.coverageText(language))"
            ),
            (language(ja: "作成", en: "Created"), "\(ReportedTime.shown(identity.created))  \(identity.by)"),
            ("Id", identity.id),
            (language(ja: "ファイル", en: "File"), file),
        ])
    }
}
