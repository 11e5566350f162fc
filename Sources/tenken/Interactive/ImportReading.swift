import ArgumentParser
import CommandLineUI
import OfficeFiles
import WorkbookExchange
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// Reads a table that was named behind `:import`, with the options of `tenken import` that say how it is laid out.
struct ImportReading: ParsableArguments {
    @Argument var table: FilePath
    @OptionGroup var layout: AnswerTableOptions

    /// What importing it comes to.
    static func preview(
        _ request: ImportRequest, into workbook: Workbook, _ evidence: EvidenceFiles,
        watch: @escaping EvidenceFiles.Watch, _ language: Language
    ) throws -> ImportPreview {
        let reading = try parsed(request.words, language)
        let table = try TableReading.table(reading.table, language) { done, size in
            if !watch(reading.table, Int(done * Double(size)), size) { throw CancellationError() }
        }
        let answers = try TableAnswers(table, at: reading.table, reading.layout, language)
        let plan = try answers.plan(into: workbook, takesSides: request.takesSides, evidence, language)
        return ImportPreview(request, name: table.name, plan: plan, guess: columns(of: answers.guess, language))
    }

    private static func parsed(_ words: String, _ language: Language) throws -> ImportReading {
        do {
            return try ImportReading.parse(ShellWord.words(of: words))
        } catch {
            throw CommandProblem.usage(
                UsageWording.line(
                    message: ImportReading.message(for: error),
                    fullText: "See 'tenken import --help' for more information.",
                    language))
        }
    }

    /// The meaning of each column, and where it is.
    private static func columns(of guess: TableProfile?, _ language: Language) -> [String] {
        guess.map { profile in
            profile.columns.map { "\($0.meaning.name(language)): \($0.letters) \($0.head)" }
        } ?? []
    }
}
