extension Grid {
    /// The signs for borders on this grid.
    public var glyphs: BorderGlyphs { BorderGlyphs(measure: measure) }

    /// Draws a horizontal stroke of `columns` columns, with other signs at its ends where given.
    public mutating func horizontalRule(
        row: Int, column: Int, columns: Int, left: String? = nil, right: String? = nil, style: Style = .plain
    ) {
        guard columns > 0 else { return }
        fill(Rect(row: row, column: column, columns: columns, rows: 1), with: glyphs.horizontal, style: style)
        if let left { put(left, row: row, column: column, style: style) }
        if let right { put(right, row: row, column: column + columns - 1, style: style) }
    }

    /// Draws a vertical stroke of `rows` rows, with other signs at its ends where given.
    public mutating func verticalRule(
        row: Int, column: Int, rows: Int, top: String? = nil, bottom: String? = nil, style: Style = .plain
    ) {
        guard rows > 0 else { return }
        fill(Rect(row: row, column: column, columns: 1, rows: rows), with: glyphs.vertical, style: style)
        if let top { put(top, row: row, column: column, style: style) }
        if let bottom { put(bottom, row: row + rows - 1, column: column, style: style) }
    }

    /// Draws a frame along the edge of `rect`, which should be at least 2 by 2.
    public mutating func frame(_ rect: Rect, style: Style = .plain) {
        guard rect.rows > 1, rect.columns > 1 else { return }
        let glyphs = glyphs
        verticalRule(row: rect.row, column: rect.column, rows: rect.rows, style: style)
        verticalRule(row: rect.row, column: rect.endColumn - 1, rows: rect.rows, style: style)
        horizontalRule(
            row: rect.row, column: rect.column, columns: rect.columns,
            left: glyphs.topLeft, right: glyphs.topRight, style: style)
        horizontalRule(
            row: rect.endRow - 1, column: rect.column, columns: rect.columns,
            left: glyphs.bottomLeft, right: glyphs.bottomRight, style: style)
    }

    private mutating func fill(_ rect: Rect, with glyph: String, style: Style) {
        glyph.unicodeScalars.first.map { fill(rect, character: $0, style: style) }
    }
}
