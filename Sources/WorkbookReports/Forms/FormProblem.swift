import WorkbookModel

/// Something wrong in a form's file.
public struct FormProblem: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        case file(SingleRecordFault)
        case unknownField(String)
        case missing(String)
        case severalLines(String)
        case badName(String)
        case unknownPart(String)
        case unknownTitle(String)
        case badColumn(String)
        case unknownSource(String)
        case badWidth(String)
        case filter(FilterProblem)
        case evidenceFiles
        case badWord(String)
        case unknownResult(String)
        case resultTwice(String)
    }

    /// In the form's file, from 1.
    public let line: Int
    public let reason: Reason

    /// What is wrong and what to do, without the place.
    public func message(_ language: Language) -> String {
        switch reason {
        case .file(let fault): fault.message(language)
        case .unknownField(let field):
            language(
                ja: "\(field) という項目はありません（使えるもの: \(FormField.names)）",
                en: "there is no field \(field); there are \(FormField.names)")
        case .missing(let field): language(ja: "\(field) がありません", en: "there is no \(field)")
        case .severalLines(let field):
            language(ja: "\(field) は一行で書いてください", en: "\(field) must be one line")
        case .badName(let name):
            language(
                ja: "Name: \(name) は使えません。小文字の英字・数字・ハイフンで書いてください",
                en: "Name: \(name) can not be used; it is of lower-case letters, digits and hyphens")
        case .unknownPart(let word):
            language(
                ja: "\(word) という部はありません（\(ReportPart.allCases.map(\.word).joined(separator: "、"))）",
                en: "there is no part \(word); there are \(ReportPart.allCases.map(\.word).joined(separator: ", "))")
        case .unknownTitle(let word):
            language(
                ja: "Titles: \(word) は使えません（\(FormProblem.titles)）",
                en: "Titles: \(word) is not known; it is one of \(FormProblem.titles)"
            )
        case .badColumn(let value):
            language(
                ja: "Column: \(value) が読めません。「内容 | 幅 | 見出し | 英語の見出し | 条件」のように書いてください（例 note | 24 | 所見 | Note）",
                en:
                    "Column: \(value) can not be read; write SOURCE | WIDTH | JAPANESE HEAD | ENGLISH HEAD | CONDITION, such as note | 24 | 所見 | Note"
            )
        case .unknownSource(let word):
            language(
                ja: "\(word) という内容はありません（使えるもの: \(FormSource.all.map(\.word).joined(separator: "、"))）",
                en: "a column can not show \(word); there are \(FormSource.all.map(\.word).joined(separator: ", "))")
        case .badWidth(let text):
            language(
                ja: "幅 \(text) は使えません。2 から 200 の数で書いてください", en: "\(text) is no width; write a number from 2 to 200")
        case .filter(let problem): problem.message(language)
        case .evidenceFiles:
            language(
                ja: "証跡ファイルの状態は条件にできません。様式は点検簿だけから作られます",
                en: "what became of evidence files can be no condition: a report is made of the workbook alone")
        case .badWord(let value):
            language(
                ja: "Word: \(value) が読めません。「評価 | 語 | 英語」のように書いてください（例 compliant | はい | Yes）",
                en: "Word: \(value) can not be read; write RESULT | JAPANESE | ENGLISH, such as compliant | はい | Yes")
        case .unknownResult(let word):
            language(
                ja: "\(word) という評価はありません（\(AssessmentResult.allCases.map(\.word).joined(separator: "、"))）",
                en:
                    "there is no result \(word); there are \(AssessmentResult.allCases.map(\.word).joined(separator: ", "))"
            )
        case .resultTwice(let word): language(ja: "\(word) の Word が二つあります", en: "two Words are for \(word); keep one")
        }
    }

    private static var titles: String { ReportForm.Title.allCases.map(\.rawValue).joined(separator: ", ") }
}
