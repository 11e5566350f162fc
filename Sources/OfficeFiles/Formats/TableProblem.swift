/// Why a file can not be read as a table.
public struct TableProblem: Error, Hashable, Sendable {
    /// Where in the file: `対応表!D7`, `line 12`, or a part of it such as `xl/sharedStrings.xml`; `nil` for the file as a whole.
    public var place: String?
    /// What is wrong and what to do, in Japanese and in English.
    public var japanese: String
    public var english: String

    /// The place as Japanese has it: `12 行目`.
    public var japanesePlace: String? {
        place.map { $0.hasPrefix("line ") ? "\($0.dropFirst(5)) 行目" : $0 }
    }

    public init(_ place: String? = nil, ja: String, en: String) {
        self.place = place
        japanese = ja
        english = en
    }
}
