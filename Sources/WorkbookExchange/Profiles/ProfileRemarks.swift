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

    /// The remarks that hold for another profile: none on a field with another value, and those on columns where these stand now.
    func replaced(
        where profile: TableProfile, was before: TableProfile, column: (Int) -> Int?
    ) -> ProfileRemarks {
        var result = ProfileRemarks()
        for remark in all {
            if remark.field == .column {
                guard let value = remark.value else {
                    result.all.append(remark)
                    continue
                }
                guard let value = column(value) else { continue }
                result.all.append(
                    Remark(field: .column, value: value, japanese: remark.japanese, english: remark.english))
            } else if remark.field.values(of: profile) == remark.field.values(of: before) {
                result.all.append(remark)
            }
        }
        return result
    }

    mutating func add(_ field: ProfileField, _ value: Int? = nil, ja: String, en: String) {
        all.append(Remark(field: field, value: value, japanese: ja, english: en))
    }
}
