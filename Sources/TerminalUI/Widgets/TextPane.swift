/// Paragraphs that are wrapped to the width they are drawn at, and scrolled by lines.
public struct TextPane: Hashable, Sendable {
    /// A text of one style; a line feed ends a line.
    public struct Paragraph: Hashable, Sendable {
        /// The text.
        public var text: String
        public var style: Style
        /// Drawn before the first line; the other lines are indented by as many columns.
        public var label: String

        /// Makes a paragraph.
        public init(_ text: String, style: Style = .plain, label: String = "") {
            self.text = text
            self.style = style
            self.label = label
        }
    }

    /// The paragraphs, from top to bottom.
    public var paragraphs: [Paragraph]

    /// Makes a pane of `paragraphs`.
    public init(_ paragraphs: [Paragraph] = []) {
        self.paragraphs = paragraphs
    }

    /// Makes a pane of one text.
    public init(_ text: String, style: Style = .plain) {
        self.init([Paragraph(text, style: style)])
    }

    /// The number of lines at a width of `columns` columns.
    public func lineCount(columns: Int, measure: TextMeasure) -> Int {
        paragraphs.reduce(0) { $0 + lines(of: $1, columns: columns, measure: measure).lines.count }
    }

    /// The scroll offset nearest to `top` that leaves no empty rows below the last line.
    public static func clampedTop(_ top: Int, lineCount: Int, height: Int) -> Int {
        min(max(0, top), max(0, lineCount - height))
    }

    /// Draws the lines from `top` on into `rect`, and returns the number of all lines.
    @discardableResult
    public func draw(into grid: inout Grid, rect: Rect, top: Int = 0) -> Int {
        var number = 0
        for paragraph in paragraphs {
            let (indent, lines) = lines(of: paragraph, columns: rect.columns, measure: grid.measure)
            for (index, line) in lines.enumerated() {
                let row = rect.row + number - top
                number += 1
                guard row >= rect.row, row < rect.endRow else { continue }
                if index == 0, indent > 0 {
                    grid.put(
                        paragraph.label, row: row, column: rect.column, columns: rect.columns, style: paragraph.style)
                }
                let inset = indent + line.indent
                grid.put(
                    line.text, row: row, column: rect.column + inset, columns: rect.columns - inset,
                    style: paragraph.style)
            }
        }
        return number
    }

    /// The lines of a paragraph and their indent in columns: none where that would leave too little room.
    private func lines(
        of paragraph: Paragraph, columns: Int, measure: TextMeasure
    ) -> (indent: Int, lines: [TextLine]) {
        let label = measure.columns(of: paragraph.label)
        let indent = label + 4 <= columns ? label : 0
        let text = indent == label ? paragraph.text : paragraph.label + paragraph.text
        return (indent, LineBreaker(measure: measure).lines(of: text, columns: columns - indent))
    }
}
