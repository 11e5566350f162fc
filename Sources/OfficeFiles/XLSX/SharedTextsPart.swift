/// The texts that cells share.
final class SharedTextsPart: XMLHandler {
    private(set) var texts: [String] = []
    private let budget: TableBudget
    private var current = RichText()
    private var isInItem = false

    init(budget: TableBudget) { self.budget = budget }

    private var place: String { "xl/sharedStrings.xml:\(texts.count + 1)" }

    func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws(TableProblem) {
        if depth == 1 {
            current.keepsSpaceByDefault = attributes["space"].map { $0 == "preserve" } ?? false
        } else if depth == 2 {
            isInItem = "si" ~= name
            current.clear()
        } else if isInItem {
            current.start(name, attributes)
        }
    }

    func end(_ name: XMLName, depth: Int) throws(TableProblem) {
        guard isInItem else { return }
        if depth > 2 { return current.end(name) }
        isInItem = false
        if texts.count >= budget.bounds.sharedTexts {
            throw .tooMany("共有文字列", "shared strings", budget.bounds.sharedTexts, at: nil)
        }
        let text = current.cellText
        try budget.takeText(text.utf8.count, at: place)
        texts.append(text)
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(TableProblem) {
        if isInItem { try current.text(bytes, bounds: budget.bounds, at: place) }
    }
}
