import WorkbookModel

/// What `tenken assess` is given for fields of an assessment, as typed.
public struct AssessmentValues: Sendable {
    /// What was typed, by field; without the evidence. An empty text clears the field.
    public var typed: [AssessmentField: String]

    public init(typed: [AssessmentField: String]) { self.typed = typed }

    /// `assessment` with what was typed.
    ///
    /// - Parameter today: dates are counted from it.
    public func applied(
        to assessment: Assessment, today: CalendarDate, _ language: Language
    ) throws(CommandProblem) -> Assessment {
        var assessment = assessment
        for field in AssessmentField.allCases {
            guard let text = typed[field] else { continue }
            let option = "--" + field.key
            switch field.kind {
            case .result: assessment.result = try AssessmentValues.result(typed: text, language)
            case .line(let path):
                assessment[keyPath: path] = try SingleLine.checked(text, option, language)
            case .date(let path):
                assessment[keyPath: path] = try AssessmentValues.date(typed: text, option, today: today, language)
            case .text(let path): assessment[keyPath: path] = text
            case .evidence: break
            }
        }
        return assessment
    }

    /// A result by its name, key or mark; an empty text is no result.
    public static func result(typed text: String, _ language: Language) throws(CommandProblem) -> AssessmentResult {
        if text.isEmpty { return .unassessed }
        if let result = AssessmentResult(typed: text) { return result }
        throw .usage(noResult(text, language))
    }

    /// That a word is no result, and which there are.
    static func noResult(_ text: String, _ language: Language) -> String {
        let allowed = AssessmentResult.allCases
            .map { "\(language(ja: $0.name(.japanese), en: $0.word))(\($0.key))" }.joined(separator: " ")
        return language(
            ja: "評価「\(text)」はありません。使えるもの: \(allowed)", en: "there is no result “\(text)”; there are: \(allowed)")
    }

    /// A date as it is stored; an empty text is no date.
    public static func date(
        typed text: String, _ option: String, today: CalendarDate, _ language: Language
    ) throws(CommandProblem) -> String {
        if text.isEmpty { return text }
        if let date = TypedDate.day(text, today: today) { return date.description }
        throw .usage(
            language(
                ja: "\(option)「\(text)」は日付ではありません（2026-12-15、12/15、+2w、来週金曜 のように。空なら消します）",
                en: "\(option) “\(text)” is no date (as 2026-12-15, 12/15, +2w, next friday; empty clears it)"))
    }

    /// Refuses to settle a conflict without saying on which result.
    public static func requireResult(
        resolves: Bool, hasResult: Bool, _ language: Language
    ) throws(CommandProblem) {
        if resolves, !hasResult {
            throw .usage(language(ja: "--resolve には --result も付けてください", en: "--resolve needs --result"))
        }
    }
}
