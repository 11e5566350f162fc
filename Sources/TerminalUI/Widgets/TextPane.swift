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

    /// Draws the lines from `top` on into `rect`, and returns whether there are lines below it. Breaks no more of the text
    /// than it takes to tell.
    @discardableResult
    public func draw(into grid: inout Grid, rect: Rect, top: Int = 0) -> Bool {
        var row = rect.row - top
        for paragraph in paragraphs {
            // A paragraph has a line at least.
            if row >= rect.endRow { return true }
            let (text, indent) = indented(paragraph, columns: rect.columns, measure: grid.measure)
            let lines = LineBreaker(measure: grid.measure)
                .firstLines(rect.endRow - row + 1, of: text, columns: rect.columns - indent)
            for (index, line) in lines.enumerated() {
                if row >= rect.endRow { return true }
                defer { row += 1 }
                guard row >= rect.row else { continue }
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
        return false
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
