import TerminalUI
import WorkbookModel

/// The keys in words: `tenken keys` and Docs/Keys.md.
public enum KeyReference {
    /// A table for people: keys, the command's name for the configuration, what it does.
    public static func lines(_ map: KeyMap, format: ReportFormat) -> [String] {
        let language = format.language
        let rows = map.bindings.map {
            ($0.keys.map(\.notation).joined(separator: " "), $0.command.name)
        }
        let keyColumns = rows.map { format.measure.columns(of: $0.0) }.max() ?? 0
        let nameColumns = rows.map { format.measure.columns(of: $0.1) }.max() ?? 0
        let parts = map.parts.map { part in
            [part.section.title(language)]
                + part.bindings.flatMap { binding in
                    let keys = binding.keys.map(\.notation).joined(separator: " ")
                    let prefix =
                        "  " + format.measure.padded(keys, columns: keyColumns) + "  "
                        + format.measure.padded(binding.command.name, columns: nameColumns) + "  "
                    return format.hanging(prefix, binding.command.definition.explanation(language))
                }
        }
        let typed = CommandLineNames.own.map { ($0.usage(language), $0.typedExplanation(language)) }
        let usageColumns = typed.map { format.measure.columns(of: $0.0) }.max() ?? 0
        let line =
            [
                CommandSection.typed.title(language)
                    + language(ja: "（上の名前も使えます）", en: " (as are the names above)")
            ]
            + typed.flatMap { usage, explanation in
                format.hanging("  " + format.measure.padded(usage, columns: usageColumns) + "  ", explanation)
            }
        return Array((parts + [line]).joined(separator: [""]))
    }

    /// Docs/Keys.md: the keys as they are unless configured otherwise.
    public static func markdown() -> String {
        var lines = [
            "# Keys / キー", "", "<!-- Made by `tenken keys --format markdown`; a test compares. -->", "",
            "`<C-d>` is Control-D. Full-width letters and signs count as the keys that they are typed with. The names are for",
            "the configuration ([Configuration.md](Configuration.md)); `tenken keys` prints the keys in force.", "",
            "`<C-d>` は Ctrl-D です。全角の英数字と記号も、同じキーとして扱います。名前は設定（[Configuration.md](Configuration.md)）で使い",
            "ます。`tenken keys` で今のキーを見られます。",
        ]
        for part in KeyMap.standard.parts {
            let title = part.section.title
            lines += [
                "", "## \(title.en) / \(title.ja)", "", "| keys | name | does | 機能 |", "| --- | --- | --- | --- |",
            ]
            for binding in part.bindings {
                let keys = binding.keys.map { "`\($0.notation)`" }.joined(separator: " ")
                let explanation = binding.command.definition.explanation
                lines.append("| \(keys) | `\(binding.command.name)` | \(explanation.en) | \(explanation.ja) |")
            }
        }
        lines += [
            "", "## Behind `:` / `:` のあと", "",
            "The names above work behind `:`, too; Tab completes. These take a text, have no key, or have another name as well:",
            "",
            "上の名前は `:` のあとにも入力できます（Tab で補えます）。次のものは、語をとるか、キーがないか、別の名前もあります。", "",
            "| typed | does | 機能 |", "| --- | --- | --- |",
        ]
        for command in CommandLineNames.own + CommandLineNames.keyed.filter({ $0.typing.names.count > 1 }) {
            let explanation = command.typedExplanation
            lines.append("| `\(command.usage(.english))` | \(explanation.en) | \(explanation.ja) |")
        }
        lines += table(Words("所見と改善計画の中", "In the note and the plan"), EditorPanel.hints)
        lines += table(Words("証跡の一覧の中", "In the list of evidence"), EvidencePanelView.hints)
        lines += table(Words("評価が食い違う項目の中", "Where assessments differ"), ConflictScreen.hints)
        return lines.map { $0 + "\n" }.joined()
    }

    private static func table(_ title: Words, _ hints: [KeyHint]) -> [String] {
        let (english, japanese) = (
            KeyHints(hints, .standard, .english).parts, KeyHints(hints, .standard, .japanese).parts
        )
        return ["", "## \(title.en) / \(title.ja)", "", "| keys | does | 機能 |", "| --- | --- | --- |"]
            + zip(english, japanese).map { "| `\($0.key)` | \($0.word) | \($1.word) |" }
    }
}
