import CEmulator

/// What a terminal shows at one moment.
public struct Screen: Sendable {
    /// One column of a row.
    public struct Cell: Equatable, Sendable {
        /// A character with its combining marks; empty where nothing was drawn, and in the right half of a wide one.
        public var text: String
        /// 1, 2, or 0 for the right half of a wide character.
        public var columns: Int
        /// A palette index, `0x1000000 | 0xRRGGBB`, or nil for the terminal's default.
        public var foreground: Int?
        public var background: Int?
        public var bold: Bool
        public var underline: Bool
        public var reverse: Bool
    }

    public struct Cursor: Equatable, Sendable {
        public var row: Int
        public var column: Int
        public var isVisible: Bool

        public init(row: Int, column: Int, isVisible: Bool = true) {
            self.row = row
            self.column = column
            self.isVisible = isVisible
        }
    }

    public let columnCount: Int
    public let rowCount: Int
    public let cursor: Cursor
    /// The alternate screen is shown, as full-screen programs do.
    public let isAlternate: Bool
    /// The program asked for mouse reports.
    public let wantsMouse: Bool
    /// The program asked for pastes to be marked.
    public let wantsBracketedPaste: Bool
    public let title: String
    /// As the emulator stores them: a test reads few of the many screens that it waits through.
    let cells: [pty_cell]

    /// As a full-screen program must leave it: the main screen, its cursor visible, no reports of mouse and pastes.
    public var isGivenBack: Bool { !isAlternate && !wantsMouse && !wantsBracketedPaste && cursor.isVisible }

    /// The text of each row, wide characters once, without blanks at the end.
    public var rows: [String] { (0..<rowCount).map(rowText) }

    /// All rows, joined by line feeds.
    public var text: String { rows.joined(separator: "\n") }

    /// The cell at a row and a column, both from 0.
    public func cell(row: Int, column: Int) -> Cell { Cell(cells[row * columnCount + column]) }

    /// The row and the column of the text's first occurrence within a row.
    public func position(of text: String) -> (row: Int, column: Int)? {
        for row in 0..<rowCount {
            for column in 0..<columnCount where cell(row: row, column: column).columns > 0 {
                var rest = text[...]
                var end = column
                while !rest.isEmpty, end < columnCount {
                    let cell = cell(row: row, column: end)
                    let shown = cell.text.isEmpty ? " " : cell.text
                    guard rest.unicodeScalars.starts(with: shown.unicodeScalars) else { break }
                    rest.unicodeScalars.removeFirst(shown.unicodeScalars.count)
                    end += max(1, cell.columns)
                }
                if rest.isEmpty { return (row, column) }
            }
        }
        return nil
    }

    private func rowText(_ row: Int) -> String {
        var text = ""
        for column in 0..<columnCount {
            let cell = cell(row: row, column: column)
            if cell.columns > 0 { text += cell.text.isEmpty ? " " : cell.text }
        }
        while text.last == " " { text.removeLast() }
        return text
    }
}

extension Screen.Cell {
    fileprivate init(_ source: pty_cell) {
        let text = withUnsafeBytes(of: source.text) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        self.init(
            text: text, columns: Int(source.width), foreground: source.foreground < 0 ? nil : Int(source.foreground),
            background: source.background < 0 ? nil : Int(source.background), bold: source.bold,
            underline: source.underline, reverse: source.reverse)
    }
}

extension Screen: CustomStringConvertible {
    /// The rows with their numbers, and the modes: what a failed test shows.
    public var description: String {
        let modes = [
            "\(columnCount)x\(rowCount)",
            "cursor \(cursor.row),\(cursor.column)\(cursor.isVisible ? "" : " hidden")",
            isAlternate ? "alternate screen" : "main screen",
            wantsMouse ? "mouse" : "no mouse",
            wantsBracketedPaste ? "bracketed paste" : "no bracketed paste",
        ]
        let numbered = rows.enumerated().map { row, text in
            let number = String(row)
            return String(repeating: " ", count: max(0, 3 - number.count)) + number + "|" + text
        }
        return (["[" + modes.joined(separator: ", ") + "]"] + numbered).joined(separator: "\n")
    }
}
