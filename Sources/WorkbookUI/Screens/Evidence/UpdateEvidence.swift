import TerminalUI
import WorkbookModel

extension AppState {
    /// A key in the list of an item's evidence.
    mutating func handle(_ key: Key, in panel: EvidencePanel) -> [Effect] {
        var panel = panel
        let pieces = workbook.state(ofItemAt: panel.item).assessment.evidence
        switch EvidenceKey(key) {
        case .add: mode = .prompt(Prompt(.evidence(items: [panel.item], replacing: nil)))
        case .change:
            guard pieces.indices.contains(panel.selected) else { return [] }
            var typed = pieces[panel.selected]
            typed.digest = nil
            mode = .prompt(
                Prompt(
                    .evidence(items: [panel.item], replacing: panel.selected), text: typed.stored,
                    basis: assessments(of: [panel.item])))
        case .takeOff:
            guard pieces.indices.contains(panel.selected) else { return [] }
            let removed = pieces[panel.selected].reference
            let effects = record(
                items: [panel.item], message: language(ja: "証跡を外しました: \(removed)", en: "evidence taken off: \(removed)")
            ) { $0.evidence.remove(at: panel.selected) }
            panel.selected = max(0, min(panel.selected, pieces.count - 2))
            mode = .evidence(panel)
            return effects
        case .checkAgain: return [.recheckEvidence(items: [panel.item])]
        case .takeMovedPath: return takeMovedPath(panel, pieces)
        case .close: mode = .browse
        case nil: move(key, &panel, count: pieces.count)
        }
        return []
    }

    /// A key of the key map in the list of evidence: it moves, goes back, or does nothing here.
    private mutating func move(_ key: Key, _ panel: inout EvidencePanel, count: Int) {
        switch context.keys.command(for: key) {
        case .move(.down): panel.selected = max(0, min(panel.selected + 1, count - 1))
        case .move(.up): panel.selected = max(0, panel.selected - 1)
        case .move(.first): panel.selected = 0
        case .move(.last): panel.selected = max(0, count - 1)
        case .action(.back), .action(.quit):
            mode = .browse
            return
        case .move, .result, .edit, .show, .action, nil:
            let hints = [EvidenceKey.add, .change, .takeOff, .checkAgain, .close]
                .map { "\($0.label) \($0.words(language))" }.joined(separator: language(ja: "、", en: ", "))
            complain(hints)
            return
        }
        mode = .evidence(panel)
    }

    /// Puts the place where the file is now in the stead of the one where it was.
    private mutating func takeMovedPath(_ panel: EvidencePanel, _ pieces: [Evidence]) -> [Effect] {
        guard pieces.indices.contains(panel.selected), let place = evidenceLooks[pieces[panel.selected]]?.movedTo else {
            complain(ja: "移った先の見つかっているファイルではありません", en: "this is no file that was found at another place")
            return []
        }
        return record(
            items: [panel.item], message: language(ja: "証跡のパスを \(place) に直しました", en: "evidence path set to \(place)")
        ) { $0.evidence[panel.selected].reference = place }
    }

    mutating func noteEvidence(_ looks: [Evidence: EvidenceLook], isAgain: Bool) -> [Effect] {
        evidenceLooks.merge(looks) { before, now in
            // A look at many files searches for none.
            var now = now
            if now.status == .missing, now.movedTo == nil, !isAgain { now.movedTo = before.movedTo }
            return now
        }
        if !table.filter.isEmpty { apply(table.filter) }
        if isAgain {
            let count = looks.count
            let troubled = looks.values.count { $0.status != .intact }
            if troubled == 0 {
                say(
                    ja: "ファイル \(count) 件を読み直しました。添付のままです",
                    en: "read \(Language.counted(count, "file")) again: as attached")
            } else {
                complain(
                    ja: "ファイル \(count) 件のうち \(troubled) 件が添付のままではありません",
                    en: "read \(Language.counted(count, "file")) again; not as attached: \(troubled)")
            }
        }
        return []
    }

    /// Puts a piece into the item's evidence, as a new one or in another's place.
    mutating func setEvidence(_ evidence: Evidence, items: [Int], replacing: Int?) -> [Effect] {
        let isListed = items.count == 1 && !workbook.state(ofItemAt: items[0]).assessment.evidence.isEmpty
        mode = isListed ? .evidence(EvidencePanel(item: items[0])) : .browse
        let message = language(ja: "証跡を記録しました: \(evidence.reference)", en: "evidence recorded: \(evidence.reference)")
        return record(items: items, message: message) { assessment in
            if let replacing, assessment.evidence.indices.contains(replacing) {
                assessment.evidence[replacing] = evidence
            } else if !assessment.evidence.contains(evidence) {
                assessment.evidence.append(evidence)
            }
        }
    }

    mutating func noteRefusedEvidence(
        _ reason: String, _ typed: String, _ items: [Int], _ replacing: Int?, _ looksLikePath: Bool
    ) -> [Effect] {
        guard looksLikePath else {
            complain(reason)
            return []
        }
        mode = .ask(
            Question(
                subject: .words(typed: typed, items: items, replacing: replacing),
                text: language(ja: "そのファイルは見つかりません", en: "there is no such file"),
                answers: [
                    Question.Answer(key: Key("y"), label: language(ja: "y 文言として記す", en: "y keep as words")),
                    Question.Answer(key: Key("n"), label: language(ja: "n 直す", en: "n correct it")),
                ]))
        return []
    }
}
