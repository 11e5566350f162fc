import Recfile
import TerminalUI
import WorkbookModel

/// Reads a form from its recfile.
public enum FormReader {
    /// The record set's name.
    public static let recordType = "Form"

    /// The form in `text` as far as it can be read, and every problem in it, by line.
    public static func read(_ text: RecfileText) -> (form: ReportForm, problems: [FormProblem]) {
        var form = ReportForm(
            name: "", title: .init("", ""), parts: [], filters: [], titles: Set(ReportForm.Title.allCases), columns: [],
            words: [], remarks: [])
        let file = SingleRecordFile(text, type: recordType)
        var problems = file.faults.map { FormProblem(line: $0.line, reason: .file($0.fault)) }
        if let record = file.record { problems += read(record, into: &form) }
        return (form, problems.sorted { $0.line < $1.line })
    }

    private static func read(_ record: Record, into form: inout ReportForm) -> [FormProblem] {
        var problems: [FormProblem] = []
        var seen = Set<FormField>()
        for view in record.fields {
            guard let field = FormField(rawValue: view.name) else {
                problems.append(FormProblem(line: view.line, reason: .unknownField(view.name)))
                continue
            }
            if !seen.insert(field).inserted, !field.repeats {
                problems.append(FormProblem(line: view.line, reason: .file(.givenTwice(view.name))))
                continue
            }
            do throws(FormValueError) {
                // Controls never reach a reader, and a value is one line.
                let value = visible(view.value, keepingLineFeeds: true)
                if value.holdsLineFeed { throw FormValueError(.severalLines(view.name)) }
                try field.take(value, into: &form)
            } catch {
                problems.append(FormProblem(line: view.line, reason: error.reason))
            }
        }
        var needed = FormField.allCases.filter(\.isNeeded)
        if form.parts.contains(.table) { needed.append(.column) }
        problems += needed.filter { !seen.contains($0) }.map {
            FormProblem(line: record.line, reason: .missing($0.rawValue))
        }
        return problems
    }
}
