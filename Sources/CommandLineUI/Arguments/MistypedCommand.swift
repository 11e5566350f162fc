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
        let rest = arguments.dropFirst(ArgumentOrder.languageCount(arguments) + 1)
        if word == "help", let topic = rest.first(where: { !$0.hasPrefix("-") }), !names.contains(topic) {
            if let near = near(topic, names) {
                return language(
                    ja: "\(topic) というサブコマンドはありません。「tenken help \(near)」のことですか",
                    en: "there is no subcommand \(topic); do you mean “tenken help \(near)”?")
            }
            return language(
                ja: "\(topic) というサブコマンドはありません。「tenken help」に一覧があります",
                en: "there is no subcommand \(topic); “tenken help” lists them")
        }
        guard !names.contains(word), !isFile(word) else { return nil }
        if let near = near(word, names) {
            return language(
                ja: "\(word) というファイルもサブコマンドもありません。「tenken \(near)」のことですか（ファイルなら ./\(word)）",
                en: "there is no file and no subcommand \(word); do you mean “tenken \(near)”? (a file: ./\(word))")
        }
        // A name of a workbook has an ending, or other letters; and nothing but options comes after it.
        let isWord = word.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A || $0 == 0x2D }
        let hasOperand = rest.first.map { !$0.hasPrefix("-") } ?? false
        guard isWord || hasOperand else { return nil }
        return language(
            ja: "\(word) というファイルもサブコマンドもありません。「tenken help」に一覧があります（新しい点検簿なら tenken new \(word).rec）",
            en:
                "there is no file and no subcommand \(word); “tenken help” lists them (a new workbook: tenken new \(word).rec)"
        )
    }

    /// The name that was meant: the only one that begins so, else one that is close.
    private static func near(_ typed: String, _ names: [String]) -> String? {
        let beginning = names.filter { $0.hasPrefix(typed) }
        if typed.count > 2, beginning.count == 1 { return beginning[0] }
        return names.first { isNear(typed, $0) }
    }

    /// One slip in a short name, two in a longer one, or the same letters in another order.
    private static func isNear(_ typed: String, _ name: String) -> Bool {
        typed.sorted() == name.sorted() || EditDistance.between(typed, name, atMost: name.count > 4 ? 2 : 1) != nil
    }
}
