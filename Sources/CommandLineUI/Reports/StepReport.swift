import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// What `tenken undo` and `tenken redo` say.
public struct StepReport: Sendable {
    private let direction: UndoWording.Direction
    private let wording: UndoWording
    private let language: Language

    public init(_ direction: UndoWording.Direction, _ language: Language) {
        self.direction = direction
        self.language = language
        wording = UndoWording(direction, language)
    }

    /// What becomes of each item.
    ///
    /// - Parameter person: who recorded it; `nil` where nothing was recorded yet.
    public func lines(_ entries: [NewEntry], in workbook: Workbook, by person: String?) -> [String] {
        let report = RecordingReport(language)
        return entries.compactMap { EntryChange($0, in: workbook) }.map { change in
            let words = change.words(language)
            return person.map { report.recorded(words, about: change.item, by: $0) }
                ?? report.planned(words, about: change.item)
        }
    }

    /// What was done in one line: how many items, when they had been recorded, and how it is undone.
    public func ending(_ entries: [NewEntry], in workbook: Workbook, file: FilePath, isDry: Bool) -> String {
        let items = language(ja: "\(entries.count) 項目", en: Language.counted(entries.count, "item"))
        let step = entries.lazy.compactMap(\.undoes).compactMap { workbook.entry($0) }.first
        let what = items + (step.map { language(ja: "、\($0.at) の記録", en: ", recorded \($0.at)") } ?? "")
        if isDry {
            let would =
                switch direction {
                case .undo: language(ja: "取り消します（\(what)）", en: "would take back \(what)")
                case .redo: language(ja: "やり直します（\(what)）", en: "would bring back \(what)")
                }
            return would + language(ja: "。--dry-run なので、まだ記録していません", en: "; with --dry-run nothing was recorded")
        }
        let done = "\(file): \(wording.done(entries))" + language(ja: "（\(what)）", en: ": \(what)")
        // A withdrawn review is given anew, not brought back.
        guard direction == .undo, entries.first?.assessment != nil else { return done }
        let redo = "tenken redo \(ShellWord.text(file))"
        let those = entries.count == 1 ? "it" : "them"
        return done + language(ja: "。「\(redo)」でやり直せます", en: "; “\(redo)” brings \(those) back")
    }

    /// Why nothing is taken back, or brought back.
    public func refused(_ refused: RefusedChange, _ catalog: Catalog) -> String {
        guard let item = refused.item else { return refused.reason.message(language) }
        return wording.notDone("\(ItemLookup.label(catalog.items[item])): \(refused.reason.message(language))")
    }

    /// Which items of the step stay as they are, and why: a line for each.
    public func left(_ left: [RefusedChange], _ catalog: Catalog) -> [String] {
        left.map { refused in
            let words = wording.leftOut(refused.reason.message(language))
            return refused.item.map { "\(ItemLookup.label(catalog.items[$0])): \(words)" } ?? words
        }
    }
}
