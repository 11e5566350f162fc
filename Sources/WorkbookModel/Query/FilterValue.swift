/// A value that queries know by a name in each language. Japanese queries may use the English name as well.
protocol FilterValue: CaseIterable {
    /// The name in English queries: never with a blank.
    var word: String { get }
    func name(_ language: Language) -> String
}

extension FilterValue where Self: RawRepresentable, RawValue == String {
    var word: String { rawValue }
}

extension FilterValue {
    /// How a query of that language says it.
    func filterValue(_ language: Language) -> String { language(ja: name(.japanese), en: word) }

    /// Reads a value by its name in either language.
    static func named(_ text: String) -> Self? {
        allCases.first { value in text == value.word || Language.allCases.contains { text == value.name($0) } }
    }
}

extension AssessmentResult: FilterValue {}
extension ReviewState: FilterValue {}
extension Obligation: FilterValue {}

extension Filter.Status: FilterValue {
    func name(_ language: Language) -> String {
        switch self {
        case .conflict: language(ja: "食い違い", en: "conflict")
        case .assessed: language(ja: "評価済み", en: "assessed")
        case .open: language(ja: "要対応", en: "open")
        case .overdue: language(ja: "目標日超過", en: "overdue")
        case .carried: language(ja: "引継ぎ", en: "carried over")
        case .returned: ReviewState.returned.name(language)
        }
    }
}

extension Filter.FileStatus: FilterValue {
    func name(_ language: Language) -> String {
        switch self {
        case .missing: language(ja: "紛失", en: "missing")
        case .changed: language(ja: "変更", en: "changed")
        }
    }

    var status: EvidenceStatus {
        switch self {
        case .missing: .missing
        case .changed: .changed
        }
    }
}

/// The person who asks, where a person is asked for.
enum FilterPerson: String, FilterValue {
    case me

    func name(_ language: Language) -> String { language(ja: "自分", en: "me") }
}

extension Filter {
    /// Whether a word stands for the person who asks, `me` or 自分.
    public static func namesAsker(_ word: String) -> Bool {
        Language.allCases.contains { FilterPerson.me.name($0) == word }
    }
}

/// What `since:` knows besides dates.
enum FilterSince: String, FilterValue {
    case last
    case myReview = "my-review"

    func name(_ language: Language) -> String {
        switch self {
        case .last: language(ja: "前回", en: "last time")
        case .myReview: language(ja: "自分の確認", en: "my review")
        }
    }
}

/// Whether anything is there: the two values that stand for no text of their own.
enum FilterPresence: String, FilterValue {
    case none, any

    func name(_ language: Language) -> String {
        switch self {
        case .none: language(ja: "なし", en: "none")
        case .any: language(ja: "あり", en: "any")
        }
    }
}
