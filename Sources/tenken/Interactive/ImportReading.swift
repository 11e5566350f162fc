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
        do throws(ImportRefusal) {
            let plan = try ImportPlanner(
                answers.table, into: workbook, words: answers.words, conflictsAsSides: request.takesSides,
                attach: { evidence.attach(tableLine: $0, language) }
            ).plan(answers.parts)
            return ImportPreview(
                request, name: table.name, plan: plan, guess: answers.isGuessed ? guess(table, language) : [])
        } catch {
            throw CommandProblem.data("\(reading.table): \(error.message(language))")
        }
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
    private static func guess(_ table: TableFile, _ language: Language) -> [String] {
        ProfileGuess(table).profile.columns.map { column in
            "\(column.meaning.name(language)): \(column.letters) \(column.head)"
        }
    }
}
