import CommandLineUI
import Recfile
import WorkbookExchange
import WorkbookFiles
import WorkbookModel

/// A profile's file, as a command names it.
enum ProfileFile {
    /// Reads it whole. Every mistake is told on standard error.
    static func read(_ path: FilePath, _ language: Language) throws -> TableProfile {
        let (profile, problems) = ProfileReader.read(RecfileText(try contents(path, language)))
        for problem in problems.dropLast() { StandardStreams.complain(told(problem, in: path, language)) }
        if let problem = problems.last { throw CommandProblem.data(told(problem, in: path, language)) }
        return profile
    }

    private static func contents(_ path: FilePath, _ language: Language) throws -> [UInt8] {
        try NamedFile.contents(
            path,
            missing: language(
                ja: "プロファイルがありません。名前を確かめてください（--inspect > p.rec で作れます）",
                en: "there is no such profile; look at the name (--inspect > p.rec makes one)"),
            isFolder: language(ja: "フォルダーです。プロファイルのファイルを指定してください", en: "this is a folder; name a profile's file"))
    }

    static func told(_ problem: ProfileProblem, in path: FilePath?, _ language: Language) -> String {
        switch problem.place {
        case .line(let line): "\(path.map { "\($0)" } ?? ""):\(line): \(problem.message(language))"
        case .option(let option): "\(option): \(problem.message(language))"
        }
    }
}
