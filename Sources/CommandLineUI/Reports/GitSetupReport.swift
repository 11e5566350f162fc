import WorkbookFiles
import WorkbookModel

/// What `tenken git-setup` did, and what to do next.
public enum GitSetupReport {
    /// - Parameters:
    ///   - file: the workbook's path, as typed.
    ///   - hasConflictMarkers: whether git left its markers in the workbook.
    public static func lines(
        _ setup: GitSetup, file: FilePath, hasConflictMarkers: Bool, _ language: Language
    ) -> [String] {
        let state =
            setup.isLineNew ? language(ja: "加えました", en: "added") : language(ja: "すでにあります", en: "was there already")
        let word = ShellWord.text(file)
        let next =
            hasConflictMarkers
            ? language(
                ja: "この点検簿には衝突の印があります。次に: git checkout -m -- \(word) のあと git add \(word)",
                en: "This workbook has conflict markers. Next: git checkout -m -- \(word), then git add \(word)")
            : language(
                ja: ".gitattributes をコミットし、ほかの人にもそれぞれの写しで一度 tenken git-setup を実行してもらってください。",
                en: "Commit .gitattributes, and have everybody else run tenken git-setup once in their own clone.")
        return ["\(setup.attributesPath): \(setup.attributesLine) (\(state))"]
            + setup.configuration.map { "git config \($0.name) = \($0.value)" } + [next]
    }
}
