extension Grid {
    /// Neighbouring cells of one row that share a style.
    public struct Run: Hashable, Sendable {
        /// The first column.
        public var column: Int
        /// The width in columns.
        public var columns: Int
        /// The text, each wide character once.
        public var text: String
        public var style: Style

        /// Makes a run.
        public init(column: Int, columns: Int, text: String, style: Style) {
            self.column = column
            self.columns = columns
            self.text = text
            self.style = style
        }
    }

    /// Each row as text, each wide character once; without trailing spaces when `trimmed` is true.
    public func lines(trimmed: Bool = true) -> [String] {
        (0..<size.rows).map { row in
            var cells = cells(inRow: row)
            if trimmed {
                while let last = cells.last, last.isSpace { cells.removeLast() }
            }
            var line = String.UnicodeScalarView()
            for cell in cells {
                line.append(contentsOf: cell.scalars)
            }
            return String(line)
        }
    }

    /// The runs of one style that make up the row, from left to right.
    public func runs(inRow row: Int) -> [Run] {
        var runs: [Run] = []
        for (column, cell) in cells(inRow: row).enumerated() {
            if let last = runs.indices.last, runs[last].style == cell.style {
                runs[last].columns += 1
                runs[last].text.unicodeScalars.append(contentsOf: cell.scalars)
            } else {
                runs.append(Run(column: column, columns: 1, text: cell.text, style: cell.style))
            }
        }
        return runs
    }
}
