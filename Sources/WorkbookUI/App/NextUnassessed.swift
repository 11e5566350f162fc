import WorkbookModel

/// The item to assess next: in the section at hand as long as it has one, then in the others.
struct NextUnassessed {
    /// Its position among the items.
    let position: Int?
    /// What to say of it.
    let message: Words?

    /// - Parameters:
    ///   - items: positions in the catalogue, in the order in which they are shown.
    ///   - start: the position among them to begin at, which comes last, or first where it is included.
    ///   - direction: 1 for the next one, -1 for the one before.
    ///   - staysInSection: whether sections stand together, and one is finished before another.
    ///   - sectionKey: the key that goes on to another section.
    init(
        in items: [Int], from start: Int, isIncluded: Bool = false, _ direction: Int, staysInSection: Bool,
        _ workbook: Workbook,
        sectionKey: String
    ) {
        let catalog = workbook.catalog
        let present = catalog.sectionPosition(ofItemAt: items[start])
        let behind = Array(start + (isIncluded ? 0 : 1)..<items.count)
        let before = Array(0..<start)
        let rest = direction > 0 ? (behind, before) : (before.reversed(), behind.reversed())
        func isOpen(_ position: Int) -> Bool { !workbook.isAssessed(itemAt: items[position]) }
        func isOpenHere(_ position: Int) -> Bool {
            catalog.sectionPosition(ofItemAt: items[position]) == present && isOpen(position)
        }
        let section = present.map { catalog.sections[$0].number } ?? ""
        if staysInSection {
            if let next = rest.0.first(where: isOpenHere) {
                self.init(next, nil)
                return
            }
            if let next = rest.1.first(where: isOpenHere) {
                let count = items.indices.count { isOpenHere($0) }
                let on = sectionKey.isEmpty ? "" : "。次の大項目は \(sectionKey)"
                let onEnglish = sectionKey.isEmpty ? "" : "; \(sectionKey) goes on to the next section"
                self.init(
                    next,
                    Words(
                        "\(section) を一巡しました（未評価 \(count) 件\(on)）", "round \(section) again: \(count) left\(onEnglish)"))
                return
            }
        }
        let isWrapped = !rest.0.contains(where: isOpen)
        guard let next = rest.0.first(where: isOpen) ?? rest.1.first(where: isOpen) else {
            self.init(
                nil,
                isOpen(start)
                    ? Words("ほかに未評価の項目はありません", "nothing else is unassessed")
                    : Words("未評価の項目はありません", "nothing is unassessed"))
            return
        }
        let wrapped =
            isWrapped
            ? direction > 0
                ? Words("先頭に戻りました", "continuing from the start") : Words("末尾に戻りました", "continuing from the end")
            : nil
        guard staysInSection, let other = catalog.sectionPosition(ofItemAt: items[next]), other != present else {
            self.init(next, wrapped)
            return
        }
        let number = catalog.sections[other].number
        let left =
            isOpen(start)
            ? Words("\(section) にほかの未評価はありません", "nothing else of \(section) is unassessed")
            : Words("\(section) はすべて評価済みです", "\(section) is all assessed")
        self.init(
            next,
            Words(
                "\(left.ja)。\(number) へ" + (wrapped.map { "（\($0.ja)）" } ?? ""),
                "\(left.en); on to \(number)" + (wrapped.map { ", \($0.en)" } ?? "")))
    }

    private init(_ position: Int?, _ message: Words?) {
        self.position = position
        self.message = message
    }
}
