import TerminalUI
import WorkbookModel

/// The evidence of an item as a list to add to and take from.
struct EvidencePanel: Panel {
    let item: Int
    var selected = 0

    func foot(_ environment: AppEnvironment) -> PanelFoot { .hints(EvidencePanelView.hints) }

    func draw(_ environment: AppEnvironment, into grid: inout Grid) {
        EvidencePanelView.draw(self, environment, into: &grid)
    }

    mutating func handle(_ key: Key, _ environment: AppEnvironment) -> [Request] {
        let pieces = environment.assessment(of: item).evidence
        switch EvidenceKey(key) {
        case .add: return [.open(Prompt(.evidence(items: [item], replacing: nil)))]
        case .change:
            guard pieces.indices.contains(selected) else { return [] }
            var typed = pieces[selected]
            typed.digest = nil
            return [
                .open(
                    Prompt(.evidence(items: [item], replacing: pieces[selected]), text: typed.stored))
            ]
        case .takeOff:
            guard pieces.indices.contains(selected) else { return [] }
            let position = selected
            selected = max(0, min(selected, pieces.count - 2))
            let message = environment.language(ja: "証跡を外しました", en: "evidence taken off")
            return [
                .record(items: [item], message: "\(message): \(pieces[position].reference)") {
                    $0.evidence.remove(at: position)
                }
            ]
        case .checkAgain: return [.effect(.recheckEvidence(items: [item]))]
        case .takeMovedPath: return takeMovedPath(pieces, environment)
        case .close: return [.closePanel]
        case nil: return move(key, count: pieces.count, environment)
        }
    }

    mutating func take(_ event: Event, _ environment: AppEnvironment) -> [Request] {
        guard case .recorded(let workbook, let step) = event, step.items(in: workbook.catalog).contains(item) else {
            return []
        }
        return [.effect(.checkEvidence(items: [item]))]
    }

    /// A key of the key map: it moves, goes back, or does nothing here.
    private mutating func move(_ key: Key, count: Int, _ environment: AppEnvironment) -> [Request] {
        switch environment.keys.command(for: key) {
        case .move(.down): selected = max(0, min(selected + 1, count - 1))
        case .move(.up): selected = max(0, selected - 1)
        case .move(.first): selected = 0
        case .move(.last): selected = max(0, count - 1)
        case .action(.back), .action(.quit): return [.closePanel]
        case .move, .result, .edit, .show, .action, nil:
            let language = environment.language
            let words = [EvidenceKey.add, .change, .takeOff, .checkAgain, .close]
                .map { "\($0.label) \($0.words(language))" }
            return [.complain(words.joined(separator: language(ja: "、", en: ", ")))]
        }
        return []
    }

    /// Puts the path where the file is now in the stead of the one where it was, for every item that cites it.
    private func takeMovedPath(_ pieces: [Evidence], _ environment: AppEnvironment) -> [Request] {
        let language = environment.language
        guard pieces.indices.contains(selected), let path = environment.evidence[pieces[selected]]?.movedTo else {
            return [
                .complain(
                    language(ja: "移動先が見つかっているファイルではありません", en: "this is no file that was found at another path"))
            ]
        }
        return [CitedEvidence.takeMovedPath(of: pieces[selected], path, environment)]
    }
}
