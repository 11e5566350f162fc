import TerminalUI
import WorkbookModel

/// The keys in force, listed from the key map.
enum HelpScreen {
    static let hints: [KeyHint] = [.move(.down, .up, words: Words("送る", "scroll")), .action(.back)]

    static func draw(_ state: HelpState, _ environment: AppEnvironment, into grid: inout Grid) {
        let frame = environment.body
        grid.frame(frame, style: environment.theme.border)
        let title = environment.language(ja: " ヘルプ ", en: " help ")
        grid.put(title, row: frame.row, column: 2, style: environment.theme.heading)
        pane(environment).draw(
            into: &grid, rect: frame.inset(rows: 1, columns: 2), top: min(state.top, lastTop(environment)))
    }

    static func lastTop(_ environment: AppEnvironment) -> Int {
        let rect = environment.body.inset(rows: 1, columns: 2)
        return max(0, pane(environment).lineCount(columns: rect.columns, measure: environment.measure) - rect.rows)
    }

    private static func pane(_ environment: AppEnvironment) -> TextPane {
        let language = environment.language
        var paragraphs: [TextPane.Paragraph] = []
        for part in environment.keys.parts {
            paragraphs.append(TextPane.Paragraph(part.section.title(language), style: environment.theme.heading))
            for binding in part.bindings {
                let keys = binding.keys.map(KeyMap.label).joined(separator: " ")
                let label = environment.measure.padded("  " + keys, columns: 12)
                let definition = binding.command.definition
                let name = definition.namesBesideKeys.map { "  :" + $0 }.joined()
                paragraphs.append(TextPane.Paragraph(definition.explanation(language) + name, label: label))
            }
            paragraphs.append(TextPane.Paragraph(""))
        }
        let heading =
            CommandSection.typed.title(language)
            + language(ja: "（上の : の名前も使えます）", en: " (as are the names with : above)")
        paragraphs.append(TextPane.Paragraph(heading, style: environment.theme.heading))
        for command in CommandLineNames.own {
            let label = environment.measure.padded("  " + command.usage(language) + "  ", columns: 18)
            paragraphs.append(TextPane.Paragraph(command.typedExplanation(language), label: label))
        }
        paragraphs.append(TextPane.Paragraph(""))
        paragraphs.append(
            TextPane.Paragraph(
                language(ja: "評価が食い違う項目の中", en: "Where assessments differ"), style: environment.theme.heading))
        for (key, word) in KeyHints(ConflictScreen.hints, environment.keys, language).parts {
            paragraphs.append(
                TextPane.Paragraph(word, label: environment.measure.padded("  " + key, columns: 12)))
        }
        paragraphs.append(TextPane.Paragraph(""))
        paragraphs.append(
            TextPane.Paragraph(
                language(
                    ja: "記録はそのつどファイルに入ります。保存の操作はいりません。",
                    en: "Whatever you record is in the file at once; there is nothing to save.")))
        return TextPane(paragraphs)
    }
}
