import CommandLineUI
import OfficeFiles
import WorkbookExchange
import WorkbookFiles
import WorkbookModel

/// The parts of a table that hold answers, and how that is known.
struct TableAnswers {
    let table: TableFile
    let parts: [AnswerSheet]
    /// The table's own words for results.
    let words: [TableProfile.Word]
    /// Whether the meaning of the columns was guessed: to be looked at first.
    let isGuessed: Bool

    /// - Parameter path: the table's, as typed.
    init(_ table: TableFile, at path: FilePath, _ options: AnswerTableOptions, _ language: Language) throws {
        self.table = table
        let exported = options.areGiven ? [] : try TableAnswers.exported(table, path, language)
        if !exported.isEmpty {
            (parts, words, isGuessed) = (exported, [], false)
            return
        }
        let (profile, isGuessed) = try options.profile(for: table, language)
        parts = try TableAnswers.parts(table, profile, path, language)
        words = profile.words
        self.isGuessed = isGuessed
    }

    private static func exported(_ table: TableFile, _ path: FilePath, _ language: Language) throws -> [AnswerSheet] {
        do throws(ImportRefusal) {
            return try ExportedSheet.answers(in: table)
        } catch {
            throw CommandProblem.data("\(path): \(error.message(language))")
        }
    }

    private static func parts(
        _ table: TableFile, _ profile: TableProfile, _ path: FilePath, _ language: Language
    ) throws -> [AnswerSheet] {
        do throws(TableProblems) {
            return try AnswerSheet.parts(of: table, profile)
        } catch {
            let problems = error.all.map { CommandProblem($0, in: path, language) }
            problems.dropLast().map(\.message).forEach(StandardStreams.complain)
            throw problems.last ?? CommandProblem.data("\(path)")
        }
    }
}
