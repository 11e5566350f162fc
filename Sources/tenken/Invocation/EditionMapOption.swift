import ArgumentParser
import CommandLineUI
import OfficeFiles
import WorkbookExchange
import WorkbookFiles
import WorkbookModel

/// A publisher's table of old and new numbers.
struct EditionMapOption: ParsableArguments {
    @Option(
        help: HelpText.argument(
            ja: "発行者の新旧番号の対照表（xlsx、csv、yml）", en: "The publisher's table of old and new numbers (xlsx, csv, yml).",
            name: "file"),
        completion: .file())
    var editionMap: FilePath?

    func map(_ language: Language) throws -> EditionMap? {
        try editionMap.map { try EditionMapOption.map(at: $0, language) }
    }

    /// How many problems of a file that is no such table are told.
    private static let toldProblems = 3

    /// - Throws: `CommandProblem` where the file is missing, is no table, or is no table of numbers.
    static func map(at path: FilePath, _ language: Language) throws -> EditionMap {
        let (bytes, name) = try TableReading.bytes(path, language)
        let map: EditionMap
        do {
            map = try EditionMap.read(bytes, name: name)
        } catch let problem as TableProblem {
            throw CommandProblem(problem, in: path, language)
        }
        if map.isUsable { return map }
        let lead = language(
            ja: "\(path): 新旧番号の対照表として読めません", en: "\(path): this can not be read as a table of old and new numbers")
        let told = map.problems.prefix(toldProblems).map { "\($0.place): \($0.message(language))" }
        throw CommandProblem.data(([lead] + told).joined(separator: language(ja: "。", en: "; ")))
    }
}
