/// Writes a filter as the query that says it, with quotation marks only where they are needed.
struct FilterPrinter {
    /// Of the keys and values; both read back in either language.
    let language: Language

    func text(of filter: Filter) -> String {
        var texts: [String] = []
        for (index, term) in filter.terms.enumerated() {
            var text = text(of: term.condition)
            if index > 0, PrintedWord.needsQuotes(term, behind: filter.terms[index - 1]),
                case .words(let word) = term.condition
            {
                text = quoted(word, always: true)
            }
            texts.append((term.isNegated ? "-" : "") + text)
        }
        return texts.joined(separator: " ")
    }

    private func text(of condition: Filter.Condition) -> String {
        switch condition {
        case .items(let items): term(.own(.item), items.map { quoted($0) })
        case .obligations(let obligations): term(.own(.obligation), obligations.map(value))
        case .catalog(let level, let tests): term(.catalog(level), tests.map(value))
        case .results(let results): term(.field(.result), results.map(value))
        case .text(let field, let tests): term(.field(field), tests.map(value))
        case .date(let field, let tests): term(.field(field), tests.map(value))
        case .dateOrder(let field, let order, let date):
            Filter.Key.field(field).name(language) + order.rawValue + value(date)
        case .evidence(let tests): term(.field(.evidence), tests.map(value))
        case .assessedBy(let tests): term(.own(.by), tests.map(value))
        case .recordedBy(let tests): term(.own(.recordedBy), tests.map(value))
        case .reviewedBy(let tests): term(.own(.reviewedBy), tests.map(value))
        case .recordedAt(let tests): term(.own(.at), tests.map(value))
        case .recordedAtOrder(let order, let date):
            Filter.Key.own(.at).name(language) + order.rawValue + value(date)
        case .since(let tests): term(.own(.since), tests.map(value))
        case .reviews(let states): term(.own(.review), states.map(value))
        case .statuses(let statuses): term(.own(.is), statuses.map(value))
        case .words(let words): word(words)
        }
    }

    private func term(_ key: Filter.Key, _ values: [String]) -> String {
        key.name(language) + ":" + values.joined(separator: ",")
    }

    // MARK: Values

    private func value(_ value: some FilterValue) -> String { value.filterValue(language) }

    private func value(_ test: Filter.TextTest) -> String {
        switch test {
        case .none: value(FilterPresence.none)
        case .any: value(FilterPresence.any)
        case .me: value(FilterPerson.me)
        case .equals(let text): "=" + quoted(text)
        case .contains(let text): searched(text)
        }
    }

    private func value(_ test: Filter.PersonTest) -> String {
        switch test {
        case .me: value(FilterPerson.me)
        case .none: value(FilterPresence.none)
        case .any: value(FilterPresence.any)
        case .equals(let name): "=" + quoted(name)
        case .contains(let text): searched(text)
        }
    }

    private func value(_ test: Filter.EvidenceTest) -> String {
        switch test {
        case .none: value(FilterPresence.none)
        case .any: value(FilterPresence.any)
        case .equals(let text): "=" + quoted(text)
        case .contains(let text): Filter.FileStatus.named(text) == nil ? searched(text) : quoted(text, always: true)
        case .status(let status): value(status)
        }
    }

    private func value(_ test: Filter.DateTest) -> String {
        switch test {
        case .none: value(FilterPresence.none)
        case .any: value(FilterPresence.any)
        case .on(let date): value(date)
        }
    }

    private func value(_ test: Filter.SinceTest) -> String {
        switch test {
        case .last: value(FilterSince.last)
        case .myReview: value(FilterSince.myReview)
        case .day(let date): value(date)
        }
    }

    private func value(_ date: Filter.DateSpec) -> String {
        switch date {
        case .day(let day): day.description
        case .typed(let text): quoted(text)
        }
    }

    // MARK: Quotation marks

    /// A text to look for, which must not be taken for a value that stands for something else.
    private func searched(_ text: String) -> String {
        quoted(
            text,
            always: FilterPresence.named(text) != nil || FilterPerson.named(text) != nil || beginsWith("=", text))
    }

    private func word(_ text: String) -> String {
        quoted(
            text,
            always: beginsWith("-", text)
                || text.unicodeScalars.contains { FilterToken.endsKey(FilterToken.sign($0)) })
    }

    private func beginsWith(_ sign: Unicode.Scalar, _ text: String) -> Bool {
        text.unicodeScalars.first.map(FilterToken.sign) == sign
    }

    private func quoted(_ text: String, always: Bool = false) -> String {
        let isPlain = text.unicodeScalars.allSatisfy {
            !$0.properties.isWhitespace && $0 != "\"" && FilterToken.sign($0) != ","
        }
        if isPlain, !text.isEmpty, !always { return text }
        var result = "\"".unicodeScalars
        for scalar in text.unicodeScalars {
            if scalar == "\"" { result.append(scalar) }
            result.append(scalar)
        }
        result.append("\"")
        return String(result)
    }
}
