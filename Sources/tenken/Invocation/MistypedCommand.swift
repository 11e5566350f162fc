import ArgumentParser
import WorkbookFiles
import WorkbookModel

/// A subcommand's name typed wrong, which the parser would take for a workbook.
enum MistypedCommand {
    /// What to say where the first of `arguments` is no file and nearly a subcommand's name; `nil` where all is well.
    static func message(
        _ arguments: [String], _ root: (some ParsableCommand).Type, _ language: Language
    ) -> String? {
        guard let word = arguments.dropFirst(ArgumentOrder.languageCount(arguments)).first, !word.isEmpty,
            !word.contains(where: { "-./".contains($0) })
        else { return nil }
        let names = root.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        guard !names.contains(word), FilePath(word).resolved == nil,
            let near = names.first(where: { isNear(word, $0) })
        else { return nil }
        return language(
            ja: "\(word) というファイルもサブコマンドもありません。「tenken \(near)」のことですか（ファイルなら ./\(word)）",
            en: "there is no file and no subcommand \(word); do you mean “tenken \(near)”? (a file: ./\(word))")
    }

    /// One slip in a short name, two in a longer one, or the same letters in another order.
    private static func isNear(_ typed: String, _ name: String) -> Bool {
        typed.sorted() == name.sorted() || EditDistance.between(typed, name, atMost: name.count > 4 ? 2 : 1) != nil
    }
}
