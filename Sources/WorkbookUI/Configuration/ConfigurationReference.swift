import TerminalUI
import WorkbookModel

/// Everything that can be configured, in words: the configuration in force as a file, and the documentation.
public enum ConfigurationReference {
    /// The configuration as a recfile, with a comment about each setting. What holds by default is commented out, as a line
    /// that says the same where the comment sign is taken away.
    ///
    /// - Parameters:
    ///   - path: the file's path; `nil` if the environment names none.
    ///   - person: who records where no name is set.
    public static func recfile(
        _ configuration: Configuration, path: String?, person: String, _ language: Language
    ) -> String {
        var lines = [
            language(
                ja: "# tenken の設定。1 行に一つずつ「名前: 値」と書きます。", en: "# tenken's configuration: one “NAME: VALUE” a line.")
        ]
        if let path { lines.append(language(ja: "# 場所: \(path)", en: "# It belongs at \(path)")) }
        for setting in Setting.allCases {
            let explanation = setting.explanation(language).filter { $0 != "`" }
            lines += [
                "", "# \(explanation)", language(ja: "# 値: \(setting.allowed)", en: "# values: \(setting.allowed)"),
            ]
            let values = values(of: setting, configuration)
            let standard = self.values(of: setting, .standard)
            let set = values.filter { !standard.contains($0) }
            lines += set.map { "\(setting.rawValue): \($0)" }
            // Of many, two show how they are written.
            if set.isEmpty {
                lines += standardValues(of: setting, person: person, language).prefix(2).map {
                    "# \(setting.rawValue): \($0)"
                }
            }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// What holds where the file says nothing of a setting.
    private static func standardValues(of setting: Setting, person: String, _ language: Language) -> [String] {
        switch setting {
        case .language: [language.rawValue]
        case .name: [person]
        case .ambiguousWidth, .mouse, .color, .background, .moveOn, .key, .style: values(of: setting, .standard)
        case .filter: [language(ja: "自分の目標日超過 = owner:me is:overdue", en: "my overdue = owner:me is:overdue")]
        }
    }

    /// The values of a setting in `configuration`, as the file writes them.
    private static func values(of setting: Setting, _ configuration: Configuration) -> [String] {
        switch setting {
        case .language: [configuration.language?.rawValue].compactMap { $0 }
        case .name: [configuration.name].compactMap { $0 }
        case .ambiguousWidth: [configuration.ambiguousWidth.rawValue]
        case .mouse: [configuration.usesMouse ? "on" : "off"]
        case .color: [configuration.usesColor ? "auto" : "never"]
        case .background: [configuration.background.rawValue]
        case .moveOn: [configuration.movesOn ? "on" : "off"]
        case .filter: configuration.namedFilters.map { "\($0.name) = \($0.filter.query)" }
        case .key:
            configuration.keys.bindings.map { binding in
                let keys = binding.keys.map(\.notation).joined(separator: " ")
                return "\(binding.command.name) \(keys.isEmpty ? "none" : keys)"
            }
        case .style: Theme.Role.all.map { "\($0.name) \(StyleWords.words(of: configuration.theme[$0]))" }
        }
    }

    /// Docs/Configuration.md.
    public static func markdown() -> String {
        var lines = [
            "# Configuration / 設定", "",
            "<!-- Made by `tenken config --format markdown`; a test compares. -->", "",
            "tenken reads `$XDG_CONFIG_HOME/tenken/config.rec`, by default `~/.config/tenken/config.rec`: a recfile, one",
            "`NAME: VALUE` a line, `#` before comments. `tenken config` prints what is in force as such a file. A mistake is",
            "reported with its line and what is allowed, and the default holds in its place.", "",
            "`$XDG_CONFIG_HOME/tenken/config.rec`（既定は `~/.config/tenken/config.rec`）を読みます。1 行に一つ「名前: 値」と書く recfile で、",
            "`#` で始まる行は注釈です。`tenken config` で今の設定をその形で見られます。誤りは行番号と使えるものを添えて知らせ、そこは既定に",
            "なります。", "",
            "    Language: ja", "    Name: 佐藤 花子", "    MoveOn: on", "    Key: next-unassessed <Tab> <C-n>",
            "    Style: partial bright-yellow bold", "", "## Settings / 項目", "",
            "| setting | values | default | means | 意味 |", "| --- | --- | --- | --- | --- |",
        ]
        for setting in Setting.allCases {
            let standard = setting.standard.isEmpty ? "–" : "`\(setting.standard)`"
            lines.append(
                "| `\(setting.rawValue)` | `\(setting.allowed)` | \(standard) | \(setting.explanation(.english)) "
                    + "| \(setting.explanation(.japanese)) |")
        }
        lines += [
            "", "## Key / キー", "",
            "The commands' names and keys are in [Keys.md](Keys.md). A key is one character, or a name in angle brackets:",
            "`<Enter>` `<Esc>` `<Tab>` `<Space>` `<BS>` `<Del>` `<Up>` `<PageDown>` `<F2>` `<lt>`, with `C-` (Control), `M-`",
            "(Alt) or `S-` (Shift) before it: `<C-n>`. A key given to one command is taken from the one that had it; `quit`",
            "must keep one. In fields, lists of evidence and questions the keys are fixed, apart from those that move.",
            "",
            "コマンドの名前とキーは [Keys.md](Keys.md) にあります。キーは一文字か、上のような山括弧の名前で書きます。ほかのコマンドのキーを取ることも",
            "できますが、`quit` のキーをなくすことはできません。入力欄・証跡の一覧・質問の中のキーは、移動のキーのほかは変わりません。", "", "## Style / 見た目", "",
            "Colours: " + StyleWords.colors.map { "`\($0.name)`" }.joined(separator: " ")
                + ",",
            "and `\(StyleWords.numbered)` where the terminal has 256; behind the text with `on-`, as `on-blue`.",
            "Attributes: " + StyleWords.attributes.map { "`\($0)`" }.joined(separator: " ") + ".", "",
            "The defaults are readable on black and on white: with 256 colours the contrast of each is at least 4.5 on both (WCAG",
            "2.1), or on the one that `Background` says or the terminal answers. What 8 or 16 colours look like is the terminal's",
            "palette: there only red and magenta are used, at least 3 on both in the palettes of xterm and of the Linux console,",
            "and bold; `dim` is the terminal's own shade. Marks and words carry the meaning.", "",
            "既定の色は黒地でも白地でも読めます。256 色では、どちらの地でも（`Background` で指定するか端末が答えた地がわかれば、その地で）コントラスト比が 4.5 以上です（WCAG 2.1）。",
            "8 色・16 色の見え方は端末の配色しだいなので、xterm と Linux コンソールの配色でどちらの地でも 3 以上になる赤とマゼンタ、それに太字だけを使います。`dim` の濃さは端末が",
            "決めます。意味は印と言葉が伝えます。", "",
            "| role | default | dark / 暗い地 | light / 明るい地 | 8, 16 colours / 8・16 色 | is | 役割 |",
            "| --- | --- | --- | --- | --- | --- | --- |",
        ]
        for role in Theme.Role.all {
            let looks = [
                Theme.standard, Theme.standard.fitting(colors: 256, on: .dark),
                Theme.standard.fitting(colors: 256, on: .light), Theme.standard.fitting(colors: 16),
            ].map { "`\(StyleWords.words(of: $0[role]))`" }.joined(separator: " | ")
            lines.append(
                "| `\(role.name)` | \(looks) | \(role.explanation(.english)) | \(role.explanation(.japanese)) |")
        }
        return lines.map { $0 + "\n" }.joined()
    }
}
