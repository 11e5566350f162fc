import TerminalUI
import WorkbookModel

/// What is cited as evidence, each reference with the items that cite it: files with something to see to first, then files by
/// path, then addresses and words.
struct EvidenceFilesScreen: ListScreen {
    let name = "files"
    let title = Words("証跡ごとの項目", "evidence and who cites it")
    let key = "7"
    let source: ListSource? = .checkEvidence
    let hints = ListDrawing.foldingHints
    let headingNoun: ListNoun? = .reference

    func rows(_ environment: AppEnvironment) -> [ListRow] {
        let all = CitedEvidence.all(in: environment.workbook)
        let order = EvidenceFilesScreen.order(of: all, environment)
        let cited = order.map { all[$0] }
        let words = cited.map { EvidenceFilesScreen.status($0, environment) }
        let measure = environment.measure
        let width = words.map { measure.columns(of: $0.text) }.max() ?? 0
        let counts = cited.map { environment.language(ja: "\($0.items.count) 項目", en: "\($0.items.count)×") }
        let countColumns = counts.map { measure.columns(of: $0) }.max() ?? 0
        return cited.indices.flatMap { index -> [ListRow] in
            var heading = ListRow(
                [
                    ListRow.Span(measure.padded(words[index].text, columns: width) + "  ", words[index].style),
                    ListRow.Span(
                        String(repeating: " ", count: countColumns - measure.columns(of: counts[index])) + counts[index]
                            + "  ", environment.theme.gap),
                    ListRow.Span(cited[index].reference, environment.theme.heading),
                ],
                opens: EvidenceFilesScreen.opening(cited[index], environment), subject: order[index],
                isHeading: true)
            heading.items = cited[index].items
            return [heading] + cited[index].items.map(ListRow.item)
        }
    }

    func detail(of row: ListRow, _ environment: AppEnvironment) -> TextPane {
        guard row.isHeading, let reference = EvidenceFilesScreen.reference(of: row) else {
            return ordinaryDetail(of: row, environment)
        }
        var pieces: [Evidence] = []
        for piece in row.items.flatMap({ environment.assessment(of: $0).evidence })
        where piece.hasSameReference(as: Evidence(reference: reference)) && !pieces.contains(piece) {
            pieces.append(piece)
        }
        let lines = pieces.map { piece in
            TextPane.Paragraph(EvidenceWording.line(piece, environment.evidence[piece], environment.language))
        }
        let items = row.items.map { environment.listLabel(ofItem: $0) }.joined(separator: "  ")
        return TextPane(
            lines + [
                TextPane.Paragraph(
                    items, style: environment.theme.label, label: environment.language(ja: "項目  ", en: "items  "))
            ])
    }

    /// Where there is something to see to, or may be, because not all is checked yet.
    func beginsAtTop(_ environment: AppEnvironment) -> Bool {
        CitedEvidence.all(in: environment.workbook).contains { cited in
            cited.kind == .file && cited.pieces.contains { environment.evidence[$0]?.status != .intact }
        }
    }

    /// The heading of the first reference that the item cites.
    func heading(ofItem item: Int, _ environment: AppEnvironment) -> Int? {
        let all = CitedEvidence.all(in: environment.workbook)
        return EvidenceFilesScreen.order(of: all, environment).first { all[$0].items.contains(item) }
    }

    // MARK: The references

    /// Positions in `all`, in the order of the rows.
    private static func order(of all: [CitedEvidence], _ environment: AppEnvironment) -> [Int] {
        let keys = all.map { (order: order($0, environment), reference: $0.reference) }
        return all.indices.sorted {
            (keys[$0].order, keys[$0].reference, $0) < (keys[$1].order, keys[$1].reference, $1)
        }
    }

    private static func order(_ cited: CitedEvidence, _ environment: AppEnvironment) -> Int {
        switch cited.kind {
        case .file:
            switch cited.check(environment.evidence)?.status {
            case .missing: 0
            case .changed: 1
            case .intact, .unchecked, nil: 2
            }
        case .url: 3
        case .words: 4
        }
    }

    /// What a heading's row opens tells what it is about.
    private static func reference(of row: ListRow) -> String? {
        switch row.opens {
        case .movedFile(let piece, _): return piece.reference
        case .changedFile(let reference): return reference
        case .items(let filter):
            guard case .evidence(let tests)? = filter.terms.first?.condition, case .equals(let reference)? = tests.first
            else { return nil }
            return reference
        case .item, .list, .fold, .nothing: return nil
        }
    }

    private static func opening(_ cited: CitedEvidence, _ environment: AppEnvironment) -> ListRow.Opening {
        for piece in cited.pieces {
            if let path = environment.evidence[piece]?.movedTo { return .movedFile(piece, to: path) }
        }
        if cited.pieces.contains(where: { environment.evidence[$0]?.status == .changed }) {
            return .changedFile(cited.reference)
        }
        return .items(filter(for: cited.reference))
    }

    static func filter(for reference: String) -> Filter { Filter(.evidence([.equals(reference)])) }

    private static func status(_ cited: CitedEvidence, _ environment: AppEnvironment) -> (text: String, style: Style) {
        let words = cited.pieces.map { EvidencePanelView.status(of: $0, environment) }
        let check = cited.check(environment.evidence)
        let worst = zip(cited.pieces, words).first { piece, _ in environment.evidence[piece] == check }?.1
        return worst ?? words.first ?? ("", .plain)
    }

    /// What Enter asks where the file was found at another path.
    static func question(about piece: Evidence, at path: String, _ environment: AppEnvironment) -> Question {
        let language = environment.language
        let count = CitedEvidence.correction(of: piece, to: path, environment).items.count
        return Question(
            language(ja: "\(path) に移っています", en: "it is at \(path) now"),
            [
                Question.Answer(
                    "y", language(ja: "\(count) 項目のパスを直す", en: "correct \(Language.counted(count, "item"))")
                ) { environment in [.closePanel, CitedEvidence.takeMovedPath(of: piece, path, environment)] },
                Question.Answer(Key(.enter), language(ja: "項目を表に出す", en: "show the items")) { _ in
                    [.closePanel, .showInTable(filter(for: piece.reference))]
                },
                Question.Answer("n", language(ja: "戻る", en: "go back"), also: [Key(.escape)]) { _ in [.closePanel] },
            ])
    }

    /// What Enter asks where the file holds something else than when it was attached.
    static func question(aboutChanged reference: String, _ environment: AppEnvironment) -> Question {
        let language = environment.language
        let (piece, items) = CitedEvidence.changed(reference, environment)
        let attach = piece.map { piece -> Effect in
            var typed = piece
            typed.digest = nil
            return .makeEvidence(typed: typed.stored, items: items, replacing: piece, allowsWords: false)
        }
        return Question(
            language(ja: "\(reference) は変わっています", en: "\(reference) has changed"),
            [
                Question.Answer(
                    "y",
                    language(
                        ja: "\(items.count) 項目に今の内容で付け直す",
                        en: "attach it as it is now to \(Language.counted(items.count, "item"))")
                ) { _ in [.closePanel] + (attach.map { [.effect($0)] } ?? []) },
                Question.Answer(Key(.enter), language(ja: "項目を表に出す", en: "show the items")) { _ in
                    [.closePanel, .showInTable(filter(for: reference))]
                },
                Question.Answer("n", language(ja: "戻る", en: "go back"), also: [Key(.escape)]) { _ in [.closePanel] },
            ])
    }
}
