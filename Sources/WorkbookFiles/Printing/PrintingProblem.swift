import CLibrary
import WorkbookModel

/// Why no PDF was made.
public enum PrintingProblem: Error, Sendable {
    /// Neither a browser nor LibreOffice is found.
    case noProgram
    /// Every program that is there failed, in this order.
    case failed([Failure])
    case noFolder(SystemError)
    /// It was given up because nobody wanted it any more.
    case notWanted

    public struct Failure: Sendable {
        let program: String
        let reason: Reason
    }

    /// Why a program made no PDF.
    enum Reason: Error, Sendable {
        case notStarted(SystemError)
        /// - Parameter said: its last line on standard error.
        case failed(status: Int32, said: String)
        /// It ended well and left no file.
        case madeNothing(said: String)
        case tookTooLong(seconds: Int)
        case notWanted

        func message(_ language: Language) -> String {
            switch self {
            case .notStarted(let error):
                language(ja: "起動できません", en: "can not be started")
                    + " (\(SystemErrorWording.text(error.number, language)))"
            case .failed(let status, let said):
                said.isEmpty ? language(ja: "状態 \(status) で終わりました", en: "ended with status \(status)") : said
            case .madeNothing(let said):
                said.isEmpty ? language(ja: "ファイルを作りませんでした", en: "left no file") : said
            case .tookTooLong(let seconds):
                language(ja: "\(seconds) 秒たっても終わりません", en: "had not ended after \(seconds) seconds")
            case .notWanted: language(ja: "取りやめました", en: "given up")
            }
        }
    }

    public func message(_ language: Language) -> String {
        switch self {
        case .noProgram:
            language(
                ja: "PDF を作るブラウザー（Chromium、Chrome、Edge）も LibreOffice も見つかりません。\(PrintingProblem.otherwise(language))",
                en:
                    "no browser (Chromium, Chrome, Edge) and no LibreOffice is found to make a PDF; \(PrintingProblem.otherwise(language))"
            )
        case .failed(let failures):
            language(ja: "PDF を作れませんでした。", en: "no PDF could be made; ")
                + failures.map { "\($0.program): \($0.reason.message(language))" }
                .joined(separator: language(ja: "。", en: "; "))
                + language(ja: "。", en: "; ") + PrintingProblem.otherwise(language)
        case .noFolder(let error):
            language(
                ja:
                    "\(error.path): PDF を作る一時フォルダーが作れません（\(SystemErrorWording.text(error.number, language))）。TMPDIR を確かめてください",
                en:
                    "\(error.path): no temporary folder to make a PDF in could be made (\(SystemErrorWording.text(error.number, language))); see TMPDIR"
            )
        case .notWanted: language(ja: "PDF を作るのを取りやめました", en: "making the PDF was given up")
        }
    }

    private static func otherwise(_ language: Language) -> String {
        language(
            ja: "名前を report.html のようにしてページを作り、手元のブラウザーの「印刷」で PDF に保存してください",
            en: "make a page, such as report.html, and print it to PDF from a browser")
    }
}
