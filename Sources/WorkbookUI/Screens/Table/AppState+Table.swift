import TerminalUI
import WorkbookModel

/// How the table is arranged: its column, its order, its folds.
extension AppState {
    mutating func arrangeTable(_ action: Action, _ argument: String) {
        guard screen == .table else {
            let table = context.keys.naming(.show(.table)) { context.language(ja: "（\($0)）", en: " (\($0))") }
            return complain(ja: "表の画面\(table)で使います", en: "this works in the table\(table)")
        }
        switch action {
        case .switchColumn: switchColumn()
        case .sort where argument.isEmpty: panel = sortQuestion
        case .sort: sort(named: argument)
        case .fold where table.cursorItem != nil: table.toggleFold()
        case .foldOthers where table.cursorItem != nil: table.toggleOtherFolds()
        default: break
        }
    }

    private mutating func switchColumn() {
        let columns = environment.size.columns
        if columns < TableLayout.twoColumnWidth {
            let least = TableLayout.twoColumnWidth
            complain(
                ja: "表の右の列は \(least) 桁から出ます（今は \(columns) 桁）",
                en: "a column beside the items needs \(least) columns (there are \(columns))")
        } else {
            table.column = table.column.next(isWide: !TableLayout(size: environment.size).record.isEmpty)
        }
    }

    // MARK: Sorting

    /// The key of each order: those of the fields are the fields' own.
    private var sortQuestion: Question {
        let language = context.language
        let keys: [(Unicode.Scalar, TableOrder)] = [("d", .due), ("w", .owner), ("r", .recorded), ("s", .table)]
        let answers = keys.map { key, order in
            Question.Answer(key, order.title(language)) { _ in [.closePanel, .sort(order)] }
        }
        let cancel = Question.Answer(Key(.escape), language(ja: "やめる", en: "cancel"), also: [Key("q")]) { _ in
            [.closePanel]
        }
        return Question(language(ja: "並べ替え:", en: "sort:"), answers + [cancel])
    }

    mutating func sort(_ order: TableOrder) {
        let isOther = order != table.order
        table.sort(order, workbook)
        // What is sorted is read from its beginning; back in the table, and sorted anew, the cursor keeps its item.
        if isOther, order != .table { table.selectFirst() }
        if order == .table {
            say(ja: "表の順に戻しました", en: "back to the table's order")
        } else {
            let back = context.keys.naming(.sort) {
                context.language(ja: "。\($0) s で表の順", en: "; \($0) s for the table's order")
            }
            say(ja: "\(order.title.ja)に並べました\(back)", en: "sorted \(order.title.en)\(back)")
        }
    }

    private mutating func sort(named name: String) {
        let name = FullWidth.ascii(name)
        if let order = TableOrder.allCases.first(where: { $0.rawValue == name || $0.title.ja == name }) {
            sort(order)
        } else {
            let names = TableOrder.allCases.map(\.rawValue).joined(separator: context.language(ja: "、", en: ", "))
            complain(ja: "並べ方「\(name)」はありません（\(names)）", en: "there is no order “\(name)” (\(names))")
        }
    }
}
