/// How the choices of drop-down lists are written: where they are short, in the list itself; else in a hidden sheet, a column each.
struct ChoiceLists {
    /// The most UTF-16 units that Excel takes of choices within a list, with the commas between them.
    private static let longest = 255

    private var lists: [[String]] = []
    private var columns: [[String]: Int] = [:]
    /// Of the hidden sheet.
    private let name: String

    /// - Parameter names: those of the file's own sheets, as far as they are known.
    init(_ names: [String]) { name = ChoiceLists.freeName(names) }

    /// Takes up the choices of a sheet that do not fit into a list.
    mutating func add(_ sheet: SheetDocument) {
        for choices in sheet.validations.map(\.choices) where !ChoiceLists.fits(choices) && columns[choices] == nil {
            columns[choices] = lists.count
            lists.append(choices)
        }
    }

    /// The hidden sheet, where one is needed.
    var sheet: SheetDocument? {
        if lists.isEmpty { return nil }
        var sheet = SheetDocument(name: name)
        sheet.isHidden = true
        sheet.columns = lists.map { _ in SheetDocument.Column(width: 20) }
        sheet.rows = (0..<(lists.lazy.map(\.count).max() ?? 0)).map { row in
            SheetDocument.Row(
                lists.map { $0.indices.contains(row) ? SheetDocument.Cell(.text($0[row]), style: .plain) : nil })
        }
        return sheet
    }

    private static func freeName(_ names: [String]) -> String {
        let taken = Set(names.map { $0.lowercased() })
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
        guard let column = columns[choices] else { return "\"\(choices.joined(separator: ","))\"" }
        let letters = CellAddress.letters(ofColumn: column)
        return "\(SheetNames.quoted(name))!$\(letters)$1:$\(letters)$\(choices.count)"
    }
}
