/// How the choices of drop-down lists are written: where they are short, in the list itself; else in a hidden sheet, a column each.
struct ChoiceLists {
    /// The most UTF-16 units that Excel takes of choices within a list, with the commas between them.
    private static let longest = 255

    /// The hidden sheet, where one is needed.
    private(set) var sheet: SheetDocument?
    private var columns: [[String]: Int] = [:]

    init(_ document: SpreadsheetDocument) {
        var lists: [[String]] = []
        for choices in document.sheets.flatMap({ $0.validations.map(\.choices) })
        where !ChoiceLists.fits(choices) && columns.updateValue(lists.count, forKey: choices) == nil {
            lists.append(choices)
        }
        if lists.isEmpty { return }
        var sheet = SheetDocument(name: ChoiceLists.freeName(document))
        sheet.isHidden = true
        sheet.columns = lists.map { _ in SheetDocument.Column(width: 20) }
        sheet.rows = (0..<(lists.lazy.map(\.count).max() ?? 0)).map { row in
            SheetDocument.Row(
                lists.map { $0.indices.contains(row) ? SheetDocument.Cell(.text($0[row]), style: .plain) : nil })
        }
        self.sheet = sheet
    }

    private static func freeName(_ document: SpreadsheetDocument) -> String {
        let taken = Set(document.sheets.map { $0.name.lowercased() })
        var number = 1
        while taken.contains("lists \(number)") { number += 1 }
        return "Lists \(number)"
    }

    /// Whether the choices can stand in the list: nothing separates them there but a comma.
    private static func fits(_ choices: [String]) -> Bool {
        choices.reduce(choices.count - 1) { $0 + $1.utf16.count } <= longest
            && choices.allSatisfy { choice in
                !choice.contains(",") && !choice.contains("\"") && choice.first?.isWhitespace == false
                    && choice.last?.isWhitespace == false && XLSXText.cell(choice) == choice
            }
    }

    /// The formula of a list: `"適合,不適合"`, or the range that holds it.
    func formula(of choices: [String]) -> String {
        guard let sheet, let column = columns[choices] else { return "\"\(choices.joined(separator: ","))\"" }
        let letters = CellAddress.letters(ofColumn: column)
        return "\(SheetNames.quoted(sheet.name))!$\(letters)$1:$\(letters)$\(choices.count)"
    }
}
