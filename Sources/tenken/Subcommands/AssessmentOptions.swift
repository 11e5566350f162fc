import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookModel

/// What `tenken assess` is to change, as typed, and its meaning.
struct AssessmentOptions: ParsableArguments {
    @Option(
        parsing: .unconditional, help: HelpText.argument(ja: "評価", en: "The result.", name: "result"),
        completion: Completions.results)
    var result: String?

    @Option(
        name: NoteOption.names, parsing: .unconditional,
        help: HelpText.argument(ja: "所見（- は標準入力から）", en: "The note (- reads standard input).", name: "text|-"))
    var note: String?

    @Option(
        parsing: .unconditionalSingleValue,
        help: HelpText.argument(
            ja: "証跡を加える（ファイル、URL、文言。「参照 | 説明」とも）",
            en: "Add evidence: a file, a URL or words; also 'REFERENCE | DESCRIPTION'."),
        completion: Completions.value(.evidence))
    var evidence: [String] = []

    @Flag(help: HelpText.argument(ja: "今ある証跡を先に外す", en: "First take all evidence away."))
    var clearEvidence = false

    @Option(
        parsing: .unconditional, help: HelpText.argument(ja: "担当", en: "Who sees to it."),
        completion: Completions.value(.owner))
    var owner: String?

    @Option(
        parsing: .unconditional,
        help: HelpText.argument(
            ja: "目標日（2026-12-15、12/15、+2w、来週金曜）", en: "The due date: 2026-12-15, 12/15, +2w, next friday.", name: "date"
        ), completion: Completions.value(.due))
    var due: String?

    @Option(
        parsing: .unconditional,
        help: HelpText.argument(
            ja: "改善計画（- は標準入力から）", en: "The remediation plan (- reads standard input).", name: "text|-"))
    var plan: String?

    @Flag(help: HelpText.argument(ja: "食い違いを決める（--result も要る）", en: "Settle a conflict (with --result)."))
    var resolve = false

    @Flag(help: HelpText.argument(ja: "パスに見える証跡も文言として記録する", en: "Keep evidence that looks like a path as words."))
    var words = false

    /// What was typed for fields, without the evidence, which is added to what there is.
    private var typed: [AssessmentField: String] {
        [.result: result, .owner: owner, .due: due, .note: note, .plan: plan].compactMapValues { $0 }
    }

    /// Whether no value is given.
    var isEmpty: Bool { typed.isEmpty && evidence.isEmpty && !clearEvidence && !resolve }

    /// What the options make of an assessment. Reads standard input and evidence files; writes nothing.
    ///
    /// - Throws: `CommandProblem` or `EvidenceProblem`.
    func edit(evidence files: EvidenceFiles, _ language: Language) throws -> AssessmentEdit {
        var values = AssessmentValues(typed: typed)
        let fromInput = [(AssessmentField.note, note), (.plan, plan)].filter { $0.1 == "-" }.map(\.0)
        if fromInput.count > 1 {
            throw CommandProblem.usage(
                language(ja: "標準入力から読めるのは一つだけです", en: "only one value can come from standard input"))
        }
        // A mistake on the command line is told before anything is read.
        _ = try AssessmentEdit(values, today: LocalClock.today(), language)
        let pieces = try evidence.flatMap {
            try files.attachAll($0, from: .currentFolder(), allowsWords: words, language)
        }
        for field in fromInput {
            values.typed[field] = try StandardInput.text(
                of: "-", limit: NewEntry.maximumValueBytes, field: field.name(language).lowercased(), language)
        }
        var edit = try AssessmentEdit(values, today: LocalClock.today(), language)
        edit.clearsEvidence = clearEvidence
        edit.evidence = pieces
        return edit
    }
}
