import WorkbookModel

/// Locates all evidence that a workbook's assessments name.
public enum EvidenceSurvey {
    /// The evidence item by item in the catalogue's order, then that of items that the catalogue lacks. Of an item in
    /// conflict, the evidence of all its sides, each once.
    ///
    /// - Returns: with the folders in which missing files could not be searched for.
    public static func locate(
        in file: WorkbookFile, _ files: EvidenceFiles
    ) -> (located: [LocatedEvidence], unsearched: [FilePath]) {
        let workbook = file.workbook
        let states =
            workbook.catalog.items.indices.map { workbook.state(ofItemAt: $0) }
            + workbook.foreignItems.indices.map { workbook.state(ofForeignItemAt: $0) }
        var moved = MovedEvidence(folder: file.folder)
        let located = states.flatMap { state in
            evidence(of: state).map { locate($0, item: state.item, in: file.folder, files, &moved) }
        }
        return (located, moved.unsearched)
    }

    private static func evidence(of state: ItemState) -> [Evidence] {
        state.isConflict ? state.sides.flatMap(\.assessment.evidence).uniqued() : state.assessment.evidence
    }

    private static func locate(
        _ evidence: Evidence, item: String, in folder: FilePath, _ files: EvidenceFiles,
        _ moved: inout MovedEvidence
    ) -> LocatedEvidence {
        func located(
            _ status: LocatedEvidence.Status, isOutside: Bool = false, _ path: FilePath? = nil
        ) -> LocatedEvidence {
            LocatedEvidence(item: item, evidence: evidence, status: status, isOutside: isOutside, path: path)
        }
        switch evidence.kind {
        case .url: return located(.url)
        case .words: return located(.words)
        case .file: break
        }
        let named = files.path(of: evidence)
        let isOutside = files.isOutside(evidence)
        switch files.status(of: evidence) {
        case .intact: return located(.intact, isOutside: isOutside, named.resolved)
        case .changed: return located(.changed, isOutside: isOutside, named.resolved)
        case .unchecked: return located(.unchecked, isOutside: true, named.resolved)
        case .missing:
            guard let found = moved.find(evidence) else { return located(.missing, isOutside: isOutside) }
            return located(.moved(to: found), folder.appending(found).resolved)
        }
    }
}
