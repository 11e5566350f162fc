/// The rows of a sheet while it is read: cells come row by row, and in a row from left to right. What is empty behind the last cell
/// that is not costs nothing.
struct GridBuilder {
    private(set) var rows: [[Cell]] = []
    private var cells: [Cell] = []
    private let budget: TableBudget

    init(_ budget: TableBudget) { self.budget = budget }

    /// Puts a cell into the current row, behind those that it has.
    mutating func put(_ cell: Cell, column: Int, at place: @autoclosure () -> String?) throws(TableProblem) {
        if cell.isEmpty { return }
        try budget.takeCells(column + 1 - cells.count, at: place())
        try budget.takeShown(cell.text.utf8.count, at: place())
        while cells.count < column { cells.append(.empty) }
        cells.append(cell)
    }

    /// Ends the current row, which has that number, counted from 0.
    mutating func endRow(_ row: Int, at place: @autoclosure () -> String?) throws(TableProblem) {
        if cells.isEmpty { return }
        try budget.takeCells(row + 1 - rows.count, at: place())
        while rows.count < row { rows.append([]) }
        rows.append(Array(cells))
        cells.removeAll(keepingCapacity: true)
    }
}
