import CommandLineUI
import WorkbookFiles
import WorkbookUI

/// Remembers where the last session with a workbook ended, and who recorded.
struct ResumeStore {
    private let session: ResumeFile

    init(_ session: ResumeFile) { self.session = session }

    func load() -> ResumeFormat { ResumeFormat(fields: session.fields()) }

    func save(_ record: ResumeFormat) { session.save(record.fields) }
}
