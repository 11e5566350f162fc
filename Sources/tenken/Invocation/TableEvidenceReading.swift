import WorkbookExchange
import WorkbookFiles
import WorkbookModel

extension TableEvidence {
    /// A line of a table as the workbook's evidence files have it; as words where it names none that may be read.
    init(_ line: Evidence, in files: EvidenceFiles, _ language: Language) {
        do throws(EvidenceProblem) {
            self.init(try files.attach(tableLine: line, language))
        } catch {
            let doubt: Doubt =
                switch error {
                case .noSuchFile: .noSuchFile
                case .isFolder: .isFolder
                case .outside: .outside
                case .malformed, .notText, .unreadable: .unreadable
                }
            self.init(line, doubt: doubt)
        }
    }
}
