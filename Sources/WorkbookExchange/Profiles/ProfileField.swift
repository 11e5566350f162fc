import OfficeFiles
import WorkbookModel

/// A field of a profile's record: its name, and how its values are read and written.
enum ProfileField: CaseIterable, Hashable {
    case kind, sheet, head, column, fill, hidden, ids, block, separator, word

    var name: String {
        switch self {
        case .kind: "Kind"
        case .sheet: "Sheet"
        case .head: "Head"
        case .column: "Column"
        case .fill: "Fill"
        case .hidden: "Hidden"
        case .ids: "Ids"
        case .block: "Block"
        case .separator: "Separator"
        case .word: "Word"
        }
    }

    var repeats: Bool {
        switch self {
        case .sheet, .column, .word: true
        case .kind, .head, .fill, .hidden, .ids, .block, .separator: false
        }
    }

    /// The names of all, and of a catalogue's particulars, for messages.
    static var names: String {
        (allCases.map(\.name) + CatalogParticulars.fields.map(\.name)).joined(separator: ", ")
    }

    /// Puts a value, as written, into the profile.
    func take(_ value: String, into profile: inout TableProfile) throws(ProfileValueError) {
        switch self {
        case .kind: profile.kind = try ProfileField.choice(value, self)
        case .sheet: profile.sheets.append(value)
        case .head: profile.head = try ProfileField.head(value)
        case .column:
            let column = try ProfileField.column(value)
            let repeats =
                switch column.meaning {
                case .assessment(.evidence), .assessment(.note), .assessment(.plan): true
                default: false
                }
            if !repeats, profile.columns.contains(where: { $0.meaning == column.meaning }) {
                throw ProfileValueError(.meaningTwice(column.meaning.word))
            }
            profile.columns.append(column)
        case .fill: profile.fill = try ProfileField.choice(value, self)
        case .hidden: profile.hidden = try ProfileField.choice(value, self)
        case .ids: profile.ids = try ProfileField.choice(value, self)
        case .block: profile.block = try ProfileField.choice(value, self)
        case .separator: profile.separator = ProfileField.unescaped(value)
        case .word:
            let word = try ProfileField.word(value)
            if profile.words.contains(where: { $0.text == word.text && $0.result != word.result }) {
                throw ProfileValueError(.wordTwice(word.text))
            }
            profile.words.append(word)
        }
    }

    /// The values that `take` reads again.
    func values(of profile: TableProfile) -> [String] {
        switch self {
        case .kind: [profile.kind.rawValue]
        case .sheet: profile.sheets
        case .head: [ProfileField.text(profile.head)]
        case .column: profile.columns.map { "\($0.meaning.word) | \($0.letters) | \($0.head)" }
        case .fill: [profile.fill.rawValue]
        case .hidden: [profile.hidden.rawValue]
        case .ids: [profile.ids.rawValue]
        case .block: [profile.block.rawValue]
        case .separator: profile.separator.isEmpty ? [] : [ProfileField.escaped(profile.separator)]
        case .word: profile.words.map { "\($0.result.word) | \($0.text)" }
        }
    }

    private static func choice<Choice: RawRepresentable & CaseIterable>(
        _ value: String, _ field: ProfileField
    ) throws(ProfileValueError) -> Choice where Choice.RawValue == String {
        guard let choice = Choice(rawValue: value.lowercased()) else {
            throw ProfileValueError(
                .unknownValue(field: field.name, value: value, allowed: Choice.allCases.map(\.rawValue)))
        }
        return choice
    }

    static func text(_ head: ClosedRange<Int>?) -> String {
        guard let head else { return "none" }
        return head.count == 1 ? String(head.lowerBound) : "\(head.lowerBound)-\(head.upperBound)"
    }

    private static func head(_ value: String) throws(ProfileValueError) -> ClosedRange<Int>? {
        if value.lowercased() == "none" { return nil }
        let ends = FullWidth.ascii(value).split(separator: "-", omittingEmptySubsequences: false)
            .map { Int($0.filter { $0 != " " }) }
        guard ends.count <= 2, let first = ends[0], let last = ends[ends.count - 1], 1 <= first, first <= last,
            last <= 1_048_576
        else { throw ProfileValueError(.badHead(value)) }
        return first...last
    }

    /// `Number | C | No.`; the head may be left out with its bar.
    private static func column(_ value: String) throws(ProfileValueError) -> TableProfile.Column {
        let parts = parts(of: value, atMost: 3)
        guard parts.count > 1 else { throw ProfileValueError(.badColumn(value)) }
        return try column(parts[0], letters: parts[1], head: parts.count > 2 ? parts[2] : "")
    }

    static func column(
        _ word: String, letters: String, head: String
    ) throws(ProfileValueError) -> TableProfile.Column {
        guard let meaning = ColumnMeaning(word: word) else { throw ProfileValueError(.unknownMeaning(word)) }
        if letters.isEmpty, head.isEmpty { throw ProfileValueError(.emptyColumn(word)) }
        if !letters.isEmpty, CellAddress.column(ofLetters: letters) == nil {
            throw ProfileValueError(.badLetters(letters))
        }
        return TableProfile.Column(meaning, letters: FullWidth.ascii(letters).uppercased(), head: head)
    }

    private static func word(_ value: String) throws(ProfileValueError) -> TableProfile.Word {
        let parts = parts(of: value, atMost: 2)
        guard parts.count == 2, !parts[1].isEmpty else { throw ProfileValueError(.badWord(value)) }
        guard let result = AssessmentResult(typed: parts[0]) else { throw ProfileValueError(.unknownResult(parts[0])) }
        return TableProfile.Word(result, parts[1])
    }

    /// What stands between bars, without the blanks beside them. By scalars, as a mark may combine with a blank.
    private static func parts(of value: String, atMost count: Int) -> [String] {
        value.unicodeScalars.split(separator: "|", maxSplits: count - 1, omittingEmptySubsequences: false).map { part in
            var part = part
            while part.first == " " { part.removeFirst() }
            while part.last == " " { part.removeLast() }
            return String(String.UnicodeScalarView(part))
        }
    }

    /// A line break as `\n`, a tab as `\t`, a backslash as two, a blank at an end as `\s`.
    static func escaped(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        return scalars.enumerated().map { place, scalar in
            switch scalar {
            case "\n": "\\n"
            case "\t": "\\t"
            case "\\": "\\\\"
            case " " where place == 0 || place == scalars.count - 1: "\\s"
            default: String(Character(scalar))
            }
        }.joined()
    }

    static func unescaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if !isEscaped, scalar == "\\" {
                isEscaped = true
                continue
            }
            if isEscaped {
                switch scalar {
                case "n": result.append("\n")
                case "t": result.append("\t")
                case "s": result.append(" ")
                case "\\": result.append("\\")
                default:
                    result.append("\\")
                    result.append(scalar)
                }
            } else {
                result.append(scalar)
            }
            isEscaped = false
        }
        if isEscaped { result.append("\\") }
        return String(result)
    }
}

/// What is wrong with a field's value; its reader knows the place.
struct ProfileValueError: Error {
    let reason: ProfileProblem.Reason

    init(_ reason: ProfileProblem.Reason) { self.reason = reason }
}
