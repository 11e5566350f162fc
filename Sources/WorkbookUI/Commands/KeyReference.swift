import TerminalUI
import WorkbookModel

/// The keys in words, made from the key map itself.
public enum KeyReference {
    /// A table for people: keys, the command's name for the configuration, what it does.
    public static func lines(_ map: KeyMap, format: ReportFormat) -> [String] {
        let language = format.language
        let rows = map.parts.flatMap(\.bindings).map {
            ($0.keys.map(\.notation).joined(separator: " "), $0.command.name)
        }
        let keyColumns = rows.map { format.measure.columns(of: $0.0) }.max() ?? 0
        let nameColumns = rows.map { format.measure.columns(of: $0.1) }.max() ?? 0
        let parts = map.parts.map { part in
            [language(ja: part.ja, en: part.en)]
                + part.bindings.flatMap { binding in
                    let keys = binding.keys.map(\.notation).joined(separator: " ")
                    let prefix =
                        "  " + format.measure.padded(keys, columns: keyColumns) + "  "
                        + format.measure.padded(binding.command.name, columns: nameColumns) + "  "
                    return format.hanging(prefix, binding.command.explanation(language))
                }
        }
        let typed = LineCommand.own.map { ($0.usage(language), $0.explanation(language)) }
        let usageColumns = typed.map { format.measure.columns(of: $0.0) }.max() ?? 0
        let line =
            [language(ja: ": のあとに打つもの（上の名前も）", en: "Typed behind : (as are the names above)")]
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
            "`<C-d>` は Ctrl-D です。全角の英数字と記号も、そのキーとして働きます。名前は設定（[Configuration.md](Configuration.md)）で使い",
            "ます。`tenken keys` で今のキーを見られます。",
        ]
        for part in KeyMap.standard.parts {
            lines += [
                "", "## \(part.en) / \(part.ja)", "", "| keys | name | does | はたらき |", "| --- | --- | --- | --- |",
            ]
            for binding in part.bindings {
                let keys = binding.keys.map { "`\($0.notation)`" }.joined(separator: " ")
                lines.append(
                    "| \(keys) | `\(binding.command.name)` | \(binding.command.explanation(.english)) "
                        + "| \(binding.command.explanation(.japanese)) |")
            }
        }
        lines += [
            "", "## Behind `:` / `:` のあと", "",
            "The names above work behind `:`, too; Tab completes. These take a text, have no key, or have another name as well:",
            "",
            "上の名前は `:` のあとにも打てます（Tab で補えます）。次のものは、語をとるか、キーがないか、別の名前もあります。", "",
            "| typed | does | はたらき |", "| --- | --- | --- |",
        ]
        for command in LineCommand.own + LineCommand.keys.filter({ $0.names.count > 1 }) {
            lines.append(
                "| `\(command.usage(.english))` | \(command.explanation(.english)) | \(command.explanation(.japanese)) |"
            )
        }
        lines += table("In the note and the plan", "所見と改善計画の中", EditorPanel.hints)
        lines += table("In the list of evidence", "証跡の一覧の中", EvidencePanelView.hints)
        lines += table("Where assessments differ", "評価が食い違う項目の中", ConflictScreen.hints)
        return lines.map { $0 + "\n" }.joined()
    }

    private static func table(_ en: String, _ ja: String, _ hints: (Language) -> KeyHints) -> [String] {
        ["", "## \(en) / \(ja)", "", "| keys | does | はたらき |", "| --- | --- | --- |"]
            + zip(hints(.english).parts, hints(.japanese).parts).map { english, japanese in
                "| `\(english.key)` | \(english.word) | \(japanese.word) |"
            }
    }
}
