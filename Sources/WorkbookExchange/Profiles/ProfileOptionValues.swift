import OfficeFiles
import WorkbookModel

/// The options of a command that stand for a profile, or change one, as typed.
public struct ProfileOptionValues: Hashable, Sendable {
    public var sheets: [String] = []
    public var head: String?
    /// `number=C`, `number=C:No.` or `number=No.`, each once for a meaning; texts and evidence of an assessment may have several.
    public var columns: [String] = []
    public var fill: String?
    public var hidden: String?
    public var ids: String?
    public var block: String?
    public var separator: String?
    /// `compliant=○`.
    public var words: [String] = []
    public var particulars = CatalogParticulars()

    public init() {}

    /// Whether they say where at least one column is, so that they can stand without a profile.
    public var areEnough: Bool { !columns.isEmpty }

    /// The profile with what the options say: sheets in the place of its sheets, columns in the place of those of the same
    /// meaning.
    public func applied(to profile: TableProfile) throws(ProfileProblem) -> TableProfile {
        var result = profile
        if !sheets.isEmpty { result.sheets = sheets }
        let single: [(ProfileField, String?)] = [
            (.head, head), (.fill, fill), (.hidden, hidden), (.ids, ids), (.block, block), (.separator, separator),
        ]
        for (field, value) in single {
            if let value { try take(value, field, into: &result) }
        }
        let typed = try columns.map(ProfileOptionValues.column)
        result.columns.removeAll { column in typed.contains { $0.meaning == column.meaning } }
        for column in typed {
            if !column.meaning.mayRepeat, result.columns.contains(where: { $0.meaning == column.meaning }) {
                throw ProfileProblem(.option("--column"), .meaningTwice(column.meaning.word))
            }
            result.columns.append(column)
        }
        for word in words {
            guard let equals = word.firstIndex(of: "=") else { throw ProfileProblem(.option("--word"), .badWord(word)) }
            try take("\(word[..<equals]) | \(word[word.index(after: equals)...])", .word, into: &result)
        }
        result.particulars = particulars.completed(by: result.particulars)
        return result
    }

    private func take(
        _ value: String, _ field: ProfileField, into profile: inout TableProfile
    ) throws(ProfileProblem) {
        do throws(ProfileValueError) {
            try field.take(value, into: &profile)
        } catch {
            throw ProfileProblem(.option("--\(field.name.lowercased())"), error.reason)
        }
    }

    private static func column(_ typed: String) throws(ProfileProblem) -> TableProfile.Column {
        let place = ProfileProblem.Place.option("--column")
        guard let equals = typed.firstIndex(of: "=") else { throw ProfileProblem(place, .badColumn(typed)) }
        let word = String(typed[..<equals])
        let value = String(typed[typed.index(after: equals)...])
        var (letters, head) = ("", value)
        if let colon = value.firstIndex(of: ":") {
            (letters, head) = (String(value[..<colon]), String(value[value.index(after: colon)...]))
        } else if CellAddress.column(ofLetters: value) != nil {
            // A head or letters: `due=Due` may be either, which the table's head tells (`TableColumns`).
            (letters, head) = (value, FullWidth.ascii(value))
        }
        do throws(ProfileValueError) {
            return try ProfileField.column(word, letters: letters, head: head)
        } catch {
            throw ProfileProblem(place, error.reason)
        }
    }
}
