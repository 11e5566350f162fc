/// The workbook itself: its sheets' names in order, and from where it counts days.
final class WorkbookPart: XMLHandler {
    struct Entry {
        var name: String
        var isHidden: Bool
        /// The id of its relationship, which leads to its part.
        var relationship: String
    }

    private(set) var sheets: [Entry] = []
    private(set) var epoch = SerialDate.Epoch.from1900
    private let bounds: TableBounds
    private var names: Set<String> = []
    private var isInSheets = false

    init(bounds: TableBounds) { self.bounds = bounds }

    func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws(TableProblem) {
        switch depth {
        case 1:
            guard "workbook" ~= name else { throw ForeignArchive(root: name).problem }
        case 2:
            isInSheets = "sheets" ~= name
            if "workbookPr" ~= name {
                if attributes["date1904"]?.isTrue == true {
                    epoch = .from1904
                } else if let compatibility = attributes["dateCompatibility"], !compatibility.isTrue {
                    epoch = .from1900WithoutLeapDay
                }
            }
        case 3 where isInSheets && "sheet" ~= name:
            if sheets.count >= bounds.sheets { throw .tooMany("シート", "sheets", bounds.sheets, at: nil) }
            let title = attributes["name"].map { CellText.cleaned(CellText.unescaped(Array($0.bytes))) } ?? ""
            if !names.insert(title).inserted {
                throw .damaged(
                    title, ja: "同じ名前のシートが二つあり、区別できません",
                    en: "two sheets have this name and can not be told apart")
            }
            sheets.append(
                Entry(
                    name: title, isHidden: attributes["state"].map { !($0 == "visible") } ?? false,
                    relationship: attributes["id"]?.string ?? ""))
        default: break
        }
    }
}
