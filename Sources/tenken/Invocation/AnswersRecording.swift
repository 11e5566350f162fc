import CommandLineUI
import WorkbookExchange
import WorkbookFiles
import WorkbookModel

/// Records the answers of a table, in one step.
enum AnswersRecording {
    /// What became of them.
    struct Outcome {
        let plan: ImportPlan
        /// The workbook that the plan was made for.
        let before: Workbook
        /// None where all was recorded already.
        let entries: [NewEntry]
    }

    /// How often a plan is made anew where others record about the same items meanwhile.
    private static let tries = 3

    /// - Parameters:
    ///   - isQuiet: whether it is not to be said that the file is a copy.
    ///   - plan: what the table comes to for the workbook as it is then; what it throws ends the recording.
    static func record(
        in opened: inout WorkbookFile, by name: String, isQuiet: Bool, _ environment: CommandEnvironment,
        plan: (WorkbookFile) throws -> ImportPlan
    ) throws -> Outcome {
        var lost = FileProblem.changedMeanwhile(items: [])
        for _ in 0..<tries {
            let outcome = try outcome(of: try plan(opened), for: opened.workbook, by: name, environment.language)
            if outcome.entries.isEmpty { return outcome }
            do {
                try environment.recording(in: &opened, isQuiet: isQuiet) { try $0.append(outcome.entries, onWait: $1) }
                return outcome
            } catch let problem as FileProblem {
                guard case .changedMeanwhile = problem else { throw problem }
                lost = problem
            }
        }
        throw lost
    }

    /// What recording a plan comes to. Nothing is recorded yet.
    static func outcome(
        of plan: ImportPlan, for workbook: Workbook, by name: String, _ language: Language
    ) throws -> Outcome {
        switch workbook.plan(.answers(plan.answers), by: name, at: LocalClock.now()) {
        case .unchanged: return Outcome(plan: plan, before: workbook, entries: [])
        case .refused(let refused):
            let row = plan.rows.first { $0.answer != nil && $0.item == refused.item }
            throw CommandProblem.data((row.map { "\($0.address): " } ?? "") + refused.reason.message(language))
        case .record(let recording): return Outcome(plan: plan, before: workbook, entries: recording.entries)
        }
    }
}
