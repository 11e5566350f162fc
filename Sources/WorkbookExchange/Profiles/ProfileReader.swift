import Recfile
import WorkbookModel

/// Reads a profile from its recfile.
public enum ProfileReader {
    /// The record set's name.
    public static let recordType = "TableProfile"

    /// The profile in `text` as far as it can be read, and every problem in it, by line.
    public static func read(_ text: RecfileText) -> (profile: TableProfile, problems: [ProfileProblem]) {
        var profile = TableProfile(.catalog)
        let file = SingleRecordFile(text, type: recordType)
        var problems = file.faults.map { ($0.line, ProfileProblem.Reason.file($0.fault)) }
        if let record = file.record { problems += read(record, into: &profile) }
        problems.sort { $0.0 < $1.0 }
        return (profile, problems.map { ProfileProblem(.line($0.0), $0.1) })
    }

    private static func read(
        _ record: Record, into profile: inout TableProfile
    ) -> [(Int, ProfileProblem.Reason)] {
        var problems: [(Int, ProfileProblem.Reason)] = []
        var seen = Set<String>()
        for view in record.fields {
            let name = view.name
            let isNew = seen.insert(name).inserted
            if let field = ProfileField.allCases.first(where: { $0.name == name }) {
                if !isNew, !field.repeats {
                    problems.append((view.line, .file(.givenTwice(name))))
                    continue
                }
                do throws(ProfileValueError) {
                    try field.take(view.value, into: &profile)
                } catch {
                    problems.append((view.line, error.reason))
                }
            } else if let particular = CatalogParticulars.fields.first(where: { $0.name == name }) {
                if !isNew { problems.append((view.line, .file(.givenTwice(name)))) }
                profile.particulars[keyPath: particular.path] = view.value
            } else {
                problems.append((view.line, .unknownField(name)))
            }
        }
        if !seen.contains(ProfileField.kind.name) { problems.append((record.line, .noKind)) }
        if !seen.contains(ProfileField.column.name) { problems.append((record.line, .noColumns)) }
        return problems
    }
}
