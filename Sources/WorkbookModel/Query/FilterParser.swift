extension Filter {
    /// Reads a query: terms separated by spaces, each `key:value,value`, `due<DATE`, or a word; `-` before a term
    /// negates it; quotes keep spaces, commas and colons in a value, and two quotes within them are one.
    public init(parsing query: String) throws(FilterProblem) {
        var terms: [Term] = []
        for token in try Filter.tokens(of: query) { terms.append(try Filter.term(token)) }
        self.init(terms: terms, query: query)
    }

    /// A token's characters; a quoted one is never syntax.
    private typealias Token = [(character: Character, isQuoted: Bool)]

    private static func tokens(of query: String) throws(FilterProblem) -> [Token] {
        var tokens: [Token] = []
        var token: Token = []
        var isOpen = false
        var rest = query[...]
        while let character = rest.popFirst() {
            if isOpen, character == "\"", rest.first == "\"" {
                rest.removeFirst()
                token.append((character, true))
            } else if character == "\"" {
                isOpen.toggle()
            } else if !isOpen, character.isWhitespace {
                if !token.isEmpty { tokens.append(token) }
                token = []
            } else {
                token.append((character, isOpen))
            }
        }
        if isOpen { throw .unclosedQuote }
        if !token.isEmpty { tokens.append(token) }
        return tokens
    }

    private static func term(_ token: Token) throws(FilterProblem) -> Term {
        var token = token[...]
        var isNegated = false
        if token.count > 1, let first = token.first, first.character == "-", !first.isQuoted {
            isNegated = true
            token = token.dropFirst()
        }
        let mark = token.firstIndex { !$0.isQuoted && ":<>=：＜＞＝".contains($0.character) }
        guard let mark, mark > token.startIndex,
            token[..<mark].allSatisfy({ $0.character.isLetter })
        else {
            return Term(
                isNegated: isNegated, condition: .word(SearchFolding.fold(String(token.map(\.character))).scalars))
        }
        let name = String(token[..<mark].map(\.character)).lowercased()
        guard let key = Key(typed: name) else { throw .unknownKey(name) }
        var rest = token[(mark + 1)...]
        var sign: String
        switch token[mark].character {
        case "<", "＜": sign = "<"
        case ">", "＞": sign = ">"
        default: sign = ":"
        }
        if sign != ":" {
            guard key == .due else { throw .unknownKey(name + sign) }
            if rest.first?.character == "=" {
                sign += "="
                rest = rest.dropFirst()
            }
            let text = String(rest.map(\.character))
            guard let date = CalendarDate(iso: text), let comparison = Comparison(rawValue: sign) else {
                throw .notADate(text)
            }
            return Term(isNegated: isNegated, condition: .due(comparison, date))
        }
        let values = rest.split { !$0.isQuoted && ($0.character == "," || $0.character == "、") }
            .map { String($0.map(\.character)) }
        if values.isEmpty { throw .emptyValue(key: name) }
        let meant = values.map { valueNames[$0] ?? $0 }
        for value in meant { try check(value, of: key) }
        return Term(isNegated: isNegated, condition: .key(key, meant))
    }

    /// What values of the keys are called in Japanese.
    private static let valueNames = [
        "なし": "none", "あり": "any", "食い違い": "conflict", "評価済み": "assessed", "要対応": "open", "目標日超過": "overdue",
        "承認": "accepted", "差戻し": "returned", "要再確認": "stale", "紛失": "missing", "変更": "changed",
    ]

    /// What a value of the key is called in Japanese.
    static func japaneseName(of value: String, key: Key) -> String {
        switch key {
        case .result: AssessmentResult(word: value).name(.japanese)
        case .obligation: Obligation(rawValue: value)?.name(.japanese) ?? value
        case .review: ReviewState(rawValue: value)?.name(.japanese) ?? value
        default: valueNames.first { $0.value == value }?.key ?? value
        }
    }

    /// Refuses a value that could never match.
    private static func check(_ value: String, of key: Key) throws(FilterProblem) {
        func require(_ isKnown: Bool, _ allowed: [String]) throws(FilterProblem) {
            if !isKnown { throw .unknownValue(key: key.rawValue, value: value, allowed: allowed) }
        }
        switch key {
        case .result:
            try require(AssessmentResult(typed: value) != nil, AssessmentResult.allCases.map(\.word))
        case .obligation:
            let names = Obligation.allCases.flatMap { [$0.rawValue, $0.name(.japanese)] }
            try require(names.contains(value), Obligation.allCases.map(\.rawValue))
        case .review:
            try require(ReviewState(typed: value) != nil, ReviewState.allCases.map(\.rawValue))
        case .is:
            let names = ["conflict", "assessed", "open", "overdue"]
            try require(names.contains(value), names)
        case .due:
            if !["none", "any"].contains(value), CalendarDate(iso: value) == nil { throw .notADate(value) }
        default: break
        }
    }
}

extension Filter.Key {
    /// Reads a key by either of its names, in full or half width.
    init?(typed name: String) {
        let folded = SearchFolding.fold(name).scalars
        let found = Filter.Key.allCases.first {
            $0.rawValue == name || SearchFolding.fold($0.rawValue).scalars == folded
                || SearchFolding.fold($0.japaneseName).scalars == folded
        }
        guard let found else { return nil }
        self = found
    }

    /// What it is called in Japanese.
    var japaneseName: String {
        switch self {
        case .item: "項目"
        case .result: "評価"
        case .obligation: "必須推奨"
        case .section: "大項目"
        case .group: "小項目"
        case .part: "編"
        case .chapter: "項番"
        case .requirement: "要求事項"
        case .scenario: "シナリオ"
        case .owner: "担当"
        case .by: "評価者"
        case .due: "目標日"
        case .evidence: "証跡"
        case .note: "所見"
        case .plan: "改善計画"
        case .review: "確認"
        case .is: "状態"
        }
    }
}
