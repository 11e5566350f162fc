import WorkbookModel

/// Something wrong in a profile, or in the options that stand for one.
public struct ProfileProblem: Error, Hashable, Sendable {
    public enum Place: Hashable, Sendable {
        /// A line of the profile's file, from 1.
        case line(Int)
        /// An option of the command: `--head`.
        case option(String)
    }

    public enum Reason: Hashable, Sendable {
        case file(SingleRecordFault)
        case unknownField(String)
        case noKind
        /// The value is none of those allowed.
        case unknownValue(field: String, value: String, allowed: [String])
        case badHead(String)
        case badColumn(String)
        case unknownMeaning(String)
        case badLetters(String)
        /// A column of neither letters nor head.
        case emptyColumn(String)
        case meaningTwice(String)
        case badWord(String)
        case unknownResult(String)
        /// One word of the table for two results.
        case wordTwice(String)
        case noColumns
    }

    public let place: Place
    public let reason: Reason

    public init(_ place: Place, _ reason: Reason) {
        self.place = place
        self.reason = reason
    }

    /// What is wrong and what to do, without the place.
    public func message(_ language: Language) -> String {
        switch reason {
        case .file(let fault): fault.message(language)
        case .unknownField(let field):
            language(
                ja: "\(field) という項目はありません（使えるもの: \(ProfileField.names)）",
                en: "there is no field \(field); there are \(ProfileField.names)")
        case .noKind:
            language(
                ja: "Kind がありません。catalog（対応表）か answers（回答）を書いてください",
                en: "there is no Kind; write catalog (a correspondence table) or answers")
        case .unknownValue(let field, let value, let allowed):
            language(
                ja: "\(field): \(value) は使えません（\(allowed.joined(separator: "、"))）",
                en: "\(field): \(value) is not known; it is one of \(allowed.joined(separator: ", "))")
        case .badHead(let value):
            language(
                ja: "Head: \(value) が読めません。見出しの行を「3」や「2-3」のように、無ければ「none」と書いてください",
                en: "Head: \(value) is no row; write “3”, “2-3”, or “none” where the table has no head")
        case .badColumn(let value):
            language(
                ja: "Column: \(value) が読めません。「意味 | 列 | 見出し」のように書いてください（例 Number | C | No.）",
                en: "Column: \(value) can not be read; write MEANING | LETTERS | HEAD, such as Number | C | No.")
        case .unknownMeaning(let word):
            language(
                ja: "\(word) という意味はありません（使えるもの: \(ColumnMeaning.all.map(\.word).joined(separator: "、"))）",
                en:
                    "no column can mean \(word); there are \(ColumnMeaning.all.map(\.word).joined(separator: ", "))")
        case .badLetters(let letters):
            language(ja: "\(letters) は列の名前ではありません（A から XFD まで）", en: "\(letters) is no column; they go from A to XFD")
        case .emptyColumn(let meaning):
            language(
                ja: "\(meaning) の列か見出しを書いてください", en: "\(meaning) needs the column's letters, its head, or both")
        case .meaningTwice(let meaning):
            language(ja: "\(meaning) の列が二つあります。一つにしてください", en: "two columns mean \(meaning); keep one")
        case .badWord(let value):
            language(
                ja: "Word: \(value) が読めません。「結果 | 表の語」のように書いてください（例 compliant | ○）",
                en: "Word: \(value) can not be read; write RESULT | WORD, such as compliant | ○")
        case .unknownResult(let word):
            language(
                ja: "\(word) という結果はありません（\(AssessmentResult.allCases.map(\.word).joined(separator: "、"))）",
                en:
                    "there is no result \(word); there are \(AssessmentResult.allCases.map(\.word).joined(separator: ", "))"
            )
        case .wordTwice(let text):
            language(ja: "語「\(text)」が二つの結果を指しています", en: "the word “\(text)” stands for two results")
        case .noColumns:
            language(ja: "Column がありません。少なくとも一つ書いてください", en: "there is no Column; write at least one")
        }
    }
}
