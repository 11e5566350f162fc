import ArgumentParser
import WorkbookFiles
import WorkbookModel

/// What `tenken assess` is to change, as typed, and its meaning.
struct AssessmentOptions: ParsableArguments {
    @Option(
        parsing: .unconditional, help: HelpText.argument(ja: "評価", en: "The result.", name: "result"),
        completion: Completions.results)
    var result: String?

    @Option(
        parsing: .unconditional,
        help: HelpText.argument(ja: "所見（- は標準入力から）", en: "The note (- reads standard input).", name: "text|-"))
    var note: String?

    @Option(
        parsing: .unconditionalSingleValue,
        help: HelpText.argument(
            ja: "証跡を加える（ファイル、URL、文言。「参照 | 説明」とも）",
            en: "Add evidence: a file, a URL or words; also 'REFERENCE | DESCRIPTION'."),
        completion: .file())
    var evidence: [String] = []

    @Flag(help: HelpText.argument(ja: "今ある証跡を先に外す", en: "First take all evidence away."))
    var clearEvidence = false

    @Option(parsing: .unconditional, help: HelpText.argument(ja: "担当", en: "Who sees to it."))
    var owner: String?

    @Option(
        parsing: .unconditional,
        help: HelpText.argument(
            ja: "目標日（2026-12-15、12/15、+2w、来週金曜）", en: "The due date: 2026-12-15, 12/15, +2w, next friday.", name: "date"
        ))
    var due: String?

    @Option(parsing: .unconditional, help: HelpText.argument(ja: "改善計画", en: "The remediation plan.", name: "text"))
    var plan: String?

    @Flag(help: HelpText.argument(ja: "食い違いを決める（--result も要る）", en: "Settle a conflict (with --result)."))
    var resolve = false

    @Flag(help: HelpText.argument(ja: "パスに見える証跡も文言として記す", en: "Keep evidence that looks like a path as words."))
    var words = false

    /// The assessment that the options make of `current`. Reads standard input and evidence files; writes nothing.
    ///
    /// - Throws: `CommandProblem` or `EvidenceProblem`.
    func applied(to current: Assessment, evidence files: EvidenceFiles, _ language: Language) throws -> Assessment {
        var assessment = current
        if let result { assessment.result = try AssessmentOptions.result(typed: result, language) }
        if let owner { assessment.owner = try OneLine.checked(owner, "--owner", language) }
        if let due { assessment.due = try AssessmentOptions.due(typed: due, language) }
        if let plan { assessment.plan = plan }
        if clearEvidence { assessment.evidence = [] }
        for typed in evidence {
            assessment.attach(try files.attach(typed, from: .currentFolder(), allowsWords: words, language))
        }
        // Last: what is wrong with the command line is said before anything is read.
        if let note {
            let limit = NewEntry.maximumValueBytes
            let field = language(ja: "所見", en: "note")
            assessment.note = try StandardInput.text(of: note, limit: limit, field: field, language)
        }
        return assessment
    }

    private static func result(typed text: String, _ language: Language) throws(CommandProblem) -> AssessmentResult {
        if text.isEmpty { return .unassessed }
        if let result = AssessmentResult(typed: text) { return result }
        let allowed = AssessmentResult.allCases
            .map { "\(language(ja: $0.name(.japanese), en: $0.word))(\($0.key))" }.joined(separator: " ")
        throw .usage(
            language(
                ja: "評価「\(text)」はありません。使えるもの: \(allowed)", en: "there is no result “\(text)”; there are: \(allowed)"))
    }

    private static func due(typed text: String, _ language: Language) throws(CommandProblem) -> String {
        if text.isEmpty { return text }
        if let date = TypedDate.day(text, today: LocalClock.today()) { return date.description }
        throw .usage(
            language(
                ja: "--due「\(text)」は日付ではありません（2026-12-15、12/15、+2w、来週金曜 のように。空なら消します）",
                en: "--due “\(text)” is no date (as 2026-12-15, 12/15, +2w, next friday; empty clears it)"))
    }
}
