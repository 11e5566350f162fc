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
        paragraphs.reduce(0) { count, paragraph in
            let (text, indent) = indented(paragraph, columns: columns, measure: measure)
            return count + LineBreaker(measure: measure).lines(of: text, columns: columns - indent).count
        }
    }

    /// The scroll offset nearest to `top` that leaves no empty rows below the last line.
    public static func clampedTop(_ top: Int, lineCount: Int, height: Int) -> Int {
        min(max(0, top), max(0, lineCount - height))
    }

    /// A line as it is drawn.
    public struct Line: Hashable, Sendable {
        fileprivate var text: String
        fileprivate var style: Style
        /// The column that the text begins in.
        fileprivate var inset: Int
        /// What stands before it; empty but in a paragraph's first line.
        fileprivate var label = ""
    }

    /// The first `limit` lines at a width of `columns` columns. Breaks no more of the text than they take.
    public func lines(_ limit: Int, columns: Int, measure: TextMeasure) -> [Line] {
        var result: [Line] = []
        for paragraph in paragraphs where result.count < limit {
            let (text, indent) = indented(paragraph, columns: columns, measure: measure)
            let lines = LineBreaker(measure: measure)
                .firstLines(limit - result.count, of: text, columns: columns - indent).prefix(limit - result.count)
            for (index, line) in lines.enumerated() {
                result.append(
                    Line(
                        text: line.text, style: paragraph.style, inset: indent + line.indent,
                        label: index == 0 && indent > 0 ? paragraph.label : ""))
            }
        }
        return result
    }

    /// Draws the lines from `top` on into `rect`, and returns whether there are lines below it. Breaks no more of the text
    /// than it takes to tell.
    @discardableResult
    public func draw(into grid: inout Grid, rect: Rect, top: Int = 0) -> Bool {
        let lines = lines(top + rect.rows + 1, columns: rect.columns, measure: grid.measure)
        return TextPane.draw(lines, into: &grid, rect: rect, top: top)
    }

    /// Draws some of the lines of a pane of that width, from `top` on, and returns whether there are lines below.
    @discardableResult
    public static func draw(_ lines: [Line], into grid: inout Grid, rect: Rect, top: Int = 0) -> Bool {
        for (index, line) in lines.dropFirst(top).prefix(rect.rows).enumerated() {
            let row = rect.row + index
            grid.put(line.label, row: row, column: rect.column, columns: rect.columns, style: line.style)
            grid.put(
                line.text, row: row, column: rect.column + line.inset, columns: rect.columns - line.inset,
                style: line.style)
        }
        return lines.count > top + rect.rows
    }

    /// The text to break, and its indent in columns: where that would leave too little room, none, and the label is a part
    /// of the text.
    private func indented(
        _ paragraph: Paragraph, columns: Int, measure: TextMeasure
    ) -> (text: String, indent: Int) {
        let label = measure.columns(of: paragraph.label)
        return label + 4 <= columns ? (paragraph.text, label) : (paragraph.label + paragraph.text, 0)
    }
}
