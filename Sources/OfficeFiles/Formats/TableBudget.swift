/// What a table has taken of its bounds so far.
///
/// A class: the parts of one file take from the same. It lives as long as the file is read.
final class TableBudget {
    let bounds: TableBounds
    private var cells = 0
    private var textBytes = 0
    private var shownBytes = 0
    private var partBytes = 0
    private var mergedRows = 0

    init(_ bounds: TableBounds) { self.bounds = bounds }

    /// Takes cells of the grid, which count also where they are empty.
    func takeCells(_ count: Int, at place: @autoclosure () -> String?) throws(TableProblem) {
        cells += count
        if cells > bounds.cells { throw .tooMany("セル", "cells", bounds.cells, at: place()) }
    }

    func takeText(_ bytes: Int, at place: @autoclosure () -> String?) throws(TableProblem) {
        textBytes += bytes
        if textBytes > bounds.textBytes {
            throw .tooMuch("文字", "text", bounds.textBytes, at: place())
        }
    }

    /// Takes what a cell shows, however many share its text.
    func takeShown(_ bytes: Int, at place: @autoclosure () -> String?) throws(TableProblem) {
        shownBytes += bytes
        if shownBytes > bounds.shownBytes {
            throw .tooMuch("セルに見える文字の合計", "the text that the cells show", bounds.shownBytes, at: place())
        }
    }

    /// Takes a part's inflated bytes, by its declared size before it is inflated.
    func takePart(_ bytes: UInt64, at place: String) throws(TableProblem) {
        if bytes > UInt64(bounds.partBytes) {
            throw .tooMuch("展開した部品", "a part, inflated,", bounds.partBytes, at: place)
        }
        partBytes += Int(bytes)
        if partBytes > bounds.allPartBytes {
            throw .tooMuch("展開した部品の合計", "all parts, inflated,", bounds.allPartBytes, at: place)
        }
    }

    func takeMergedRows(_ count: Int, at place: @autoclosure () -> String?) throws(TableProblem) {
        mergedRows += count
        if mergedRows > bounds.mergedRows {
            throw .tooMany("結合した行", "merged rows", bounds.mergedRows, at: place())
        }
    }
}
