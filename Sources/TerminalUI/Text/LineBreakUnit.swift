/// What the line breaker needs to know of one cluster.
struct LineBreakUnit: Hashable, Sendable {
    var breakClass: LineBreakClass
    /// Its width in columns.
    var columns: Int
    /// Whether it ends with a joiner: an emoji sequence is several clusters but is read as one.
    var joinsNext: Bool
    /// The end of its scalars in the text.
    var end: String.Index
}

extension LineBreakUnit {
    /// The units of `text`, one for each of its clusters.
    static func units(of text: String, measure: TextMeasure) -> [LineBreakUnit] {
        let scalars = text.unicodeScalars
        var units: [LineBreakUnit] = []
        units.reserveCapacity(text.utf8.count / 2)
        var hasBase = false
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let scalar = scalars[index]
            index = scalars.index(after: index)
            if let columns = measure.advance(past: scalar, hasBase: &hasBase) {
                let breakClass = LineBreakClass(scalar, columns: columns)
                units.append(LineBreakUnit(breakClass: breakClass, columns: columns, joinsNext: false, end: index))
            } else {
                let last = units.count - 1
                units[last].end = index
                units[last].joinsNext = scalar == "\u{200D}"
                // A space with a mark on it is drawn, so it must not hang.
                if units[last].breakClass == .space { units[last].breakClass = .ideographic }
            }
        }
        return units
    }
}
