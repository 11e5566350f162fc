import WorkbookModel

/// A publisher's word for what becomes of an item, in English or Japanese.
enum ChangeWord: Equatable {
    case change(EditionMap.Change)
    /// It says how the wording changed, and nothing of the place.
    case wording

    /// Reads the word that begins `text`: `MOVED TO` is `MOVED`.
    ///
    /// - Returns: `nil` for an unknown word.
    init?(_ text: String) {
        let folded = FullWidth.ascii(text).lowercased()
        guard let known = ChangeWord.known.first(where: { folded.hasPrefix($0.0) }) else { return nil }
        self = known.1
    }

    private static let known: [(String, ChangeWord)] = [
        ("moved", .change(.moved)), ("renumbered", .change(.moved)), ("same", .change(.moved)),
        ("unchanged", .change(.moved)), ("移動", .change(.moved)), ("移設", .change(.moved)), ("変更なし", .change(.moved)),
        ("同じ", .change(.moved)), ("同一", .change(.moved)), ("split", .change(.split)), ("分割", .change(.split)),
        ("merged", .change(.merged)), ("統合", .change(.merged)), ("併合", .change(.merged)),
        ("covered", .change(.covered)), ("包含", .change(.covered)), ("deprecated", .change(.covered)),
        ("deleted", .change(.deleted)), ("removed", .change(.deleted)), ("削除", .change(.deleted)),
        ("廃止", .change(.deleted)), ("modified", .wording), ("changed", .wording), ("grammar", .wording),
        ("変更", .wording), ("修正", .wording), ("改定", .wording), ("改訂", .wording),
    ]
}
