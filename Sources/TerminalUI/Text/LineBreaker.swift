/// Breaks text into lines by JLREQ (W3C, “Requirements for Japanese Text Layout”): what may not start or end a line is
/// pushed out to the next line together with its neighbour, nothing hangs but spaces, and Western words stay whole.
///
/// A run that may not be broken and is wider than the line is broken at the last cluster that fits; nothing is lost.
/// Takes time linear in the length of the text.
public struct LineBreaker: Hashable, Sendable {
    /// How wide the terminal draws each scalar.
    public let measure: TextMeasure

    /// Makes a breaker for the terminal that `measure` describes.
    public init(measure: TextMeasure = TextMeasure()) {
        self.measure = measure
    }

    /// The lines of `text`, each at most `columns` columns wide; at least one. A line feed ends a line.
    ///
    /// A line is wider only where a single wide character is: `columns` is 1. Less than 1 counts as 1.
    public func lines(of text: String, columns: Int) -> [TextLine] {
        lines(of: measure.clusters(in: text), columns: columns)
    }

    /// The lines of the text that is made of `clusters`; see ``lines(of:columns:)-(String,_)``.
    public func lines(of clusters: [Cluster], columns: Int) -> [TextLine] {
        let limit = max(1, columns)
        var lines: [TextLine] = []
        var start = 0
        while start <= clusters.count {
            let end = clusters[start...].firstIndex { $0.text == "\n" } ?? clusters.count
            appendLines(of: clusters, in: start..<end, limit: limit, to: &lines)
            if end < clusters.count, let last = lines.indices.last {
                lines[last].range = lines[last].range.lowerBound..<end + 1
            }
            start = end + 1
        }
        return lines
    }

    /// Appends the lines of one paragraph, the clusters in `paragraph`.
    private func appendLines(
        of clusters: [Cluster], in paragraph: Range<Int>, limit: Int, to lines: inout [TextLine]
    ) {
        var lineStart = paragraph.lowerBound
        /// The columns from the line's start to here, spaces included.
        var width = 0
        /// The last place where the line may be broken, and `width` there.
        var opportunity: (index: Int, width: Int)?
        /// The class of the last cluster that is not a space, and whether spaces have followed it.
        var previous: LineBreakClass?
        var spaced = false
        var joined = false

        for index in paragraph {
            let cluster = clusters[index]
            let current = LineBreakClass(cluster)
            if current == .space {
                width += cluster.columns
                spaced = true
                continue
            }
            if let previous, !joined, previous.allowsBreak(before: current, spaced: spaced) {
                opportunity = (index, width)
            }
            while width + cluster.columns > limit, lineStart < index {
                let (end, widthBefore) = opportunity ?? (index, width)
                lines.append(line(of: clusters, in: lineStart..<end, endsParagraph: false))
                lineStart = end
                width -= widthBefore
                opportunity = nil
            }
            width += cluster.columns
            previous = current
            spaced = false
            // The parts of an emoji sequence are drawn apart, and still read as one.
            joined = cluster.text.unicodeScalars.last == "\u{200D}"
        }
        lines.append(line(of: clusters, in: lineStart..<paragraph.upperBound, endsParagraph: true))
    }

    private func line(of clusters: [Cluster], in range: Range<Int>, endsParagraph: Bool) -> TextLine {
        var shown = clusters[range]
        while let last = shown.last, LineBreakClass(last) == .space { shown.removeLast() }
        var text = ""
        var columns = 0
        for cluster in shown {
            text += cluster.text
            columns += cluster.columns
        }
        return TextLine(
            range: range, text: visible(text, keepingLineFeeds: false), columns: columns, endsParagraph: endsParagraph)
    }
}
