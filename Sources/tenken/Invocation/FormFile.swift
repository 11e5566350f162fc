import CommandLineUI
import Recfile
import WorkbookFiles
import WorkbookModel
import WorkbookReports

/// A form of reports, as a command names it: a built-in one, or a file.
enum FormFile {
    /// - Parameters:
    ///   - name: a file where it has a slash or a point in it, else a built-in form.
    ///   - tell: is told every problem of a file but the last, which is thrown.
    static func form(
        _ name: FilePath, _ language: Language, tell: (String) -> Void = StandardStreams.complain
    ) throws -> ReportForm {
        let text = name.description
        guard text.contains("/") || text.contains(".") else {
            if let form = BuiltInForms.named(text) { return form }
            throw unknown(text, language)
        }
        let (form, problems) = FormReader.read(RecfileText(try contents(name, language)))
        func told(_ problem: FormProblem) -> String { "\(name):\(problem.line): \(problem.message(language))" }
        for problem in problems.dropLast() { tell(told(problem)) }
        if let problem = problems.last { throw CommandProblem.data(told(problem)) }
        return form
    }

    static func text(ofBuiltIn name: String, _ language: Language) throws -> [UInt8] {
        guard let text = BuiltInForms.text(ofFormNamed: name) else { throw unknown(name, language) }
        return text
    }

    /// That a report is made of the workbook alone.
    static func asksForFiles(_ language: Language) -> String {
        language(
            ja: "報告は点検簿だけから作るので、証跡ファイルの状態では絞り込めません",
            en: "a report is made of the workbook alone, so it can not be filtered by what became of evidence files")
    }

    private static func unknown(_ name: String, _ language: Language) -> CommandProblem {
        let known = BuiltInForms.names.joined(separator: language(ja: "、", en: ", "))
        return .usage(
            language(
                ja: "様式 \(name) はありません（\(known)。自分のファイルは ./\(name).rec のように）",
                en: "there is no form \(name); there are \(known), and files of your own, such as ./\(name).rec"))
    }

    private static func contents(_ path: FilePath, _ language: Language) throws -> [UInt8] {
        try NamedFile.contents(
            path,
            missing: language(
                ja: "様式のファイルがありません（--print-form table > my.rec で手本を出せます）",
                en: "there is no such form; --print-form table > my.rec prints one to begin with"),
            isFolder: language(ja: "フォルダーです。様式のファイルを指定してください", en: "this is a folder; name a form's file"))
    }
}
