import CLibrary
import WorkbookModel

/// Looks up all evidence that a workbook's assessments name.
public enum EvidenceSurvey {
    /// Every piece, item by item in the catalogue's order, then those of items that the catalogue lacks. Of an item in
    /// conflict, the pieces of all its sides, each once.
    public static func places(in file: WorkbookFile) -> [EvidencePlace] {
        let workbook = file.workbook
        let states =
            workbook.catalog.items.indices.map { workbook.state(ofItemAt: $0) }
            + workbook.foreignItems.indices.map { workbook.state(ofForeignItemAt: $0) }
        var files = EvidenceFiles(folder: file.folder)
        var moved = MovedEvidence(folder: file.folder)
        return states.flatMap { state in
            pieces(of: state).map { place(of: $0, item: state.item, in: file.folder, &files, &moved) }
        }
    }

    private static func pieces(of state: ItemState) -> [Evidence] {
        guard state.isConflict else { return state.assessment.evidence }
        var seen = Set<Evidence>()
        return state.sides.flatMap(\.assessment.evidence).filter { seen.insert($0).inserted }
    }

    private static func place(
        of evidence: Evidence, item: String, in folder: String, _ files: inout EvidenceFiles,
        _ moved: inout MovedEvidence
    ) -> EvidencePlace {
        func place(_ standing: EvidencePlace.Standing, isOutside: Bool = false, _ path: String? = nil) -> EvidencePlace
        {
            EvidencePlace(item: item, evidence: evidence, standing: standing, isOutside: isOutside, path: path)
        }
        switch evidence.kind {
        case .url: return place(.url)
        case .words: return place(.words)
        case .file: break
        }
        let named = FilePath.absolute(evidence.reference, from: folder)
        let real = FilePath.resolved(named)
        let isOutside = files.isOutside(evidence)
        switch files.status(of: evidence) {
        case .intact: return place(.intact, isOutside: isOutside, real)
        case .changed: return place(.changed, isOutside: isOutside, real)
        case .missing:
            guard let found = moved.place(of: evidence) else { return place(.missing, isOutside: isOutside) }
            return place(.moved(to: found), FilePath.resolved(FilePath.join(folder, found)))
        }
    }
}
