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
    /// The layout where it was guessed, with what was typed: to be looked at first.
    let guess: TableProfile?
    private let path: FilePath

    var isGuessed: Bool { guess != nil }

    /// - Parameter path: the table's, as typed.
    init(_ table: TableFile, at path: FilePath, _ options: AnswerTableOptions, _ language: Language) throws {
        (self.table, self.path) = (table, path)
        let exported = try TableAnswers.exported(table, path, language)
        if !exported.isEmpty {
            let (sheets, words) = try options.ofExport(language)
            parts = try TableAnswers.named(sheets, of: exported, path, language)
            (self.words, guess) = (words, nil)
            return
        }
        let (profile, isGuessed) = try options.profile(for: table, language)
        parts = try TableAnswers.parts(table, profile, path, language)
        words = profile.words
        guess = isGuessed ? profile : nil
    }

    /// What importing them into `workbook` comes to.
    ///
    /// - Parameter takesSides: what both sides changed becomes a side of a conflict.
    func plan(
        into workbook: Workbook, takesSides: Bool, _ evidence: EvidenceFiles, _ language: Language
    ) throws -> ImportPlan {
        do throws(ImportRefusal) {
            return try ImportPlanner(
                table, into: workbook, words: words, conflictsAsSides: takesSides,
                attach: { TableEvidence($0, in: evidence, language) }
            ).plan(parts)
        } catch {
            throw CommandProblem.data("\(path): \(error.message(language))")
        }
    }

    private static func exported(_ table: TableFile, _ path: FilePath, _ language: Language) throws -> [AnswerSheet] {
        do throws(ImportRefusal) {
            return try ExportedSheet.answers(in: table)
        } catch {
            throw CommandProblem.data("\(path): \(error.message(language))")
        }
    }

    /// Those of the exported parts that are asked for; all where none is.
    private static func named(
        _ names: [String], of exported: [AnswerSheet], _ path: FilePath, _ language: Language
    ) throws -> [AnswerSheet] {
        if names.isEmpty { return exported }
        let found = exported.map(\.sheet.name)
        if let missing = names.first(where: { !found.contains($0) }) {
            let list = found.joined(separator: ", ")
            throw CommandProblem.data(
                language(
                    ja: "\(path): 書き出した表のシート「\(missing)」がありません（あるもの: \(list)）",
                    en: "\(path): no exported sheet is named “\(missing)”; there are \(list)"))
        }
        return exported.filter { names.contains($0.sheet.name) }
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
