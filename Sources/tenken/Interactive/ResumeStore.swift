import CommandLineUI
import WorkbookFiles
import WorkbookUI

/// Remembers where the last session with a workbook ended, and who recorded.
struct ResumeStore {
    private let session: LastSession

    init(_ session: LastSession) { self.session = session }

    func load() -> ResumeRecord { ResumeRecord(fields: session.fields()) }

    func save(_ record: ResumeRecord) { session.save(record.fields) }
}
