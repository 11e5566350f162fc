import WorkbookModel

/// A mistyped subcommand, which the parser would take for a workbook.
public enum MistypedCommand {
    /// What to say where the first of `arguments` is no file and close to a subcommand's name; `nil` where all is well.
    ///
    /// - Parameters:
    ///   - subcommands: the names of the program's subcommands.
    ///   - isFile: whether there is a file at a path.
    public static func message(
        _ arguments: [String], subcommands: [String], isFile: (String) -> Bool, _ language: Language
    ) -> String? {
        guard let word = arguments.dropFirst(ArgumentOrder.languageCount(arguments)).first, !word.isEmpty,
            !word.contains(where: { "-./".contains($0) })
        else { return nil }
        let names = subcommands + ["help"]
        guard !names.contains(word), let near = names.first(where: { isNear(word, $0) }), !isFile(word)
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
