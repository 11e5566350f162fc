import TerminalUI
import WorkbookModel

/// What a filter that is being typed may go on with: keys, values, names, and a value alone, which its key is put before.
struct FilterCompletion {
    /// A possible ending.
    struct Candidate: Hashable {
        /// What was begun to be typed.
        let word: String
        /// What it stands for in the query.
        let text: String
    }

    private let environment: AppEnvironment
    /// What stands before the word that is completed.
    private let before: String
    /// The beginning that was typed.
    private let typed: String
    private let candidates: [Candidate]

    init(_ query: String, _ environment: AppEnvironment) {
        self.environment = environment
        let start = FilterCompletion.startOfLastTerm(query)
        var (before, term) = (String(query[..<start]), String(query[start...]))
        if term.count > 1, let sign = term.first, FullWidth.ascii(String(sign)) == "-" {
            before.append(sign)
            term.removeFirst()
        }
        guard let (key, length) = FilterCompletion.key(of: term) else {
            (self.before, typed) = (before, term)
            candidates = FilterCompletion.terms(environment).matching(term)
            return
        }
        let value = FilterCompletion.startOfLastValue(term, from: length)
        before += term[..<value]
        var rest = String(term[value...])
        if rest.first == "\"" { rest.removeFirst() }
        self.before = before
        typed = rest
        candidates = FilterCompletion.values(of: key, rest, environment).matching(rest)
    }

    /// The query with what is clear completed, what is possible where several are, and the queries that makes; `nil` where
    /// nothing is.
    var completed: (query: String, possible: [String], queries: [String])? {
        guard let first = candidates.first else { return nil }
        let queries = candidates.map { before + $0.text + ($0.text.last == ":" ? "" : " ") }
        if candidates.count == 1 { return (queries[0], [], queries) }
        let common = candidates.dropFirst().reduce(first.word) { shared, candidate in
            String(zip(shared, candidate.word).prefix { $0 == $1 }.map(\.0))
        }
        let isLonger = SearchFolding.fold(common).scalars.count > SearchFolding.fold(typed).scalars.count
        return (before + (isLonger ? common : typed), candidates.map(\.text), queries)
    }

    /// The queries that it may become, whole.
    var endings: [String] { candidates.map { before + $0.text } }

    // MARK: Terms

    /// Keys, then values whose key is clear, then named filters, in the language of the screen and in the other.
    private static func terms(_ environment: AppEnvironment) -> [[Candidate]] {
        let languages = [environment.language] + Language.allCases.filter { $0 != environment.language }
        let named =
            environment.context.namedFilters
            + NamedFilter.builtIn(environment.language, person: environment.context.person).map(\.filter)
        return languages.map { language in
            let keys = Filter.Key.allCases.map { Candidate(word: $0.name(language), text: $0.name(language) + ":") }
            let values = Filter.Key.allCases.flatMap { key in
                key.ownWords(language).map { Candidate(word: $0, text: "\(key.name(language)):\($0)") }
            }
            return keys + values
        } + [named.filter { !$0.filter.isEmpty }.map { Candidate(word: $0.name, text: $0.filter.query) }]
    }

    private static func startOfLastTerm(_ query: String) -> String.Index {
        var isQuoted = false
        var start = query.startIndex
        for index in query.indices {
            if query[index] == "\"" { isQuoted.toggle() }
            if !isQuoted, query[index].isWhitespace { start = query.index(after: index) }
        }
        return start
    }

    // MARK: Values

    /// The key that a term begins with, and where its values begin.
    private static func key(of term: String) -> (Filter.Key, String.Index)? {
        guard let end = term.firstIndex(where: { ":<>=".contains(FullWidth.ascii(String($0))) }),
            let key = Filter.Key(typed: String(term[..<end]))
        else { return nil }
        var start = term.index(after: end)
        if start < term.endIndex, FullWidth.ascii(String(term[start])) == "=" { start = term.index(after: start) }
        return (key, start)
    }

    private static func startOfLastValue(_ term: String, from start: String.Index) -> String.Index {
        var isQuoted = false
        var value = start
        for index in term[start...].indices {
            if term[index] == "\"" { isQuoted.toggle() }
            if !isQuoted, [",", "，", "、"].contains(term[index]) { value = term.index(after: index) }
        }
        return value
    }

    /// What a key may be asked for, the words of the screen's language first.
    private static func values(of key: Filter.Key, _ typed: String, _ environment: AppEnvironment) -> [[Candidate]] {
        let languages = [environment.language] + Language.allCases.filter { $0 != environment.language }
        let texts = FilterValueSource(environment).texts(of: key, typed)
        return languages.enumerated().map { index, language in
            (index == 0 ? texts : [])
                + key.knownWords(language).filter { $0 != "DATE" && $0 != "日付" }.map { Candidate(word: $0, text: $0) }
                + (key.isOfDates ? dates(language).map { Candidate(word: $0, text: FilterCompletion.quoted($0)) } : [])
        }
    }

    private static func dates(_ language: Language) -> [String] {
        switch language {
        case .japanese: ["今日", "昨日", "今週", "先週", "来週", "今月", "先月", "来月", "月末", "年度末"]
        case .english:
            ["today", "yesterday", "this week", "last week", "next week", "this month", "last month", "next month"]
        }
    }

    /// A value as a query takes it.
    static func quoted(_ text: String) -> String {
        let isPlain = text.allSatisfy { !$0.isWhitespace && !"\",，、".contains($0) }
        return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}

extension [[FilterCompletion.Candidate]] {
    /// Those of the first kind that has any that begin so, whatever their width and case.
    fileprivate func matching(_ typed: String) -> [FilterCompletion.Candidate] {
        let beginning = SearchFolding.fold(typed).scalars
        for kind in self {
            let matching = kind.filter { SearchFolding.fold($0.word).scalars.starts(with: beginning) }
            if !matching.isEmpty { return matching.withoutRepetitions }
        }
        return []
    }
}

extension [FilterCompletion.Candidate] {
    fileprivate var withoutRepetitions: [Element] {
        var seen: Set<String> = []
        return filter { seen.insert($0.text).inserted }
    }
}
