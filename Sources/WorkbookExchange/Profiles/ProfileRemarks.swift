import WorkbookModel

/// Why fields of a profile say what they say, for the comments of its file.
public struct ProfileRemarks: Sendable {
    struct Remark: Hashable, Sendable {
        let field: ProfileField
        /// The position, among the field's values, of the one that it is about; `nil` for the field as a whole.
        let value: Int?
        let japanese: String
        let english: String

        func text(_ language: Language) -> String { language(ja: japanese, en: english) }
    }

    private(set) var all: [Remark] = []

    public init() {}

    /// Each remark in words, led by the field's name: `Fill: …`.
    public func lines(_ language: Language) -> [String] { all.map { "\($0.field.name): \($0.text(language))" } }

    mutating func add(_ field: ProfileField, _ value: Int? = nil, ja: String, en: String) {
        all.append(Remark(field: field, value: value, japanese: ja, english: en))
    }
}
