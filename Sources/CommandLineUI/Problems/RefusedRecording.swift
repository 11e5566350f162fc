import WorkbookFiles
import WorkbookModel

extension CommandProblem {
    /// What the model refuses to record, and what to do about it on the command line.
    public init(_ reason: Refusal, _ language: Language) {
        switch reason {
        case .noReason:
            self = .usage(
                language(ja: "--return には理由が要ります: --note \"理由\"", en: "--return needs a reason: --note \"WHY\""))
        case .notWritable, .conflict, .unknownResult, .unassessed, .ownAssessment, .nothingToWithdraw, .nothingToUndo,
            .carried, .nothingToConfirm, .nothingToRedo, .recordedSince, .noSingleStateBefore, .nothingRecorded,
            .lineTooLong, .tooLong:
            self = .data(reason.message(language))
        }
    }

    /// The same about an item.
    ///
    /// - Parameter file: the workbook's path, as typed.
    public init(_ reason: Refusal, about item: Catalog.Item, in file: FilePath, _ language: Language) {
        let problem = CommandProblem(reason, language)
        let advice =
            reason == .conflict
            ? language(
                ja:
                    "。「tenken show \(ShellWord.text(file)) \(item.id)」で見て、「tenken assess … --resolve --result …」で決めてください",
                en:
                    "; see “tenken show \(ShellWord.text(file)) \(item.id)”, then settle with “tenken assess … --resolve --result …”"
            )
            : ""
        self.init("\(ItemLookup.label(item)): \(problem.message)\(advice)", exitStatus: problem.exitStatus)
    }
}
