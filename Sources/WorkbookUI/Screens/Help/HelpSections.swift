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

    /// Columns of the text that the sections are made for.
    private let columns: Int
    /// A label of more columns stands on a line of its own.
    private static let mostLabelColumns = 24

    init(_ environment: AppEnvironment, columns: Int) {
        self.environment = environment
        self.columns = columns
    }

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
            + screen.hints.flatMap { hint -> [TextPane.Paragraph] in
                let parts = KeyHints([hint], environment.keys, language).parts
                guard let part = parts.first else { return [] }
                // The foot line has room for a word only.
                if case .command(let command) = hint {
                    return line(part.key, command.definition.explanation(language))
                }
                return line(part.key, part.word)
            }
    }

    private func bindings(_ part: KeyMap.Part) -> [TextPane.Paragraph] {
        [heading(part.section.title(language))]
            + part.bindings.flatMap { binding in
                let definition = binding.command.definition
                return line(
                    binding.keys.map(KeyMap.label).joined(separator: " "), definition.explanation(language),
                    names: definition.namesBesideKeys.map { ":" + $0 }.joined(separator: "  "))
            }
    }

    private var typed: [TextPane.Paragraph] {
        let title =
            CommandSection.typed.title(language)
            + language(ja: "（上の : の名前も使えます）", en: " (as are the names with : above)")
        return [heading(title)]
            + CommandLineNames.own.flatMap {
                line($0.usage(language), $0.typedExplanation(language), columns: HelpSections.usageColumns)
            }
    }

    private var conflict: [TextPane.Paragraph] {
        [heading(language(ja: "評価が食い違う項目の中", en: "Where assessments differ"))]
            + KeyHints(ConflictScreen.hints, environment.keys, language).parts.flatMap { line($0.key, $0.word) }
    }

    private var nothingToSave: String {
        language(
            ja: "記録はそのつどファイルに入ります。保存の操作はいりません。",
            en: "Whatever you record is in the file at once; there is nothing to save.")
    }

    private func heading(_ text: String) -> TextPane.Paragraph {
        TextPane.Paragraph(text, style: environment.theme.heading)
    }

    /// - Parameters:
    ///   - names: what may be typed instead; on a line of its own where it does not fit behind the text.
    ///   - labelColumns: of the keys, with a gap behind them.
    private func line(
        _ keys: String, _ text: String, names: String = "", columns labelColumns: Int = keyColumns
    ) -> [TextPane.Paragraph] {
        let measure = environment.measure
        let width = measure.columns(of: "  " + keys) + 2
        let indent = width <= HelpSections.mostLabelColumns ? max(labelColumns, width) : labelColumns
        let fits = measure.columns(of: text) + 2 + measure.columns(of: names) <= columns - indent
        let whole = names.isEmpty ? text : text + (fits ? "  " : "\n") + names
        if width <= indent {
            return [TextPane.Paragraph(whole, label: measure.padded("  " + keys, columns: indent))]
        }
        return [
            TextPane.Paragraph("  " + keys),
            TextPane.Paragraph(whole, label: String(repeating: " ", count: indent)),
        ]
    }
}
