import CommandLineUI
import OfficeFiles
import WorkbookExchange
import WorkbookFiles
import WorkbookModel

/// The table of `tenken list` that came back changed, and what recording it comes to: all of it, or nothing.
struct ListedAnswers {
    private let table: TableFile
    private let sheet: AnswerSheet
    private let path: FilePath
    private let allowsWords: Bool

    /// - Parameters:
    ///   - path: the table's, as typed; `-` is standard input.
    ///   - workbook: the one that the list is of.
    ///   - allowsWords: evidence that looks like a path but names no file is kept as words.
    init(at path: FilePath, of workbook: Workbook, allowsWords: Bool, _ language: Language) throws {
        self.path = path
        self.allowsWords = allowsWords
        let listed = ItemRecord.listedSheet(of: workbook)
        table = try TableReading.table(path, language, first: [listed.format])
        do throws(TableProblem) {
            sheet = try listed.answers(in: table)
        } catch {
            throw CommandProblem(error, in: path, language)
        }
    }

    /// - Throws: where a row can not be recorded, once every such row was told on standard error.
    func plan(into opened: WorkbookFile, _ environment: CommandEnvironment) throws -> ImportPlan {
        let language = environment.language
        let evidence = environment.evidenceFiles(of: opened)
        let planner: ImportPlanner
        do throws(ImportRefusal) {
            planner = try ImportPlanner(
                table, into: opened.workbook, refusesDoubts: !allowsWords,
                attach: { TableEvidence($0, in: evidence, language) })
        } catch {
            throw CommandProblem.data("\(path): \(error.message(language))")
        }
        let plan = planner.plan([sheet])
        let report = ListedTableReport(
            plan, of: path, opened.workbook.catalog, in: opened.path, language)
        report.problems.forEach(StandardStreams.complain)
        if !plan.leavesNothing { throw report.refused }
        report.remarks.forEach(StandardStreams.complain)
        return plan
    }
}
