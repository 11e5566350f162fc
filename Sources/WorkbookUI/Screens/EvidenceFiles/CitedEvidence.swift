import WorkbookModel

/// One reference that items cite as evidence, with all the pieces that name it.
struct CitedEvidence: Hashable, Sendable {
    let reference: String
    let kind: Evidence.Kind
    /// In the catalogue's order; an item that cites it twice stands once.
    private(set) var items: [Int] = []
    /// Each once: descriptions and digests can differ.
    private(set) var pieces: [Evidence] = []

    /// Everything that is cited by items which are not in conflict, in the order of first use.
    static func all(in workbook: Workbook) -> [CitedEvidence] {
        var cited: [CitedEvidence] = []
        // By bytes: to a file system が in one scalar and in two are two names.
        var positions: [[UInt8]: Int] = [:]
        for item in workbook.catalog.items.indices where !workbook.isConflict(itemAt: item) {
            for piece in workbook.state(ofItemAt: item).assessment.evidence {
                let name = Array(piece.reference.utf8)
                let position = positions[name] ?? cited.count
                if position == cited.count {
                    positions[name] = position
                    cited.append(CitedEvidence(reference: piece.reference, kind: piece.kind))
                }
                if cited[position].items.last != item { cited[position].items.append(item) }
                if !cited[position].pieces.contains(piece) { cited[position].pieces.append(piece) }
            }
        }
        return cited
    }

    /// What is known of its file, the worst where pieces differ.
    func check(_ checks: [Evidence: EvidenceCheck]) -> EvidenceCheck? {
        pieces.compactMap { checks[$0] }.max { $0.status.weight < $1.status.weight }
    }

    /// Items and pieces whose file of that content was at the path: what is put right when it has moved.
    ///
    /// - Returns: the change of the path, for all items at once.
    static func correction(
        of piece: Evidence, to path: String, _ environment: AppEnvironment
    ) -> (items: [Int], change: (inout Assessment) -> Void) {
        func isMeant(_ other: Evidence) -> Bool { other.hasSameReference(as: piece) && other.digest == piece.digest }
        let workbook = environment.workbook
        let items = workbook.catalog.items.indices.filter { item in
            workbook.refusal(toAssess: [item]) == nil
                && workbook.state(ofItemAt: item).assessment.evidence.contains(where: isMeant)
        }
        return (
            items,
            { assessment in
                for index in assessment.evidence.indices where isMeant(assessment.evidence[index]) {
                    assessment.evidence[index].reference = path
                }
            }
        )
    }

    /// The items that cite a file which holds something else now, as far as they may be changed, and a piece of the first of them.
    static func changed(_ reference: String, _ environment: AppEnvironment) -> (piece: Evidence?, items: [Int]) {
        let workbook = environment.workbook
        let file = Evidence(reference: reference)
        func changed(_ item: Int) -> Evidence? {
            workbook.state(ofItemAt: item).assessment.evidence.first {
                $0.hasSameReference(as: file) && environment.evidence[$0]?.status == .changed
            }
        }
        let items = workbook.catalog.items.indices.filter {
            changed($0) != nil && workbook.refusal(toAssess: [$0]) == nil
        }
        return (items.first.flatMap(changed), items)
    }

    /// Records that a file is at another path now, for every item that cites it.
    static func takeMovedPath(of piece: Evidence, _ path: String, _ environment: AppEnvironment) -> Request {
        let (items, change) = correction(of: piece, to: path, environment)
        return .record(
            items: items,
            message: environment.language(ja: "の証跡のパスを \(path) に直しました", en: "evidence path set to \(path)"), change)
    }
}

extension EvidenceStatus {
    /// How much there is to see to.
    fileprivate var weight: Int {
        switch self {
        case .intact: 0
        case .unchecked: 1
        case .changed: 2
        case .missing: 3
        }
    }
}
