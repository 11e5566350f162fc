import CLibrary
import OfficeFiles
import WorkbookFiles
import WorkbookModel

extension CommandProblem {
    /// Why a file is no table that can be read.
    public init(_ problem: TableProblem, in path: FilePath, _ language: Language) {
        let place = (language == .japanese ? problem.japanesePlace : problem.place).map { "\($0): " } ?? ""
        self.init(
            "\(path): \(place)\(language(ja: problem.japanese, en: problem.english))", exitStatus: EX_DATAERR)
    }
}
