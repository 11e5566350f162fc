import WorkbookModel
import WorkbookUI

/// All findings that there are, in words, made from the model's own table.
public enum FindingReference {
    /// For people: each code with its severity, what it means and what to do.
    public static func lines(_ format: ReportFormat) -> [String] {
        let language = format.language
        let entries = FindingCode.allCases.map { code in
            ["\(code.rawValue)  \(code.severity.name(language))"]
                + [code.meaning(language), code.remedy(language)].flatMap { format.paragraph($0, indent: 2) }
        }
        return Array(entries.joined(separator: [""]))
    }

    /// Docs/Findings.md.
    public static func markdown() -> String {
        var lines = [
            "# Findings / 指摘", "", "<!-- Made by `tenken findings --format markdown`; a test compares. -->", "",
            "What `tenken check` and `tenken summary` find, by the `code` of their JSON output. `integrity`: the file is not what",
            "tenken wrote, or people's records do not agree yet. `incomplete`: an assessment lacks something. `tenken check --only` and",
            "`--except` take codes and severities.", "",
            "`tenken check` と `tenken summary` の指摘です。コードは JSON 出力の `code` です。`integrity`（完全性）は tenken が書いたままの",
            "ファイルではないか、記録がまだ一つにまとまっていないこと、`incomplete`（記入）は評価に足りないものがあることです。コードと種類は",
            "`tenken check` の `--only` と `--except` に書けます。", "",
            "| code | severity | meaning | what to do | 意味 | 対処 |", "| --- | --- | --- | --- | --- | --- |",
        ]
        lines += FindingCode.allCases.map { code in
            let cells =
                ["`\(code.rawValue)`", code.severity.rawValue]
                + [Language.english, .japanese].flatMap { [code.meaning($0), code.remedy($0)] }
            return "| \(cells.joined(separator: " | ")) |"
        }
        return lines.map { $0 + "\n" }.joined()
    }
}
