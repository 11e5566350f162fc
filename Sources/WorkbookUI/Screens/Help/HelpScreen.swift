import TerminalUI
import WorkbookModel

/// The keys, listed from the key map itself.
enum HelpScreen {
    static func draw(_ state: AppState, into grid: inout Grid) {
        let frame = frame(state)
        grid.frame(frame, style: state.theme.border)
        let title = state.language(ja: " ヘルプ ", en: " help ")
        grid.put(title, row: frame.row, column: 2, style: state.theme.heading)
        pane(state).draw(into: &grid, rect: frame.inset(rows: 1, columns: 2), top: min(state.helpTop, lastTop(state)))
    }

    static func lastTop(_ state: AppState) -> Int {
        let rect = frame(state).inset(rows: 1, columns: 2)
        return max(0, pane(state).lineCount(columns: rect.columns, measure: state.context.measure) - rect.rows)
    }

    private static func frame(_ state: AppState) -> Rect {
        Rect(row: 1, column: 0, columns: state.size.columns, rows: state.size.rows - 2)
    }

    private static func pane(_ state: AppState) -> TextPane {
        let language = state.language
        var paragraphs: [TextPane.Paragraph] = []
        for part in state.context.keys.parts {
            paragraphs.append(TextPane.Paragraph(part.section.title(language), style: state.theme.heading))
            for binding in part.bindings {
                let keys = binding.keys.map(KeyMap.label).joined(separator: " ")
                let label = state.context.measure.padded("  " + keys, columns: 12)
                let definition = binding.command.definition
                let name = definition.namesBesideKeys.map { "  :" + $0 }.joined()
                paragraphs.append(TextPane.Paragraph(definition.explanation(language) + name, label: label))
            }
            paragraphs.append(TextPane.Paragraph(""))
        }
        let heading =
            CommandSection.typed.title(language)
            + language(ja: "（上の : の名前も使えます）", en: " (as are the names with : above)")
        paragraphs.append(TextPane.Paragraph(heading, style: state.theme.heading))
        for command in CommandLineNames.own {
            let label = state.context.measure.padded("  " + command.usage(language) + "  ", columns: 18)
            paragraphs.append(TextPane.Paragraph(command.typedExplanation(language), label: label))
        }
        paragraphs.append(TextPane.Paragraph(""))
        paragraphs.append(
            TextPane.Paragraph(language(ja: "評価が食い違う項目の中", en: "Where assessments differ"), style: state.theme.heading))
        for (key, word) in KeyHints(ConflictScreen.hints, state.context.keys, language).parts {
            paragraphs.append(
                TextPane.Paragraph(word, label: state.context.measure.padded("  " + key, columns: 12)))
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
