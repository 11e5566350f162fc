import WorkbookModel

/// Why a table can not be imported into a workbook at all.
public enum ImportRefusal: Error, Hashable, Sendable {
    /// It was exported from another workbook.
    case otherWorkbook(id: String)
    /// Two columns of an exported table have the same head.
    case headTwice(String, at: String)

    public func message(_ language: Language) -> String {
        switch self {
        case .otherWorkbook(let id):
            language(
                ja: "別の点検簿（Id \(id)）から書き出した表です。その点検簿に取り込んでください",
                en: "this table was exported from another workbook (Id \(id)); import it into that one")
        case .headTwice(let head, let cell):
            language(
                ja: "\(cell): 見出し「\(head)」の列が二つあります。足した列の見出しを変えてください",
                en: "\(cell): two columns have the head “\(head)”; give the one that was added another")
        }
    }
}
