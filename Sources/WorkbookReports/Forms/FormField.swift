import WorkbookModel

/// A field of a form's record: its name, and how its values are read.
enum FormField: String, CaseIterable {
    case name = "Name"
    case title = "Title"
    case remark = "Remark"
    case parts = "Parts"
    case filter = "Filter"
    case titles = "Titles"
    case column = "Column"
    case word = "Word"

    var repeats: Bool {
        switch self {
        case .column, .word, .remark, .filter: true
        case .name, .title, .parts, .titles: false
        }
    }

    var isNeeded: Bool {
        switch self {
        case .name, .title, .parts: true
        case .remark, .filter, .titles, .column, .word: false
        }
    }

    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

    /// Puts a value, as written, into the form.
    func take(_ value: String, into form: inout ReportForm) throws(FormValueError) {
        switch self {
        case .name:
            let isWord =
                !value.isEmpty
                && value.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
            if !isWord { throw FormValueError(.badName(value)) }
            form.name = value
        case .title: form.title = FormField.bilingual(FormField.parts(of: value))
        case .remark: form.remarks.append(FormField.bilingual(FormField.parts(of: value)))
        case .parts:
            form.parts = []
            for word in FormField.words(of: value) {
                guard let part = ReportPart(rawValue: word) else { throw FormValueError(.unknownPart(word)) }
                if !form.parts.contains(part) { form.parts.append(part) }
            }
        case .filter: form.filters.append(try FormField.filter(value))
        case .titles:
            form.titles = []
            for word in FormField.words(of: value) where word != "none" {
                guard let title = ReportForm.Title(rawValue: word) else { throw FormValueError(.unknownTitle(word)) }
                form.titles.insert(title)
            }
        case .column: form.columns.append(try FormField.column(value))
        case .word:
            let word = try FormField.word(value)
            if form.words.contains(where: { $0.result == word.result }) {
                throw FormValueError(.resultTwice(word.result.word))
            }
            form.words.append(word)
        }
    }

    /// `note | 24 | 所見 | Note | result:not-applicable`; what is not needed is left out from the end.
    private static func column(_ value: String) throws(FormValueError) -> ReportForm.Column {
        let parts = parts(of: value)
        guard (3...5).contains(parts.count), !parts[2].isEmpty else { throw FormValueError(.badColumn(value)) }
        guard let source = FormSource(word: parts[0]) else { throw FormValueError(.unknownSource(parts[0])) }
        guard let width = Int(parts[1]), (2...200).contains(width) else { throw FormValueError(.badWidth(parts[1])) }
        return ReportForm.Column(
            source: source, width: width, head: bilingual(Array(parts[2...].prefix(2))),
            condition: parts.count > 4 ? try filter(parts[4]) : .all)
    }

    private static func filter(_ text: String) throws(FormValueError) -> Filter {
        let filter: Filter
        do {
            filter = try Filter(parsing: text)
        } catch {
            throw FormValueError(.filter(error))
        }
        if filter.asksForEvidenceFiles { throw FormValueError(.evidenceFiles) }
        return filter
    }

    private static func word(_ value: String) throws(FormValueError) -> ReportForm.Word {
        let parts = parts(of: value)
        guard (2...3).contains(parts.count), !parts[1].isEmpty else { throw FormValueError(.badWord(value)) }
        guard let result = AssessmentResult(typed: parts[0]) else { throw FormValueError(.unknownResult(parts[0])) }
        return ReportForm.Word(result: result, text: bilingual(Array(parts[1...])))
    }

    private static func bilingual(_ parts: [String]) -> ReportForm.BilingualText {
        ReportForm.BilingualText(parts.first ?? "", parts.count > 1 ? parts[1] : "")
    }

    private static func words(of value: String) -> [String] {
        value.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    /// What stands between bars, without the blanks beside them.
    private static func parts(of value: String) -> [String] {
        value.unicodeScalars.split(separator: "|", omittingEmptySubsequences: false).map {
            String(String.UnicodeScalarView($0)).trimmedOfSpaces
        }
    }
}

/// Why a value of a form can not be read.
struct FormValueError: Error {
    let reason: FormProblem.Reason

    init(_ reason: FormProblem.Reason) { self.reason = reason }
}

extension String {
    fileprivate var trimmedOfSpaces: String {
        var rest = unicodeScalars[...]
        while rest.first == " " || rest.first == "\t" { rest.removeFirst() }
        while rest.last == " " || rest.last == "\t" { rest.removeLast() }
        return String(String.UnicodeScalarView(rest))
    }
}
