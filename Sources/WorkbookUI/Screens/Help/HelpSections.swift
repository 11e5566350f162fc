import TerminalUI
import WorkbookModel

/// The sections of the help, each a heading and its lines.
struct HelpSections {
    private let environment: AppEnvironment
    private var language: Language { environment.language }

    /// Columns of the keys before what they do.
    private static let keyColumns = 12
    /// The same of what is typed behind `:`.
    private static let usageColumns = 18

    init(_ environment: AppEnvironment) { self.environment = environment }

    /// - Parameter subject: the screen whose keys come first.
    func all(_ subject: Screen) -> [[TextPane.Paragraph]] {
        [keys(of: subject)] + environment.keys.parts.filter { !$0.bindings.isEmpty }.map(bindings)
            + [typed, conflict, [TextPane.Paragraph(nothingToSave)]]
    }

    /// What its foot line names, and more where there is no room for it there.
    private func keys(of screen: Screen) -> [TextPane.Paragraph] {
        let title = language(
            ja: "この画面（\(screen.title(language))）", en: "This screen (\(screen.title(language)))")
        return [heading(title)]
            + screen.hints.compactMap { hint in
                let parts = KeyHints([hint], environment.keys, language).parts
                guard let part = parts.first else { return nil }
                // The foot line has room for a word only.
                if case .command(let command) = hint {
                    return line(part.key, command.definition.explanation(language))
                }
                return line(part.key, part.word)
            }
    }

    private func bindings(_ part: KeyMap.Part) -> [TextPane.Paragraph] {
        [heading(part.section.title(language))]
            + part.bindings.map { binding in
                let definition = binding.command.definition
                let names = definition.namesBesideKeys.map { "  :" + $0 }.joined()
                return line(
                    binding.keys.map(KeyMap.label).joined(separator: " "), definition.explanation(language) + names)
            }
    }

    private var typed: [TextPane.Paragraph] {
        let title =
            CommandSection.typed.title(language)
            + language(ja: "（上の : の名前も使えます）", en: " (as are the names with : above)")
        return [heading(title)]
            + CommandLineNames.own.map {
                line($0.usage(language) + "  ", $0.typedExplanation(language), columns: HelpSections.usageColumns)
            }
    }

    private var conflict: [TextPane.Paragraph] {
        [heading(language(ja: "評価が食い違う項目の中", en: "Where assessments differ"))]
            + KeyHints(ConflictScreen.hints, environment.keys, language).parts.map { line($0.key, $0.word) }
    }

    private var nothingToSave: String {
        language(
            ja: "記録はそのつどファイルに入ります。保存の操作はいりません。",
            en: "Whatever you record is in the file at once; there is nothing to save.")
    }

    private func heading(_ text: String) -> TextPane.Paragraph {
        TextPane.Paragraph(text, style: environment.theme.heading)
    }

    private func line(_ keys: String, _ text: String, columns: Int = keyColumns) -> TextPane.Paragraph {
        TextPane.Paragraph(text, label: environment.measure.padded("  " + keys, columns: columns))
    }
}
