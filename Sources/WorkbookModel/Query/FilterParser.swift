/// Reads a query: terms separated by blanks, each `key:value,value`, `due<DATE`, or a word; `-` before a term negates it.
/// Within quotation marks nothing is syntax; two of them are one there.
///
/// `-` alone is a word; `""` alone is nothing. A term before whose first `:` stand letters only, or a known key, has that key.
/// `3.3 ③ -2` is a number as screens print it, and one word.
enum FilterParser {
    static func terms(of query: String) throws(FilterProblem) -> [Filter.Term] {
        var terms: [Filter.Term] = []
        for token in try FilterToken.terms(of: query) {
            if let last = terms.last, !last.isNegated, case .words(let word) = last.condition,
                let joined = PrintedWord.joined(word, token)
            {
                terms[terms.count - 1].condition = .words(joined)
            } else {
                terms.append(try term(token))
            }
        }
        return terms
    }

    private static func term(_ token: FilterToken) throws(FilterProblem) -> Filter.Term {
        var token = token
        let isNegated = token.count > 1 && token.removeFirst("-")
        return Filter.Term(try condition(token), isNegated: isNegated)
    }

    private static func condition(_ token: FilterToken) throws(FilterProblem) -> Filter.Condition {
        guard let (name, sign, rest) = token.cutAtKey() else { return .words(token.text) }
        guard let key = Filter.Key(typed: name) else { throw .unknownKey(name) }
        if sign == "<" || sign == ">" {
            let (order, date) = try dateOrder(key, name, sign, rest)
            if case .field(let field) = key { return .dateOrder(field, order, date) }
            return .recordedAtOrder(order, date)
        }
        let values = rest.values()
        if values.isEmpty { throw .emptyValue(key: name) }
        switch key {
        case .field(let field): return try condition(field, values)
        case .own(let key): return try condition(key, values)
        case .catalog(let level): return .catalog(level, values.map(textTest))
        }
    }

    private static func condition(
        _ field: AssessmentField, _ values: [FilterToken]
    ) throws(FilterProblem) -> Filter.Condition {
        switch field.kind {
        case .result: .results(try known(values, .field(field)) { AssessmentResult(typed: $0) })
        case .line: .text(field, values.map { isMe($0) ? .me : textTest($0) })
        case .text: .text(field, values.map(textTest))
        case .date: .date(field, try dateTests(values))
        case .evidence: .evidence(values.map(evidenceTest))
        }
    }

    private static func condition(
        _ key: Filter.Key.OwnKey, _ values: [FilterToken]
    ) throws(FilterProblem) -> Filter.Condition {
        switch key {
        case .by: .assessedBy(values.map(personTest))
        case .recordedBy: .recordedBy(values.map(personTest))
        case .reviewedBy: .reviewedBy(values.map(personTest))
        case .at: .recordedAt(try dateTests(values))
        case .since: .since(try sinceTests(values))
        case .review: .reviews(try known(values, .own(key)) { ReviewState(typed: $0) })
        case .is: .statuses(try known(values, .own(key)) { Filter.Status.named($0) })
        case .item: .items(values.map(\.text))
        case .obligation: .obligations(try known(values, .own(key)) { Obligation.named($0) })
        }
    }

    /// Reads values that must be among those that the key takes; others could never match.
    private static func known<Value>(
        _ values: [FilterToken], _ key: Filter.Key, _ read: (String) -> Value?
    ) throws(FilterProblem) -> [Value] {
        var known: [Value] = []
        for value in values {
            guard let value = read(value.text) else { throw .unknownValue(key, value.text) }
            known.append(value)
        }
        return known
    }

    private static func presence(_ value: FilterToken) -> FilterPresence? {
        value.hasQuotes ? nil : FilterPresence.named(value.text)
    }

    private static func textTest(_ value: FilterToken) -> Filter.TextTest {
        switch presence(value) {
        case .none?: return .none
        case .any?: return .any
        case nil:
            var rest = value
            return rest.removeFirst("=") ? .equals(rest.text) : .contains(value.text)
        }
    }

    private static func personTest(_ value: FilterToken) -> Filter.PersonTest {
        if isMe(value) { return .me }
        switch textTest(value) {
        case .none: return .none
        case .any: return .any
        case .me: return .me
        case .equals(let name): return .equals(name)
        case .contains(let text): return .contains(text)
        }
    }

    private static func isMe(_ value: FilterToken) -> Bool {
        !value.hasQuotes && FilterPerson.named(value.text) != nil
    }

    private static func sinceTests(_ values: [FilterToken]) throws(FilterProblem) -> [Filter.SinceTest] {
        var tests: [Filter.SinceTest] = []
        for value in values {
            switch value.hasQuotes ? nil : FilterSince.named(value.text) {
            case .last?: tests.append(.last)
            case .myReview?: tests.append(.myReview)
            case nil:
                guard let date = try? date(value) else { throw .unknownValue(.own(.since), value.text) }
                tests.append(.day(date))
            }
        }
        return tests
    }

    private static func evidenceTest(_ value: FilterToken) -> Filter.EvidenceTest {
        if !value.hasQuotes, let status = Filter.FileStatus.named(value.text) { return .status(status) }
        switch textTest(value) {
        case .none: return .none
        case .any: return .any
        case .equals(let text): return .equals(text)
        case .contains(let text): return .contains(text)
        // Evidence names nobody.
        case .me: return .contains(value.text)
        }
    }

    private static func dateTests(_ values: [FilterToken]) throws(FilterProblem) -> [Filter.DateTest] {
        var tests: [Filter.DateTest] = []
        for value in values {
            switch presence(value) {
            case .none?: tests.append(.none)
            case .any?: tests.append(.any)
            case nil: tests.append(.on(try date(value)))
            }
        }
        return tests
    }

    private static func dateOrder(
        _ key: Filter.Key, _ name: String, _ sign: Unicode.Scalar, _ rest: FilterToken
    ) throws(FilterProblem) -> (Filter.DateOrder, Filter.DateSpec) {
        let takesOrder: Bool =
            switch key {
            case .field(let field): if case .date = field.kind { true } else { false }
            case .own(let own): own == .at
            case .catalog: false
            }
        guard takesOrder else { throw .unknownKey("\(name)\(sign)") }
        var rest = rest
        let isInclusive = rest.removeFirst("=")
        let order: Filter.DateOrder = sign == "<" ? (isInclusive ? .upTo : .before) : (isInclusive ? .from : .after)
        return (order, try date(rest))
    }

    private static func date(_ value: FilterToken) throws(FilterProblem) -> Filter.DateSpec {
        if let day = CalendarDate(iso: value.text) { return .day(day) }
        // A leap year's day, so that whatever is a day at some time is one.
        guard let leapDay = CalendarDate(year: 2028, month: 2, day: 29),
            TypedPeriod.days(value.text, today: leapDay) != nil
        else { throw .notADate(value.text) }
        return .typed(value.text)
    }
}
