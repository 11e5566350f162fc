/// Breaks text into lines by JLREQ (W3C, “Requirements for Japanese Text Layout”): what may not start or end a line
/// moves to the next line with its neighbour, only spaces hang, and Western words stay whole.
///
/// An unbreakable run that is wider than the line is broken after the last cluster that fits. Takes time linear in the
/// length of the text.
public struct LineBreaker: Hashable, Sendable {
    /// How wide the terminal draws each scalar.
    public let measure: TextMeasure

    /// Makes a breaker for the terminal that `measure` describes.
    public init(measure: TextMeasure = TextMeasure()) {
        self.measure = measure
    }

    /// The lines of `text`, each at most `columns` columns wide; at least one. A line feed ends a line.
    ///
    /// After a bullet, the paragraph's further lines are indented (see ``TextLine/indent``), unless the bullet takes
    /// more than a third of the width. Less than 1 counts as 1; only at 1 does a wide character exceed the line.
    public func lines(of text: String, columns: Int) -> [TextLine] {
        lines(
            of: text, units: LineBreakUnit.units(of: text, measure: measure), columns: columns, hangsBullets: true)
    }

    /// At least the first `count` lines that ``lines(of:columns:)`` gives, if there are so many. Reads only as much of
    /// the text as they need.
    public func firstLines(_ count: Int, of text: String, columns: Int) -> [TextLine] {
        // Where the text goes on, so may the last line; the lines before it are final. One more wide character than the
        // lines hold ends the last of them.
        let room = (count + 1) * max(2, columns) + 2
        // No scalar takes more columns than bytes.
        if text.utf8.count <= room { return lines(of: text, columns: columns) }
        let beginning = measure.prefix(of: text, columns: room).text
        var lines = lines(of: beginning, columns: columns)
        if beginning.utf8.count == text.utf8.count { return lines }
        lines.removeLast()
        // Spaces that hang at the ends of lines can use up the beginning.
        return lines.count > count ? lines : self.lines(of: text, columns: columns)
    }

    /// The lines of `text`, whose units are `units`.
    func lines(of text: String, units: [LineBreakUnit], columns: Int, hangsBullets: Bool) -> [TextLine] {
        let limit = max(1, columns)
        var lines: [TextLine] = []
        var start = 0
        while start <= units.count {
            let end = units[start...].firstIndex { $0.breakClass == .lineFeed } ?? units.count
            let mark = hangsBullets ? BulletMark.columns(of: units[start..<end], in: text) : 0
            let indent = mark <= limit / 3 ? mark : 0
            var lineStart = start
            func add(upTo lineEnd: Int, endsParagraph: Bool) {
                var line = line(of: text, units: units, in: lineStart..<lineEnd, endsParagraph: endsParagraph)
                if lineStart > start { line.indent = indent }
                lines.append(line)
                lineStart = lineEnd
            }
            for lineEnd in lineEnds(of: units, in: start..<end, limit: limit, indent: indent) {
                add(upTo: lineEnd, endsParagraph: false)
            }
            add(upTo: end, endsParagraph: true)
            start = end + 1
        }
        return lines
    }

    /// The ends of one paragraph's lines but the last; those after the first are indented by `indent` columns.
    private func lineEnds(
        of units: [LineBreakUnit], in paragraph: Range<Int>, limit: Int, indent: Int
    ) -> [Int] {
        var ends: [Int] = []
        /// The columns that the line has.
        var room = limit
        var lineStart = paragraph.lowerBound
        /// The columns from the line's start to here, spaces included.
        var width = 0
        /// The last unit before which the line may be broken, and `width` there.
        var opportunity: (index: Int, width: Int)?
        /// The last unit that is not a space, and whether spaces have followed it.
        var previous: LineBreakUnit?
        var spaced = false

        for index in paragraph {
            let unit = units[index]
            if unit.breakClass == .space {
                width += unit.columns
                spaced = true
                continue
            }
            if let previous, !previous.joinsNext,
                previous.breakClass.allowsBreak(before: unit.breakClass, spaced: spaced)
            {
                opportunity = (index, width)
            }
            while width + unit.columns > room, lineStart < index {
                let (end, widthBefore) = opportunity ?? (index, width)
                ends.append(end)
                room = limit - indent
                lineStart = end
                width -= widthBefore
                opportunity = nil
            }
            width += unit.columns
            previous = unit
            spaced = false
        }
        return ends
    }

    /// The line of the units in `range`, with the line feed after them where they end a paragraph.
    private func line(of text: String, units: [LineBreakUnit], in range: Range<Int>, endsParagraph: Bool) -> TextLine {
        var shown = range
        while let last = shown.last, units[last].breakClass == .space { shown = shown.dropLast() }
        let start = range.lowerBound == 0 ? text.startIndex : units[range.lowerBound - 1].end
        let end = shown.last.map { units[$0].end } ?? start
        let includesLineFeed = endsParagraph && range.upperBound < units.count
        return TextLine(
            range: range.lowerBound..<range.upperBound + (includesLineFeed ? 1 : 0),
            text: visible(String(text.unicodeScalars[start..<end]), keepingLineFeeds: false),
            columns: units[shown].reduce(0) { $0 + $1.columns },
            endsParagraph: endsParagraph)
    }
}
