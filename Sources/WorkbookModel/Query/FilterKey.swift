extension Filter {
    /// The word before the colon: what a term asks about.
    public enum Key: CaseIterable, Hashable, Sendable {
        case field(AssessmentField)
        case own(OwnKey)
        case catalog(CatalogLevel)

        public static var allCases: [Key] {
            AssessmentField.allCases.map(Key.field) + OwnKey.allCases.map(Key.own)
                + CatalogLevel.allCases.map(Key.catalog)
        }

        /// Keys that are neither a field of the assessment nor a level of the catalogue.
        public enum OwnKey: String, CaseIterable, Hashable, Sendable {
            case by
            case recordedBy = "recorded-by"
            case reviewedBy = "reviewed-by"
            case at, since
            case review
            case `is`
            case item, obligation
        }

        /// Reads a key by either of its names; case and width do not matter.
        public init?(typed name: String) {
            let folded = SearchFolding.fold(name).scalars
            let found = Key.allCases.first { key in
                Language.allCases.contains { SearchFolding.fold(key.name($0)).scalars == folded }
            }
            guard let found else { return nil }
            self = found
        }

        public func name(_ language: Language) -> String {
            switch self {
            case .field(let field): language(ja: field.name(.japanese), en: field.key)
            case .own(let key): language(ja: key.japaneseName, en: key.rawValue)
            case .catalog(let level): language(ja: level.japaneseName, en: level.rawValue)
            }
        }

        /// Whether it is about a day.
        public var isOfDates: Bool {
            switch self {
            case .field(let field): if case .date = field.kind { true } else { false }
            case .own(.at), .own(.since): true
            case .own, .catalog: false
            }
        }

        /// The words that no other key knows, in that language: typed alone, they tell it.
        public func ownWords(_ language: Language) -> [String] {
            switch self {
            case .own(.since): FilterSince.allCases.map { $0.filterValue(language) }
            case .field(.evidence): FileStatus.allCases.map { $0.filterValue(language) }
            case .own(.review): (values(language) ?? []).filter { FilterPresence.named($0) == nil }
            case .field, .own, .catalog: values(language) ?? []
            }
        }

        /// The words that it knows, in that language, beside whatever else it takes: to be completed, and said where another is
        /// typed.
        public func knownWords(_ language: Language) -> [String] {
            if let values = values(language) { return values }
            let presence = FilterPresence.allCases.map { $0.filterValue(language) }
            let me = FilterPerson.me.filterValue(language)
            return switch self {
            case .field(let field):
                switch field.kind {
                case .result, .text, .date: presence
                case .line: [me] + presence
                case .evidence: FileStatus.allCases.map { $0.filterValue(language) } + presence
                }
            case .own(.by), .own(.recordedBy), .own(.reviewedBy): [me] + presence
            case .own(.at): presence
            case .own(.since): FilterSince.allCases.map { $0.filterValue(language) } + [language(ja: "日付", en: "DATE")]
            case .own(.item), .own(.review), .own(.is), .own(.obligation): []
            case .catalog: presence
            }
        }

        /// The values that it takes, in that language; `nil` where it takes others as well.
        func values(_ language: Language) -> [String]? {
            switch self {
            case .field(let field):
                switch field.kind {
                case .result: AssessmentResult.allCases.map { $0.filterValue(language) }
                case .line, .text, .date, .evidence: nil
                }
            case .own(.review): ReviewState.allCases.map { $0.filterValue(language) }
            case .own(.is): Status.allCases.map { $0.filterValue(language) }
            case .own(.obligation): Obligation.allCases.map { $0.filterValue(language) }
            case .own(.by), .own(.recordedBy), .own(.reviewedBy), .own(.at), .own(.since), .own(.item), .catalog: nil
            }
        }
    }
}

extension Filter.Key.OwnKey {
    fileprivate var japaneseName: String {
        switch self {
        case .by: "評価者"
        case .recordedBy: "記録者"
        case .reviewedBy: "確認者"
        case .at: "記録日"
        case .since: "以後"
        case .review: "確認"
        case .is: "状態"
        case .item: "項目"
        case .obligation: "必須推奨"
        }
    }
}

extension Filter.CatalogLevel {
    fileprivate var japaneseName: String {
        switch self {
        case .section: "大項目"
        case .group: "小項目"
        case .part: "編"
        case .chapter: "項番"
        case .requirement: "要求事項"
        case .scenario: "シナリオ"
        }
    }
}
