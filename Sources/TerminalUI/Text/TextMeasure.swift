/// Measures text in columns, as a terminal does.
///
/// A scalar's width follows East Asian Width (UAX #11) with the rules of glibc's `wcwidth`; see `WidthTable`.
/// Text is measured as `Grid` draws it: a control is as wide as its stand-in (see ``visible(_:keepingLineFeeds:)``).
public struct TextMeasure: Hashable, Sendable {
    /// The columns of an East Asian Ambiguous scalar such as ○ ① ― …: 1 on most terminals, 2 on some in Japan.
    public var ambiguousWidth: Int

    /// Makes a measure for a terminal that draws ambiguous scalars `ambiguousWidth` columns wide.
    public init(ambiguousWidth: Int = 1) {
        self.ambiguousWidth = ambiguousWidth
    }

    /// The columns of one scalar by itself: 0, 1 or 2; a control's are 0.
    public func width(of scalar: Unicode.Scalar) -> Int { plainWidth(of: scalar) ?? tableWidth(of: scalar.value) }

    /// The same for the most frequent scalars that are drawn as they are and take columns; nil for others.
    @inline(__always)
    func plainWidth(of scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x20...0x7E: 1
        // Japanese punctuation, kana, ideographs and full-width signs.
        case 0x3000...0x3029, 0x3041...0x3096, 0x309B...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xFF01...0xFF60: 2
        // The ambiguous part of box drawing.
        case 0x2500...0x254B: ambiguousWidth
        default: nil
        }
    }

    /// The columns that `text` takes when drawn.
    public func columns(of text: some StringProtocol) -> Int {
        var total = 0
        var hasBase = false
        for scalar in text.unicodeScalars {
            total += advance(past: scalar, hasBase: &hasBase) ?? 0
        }
        return total
    }

    /// The clusters that make up `text`, in order.
    public func clusters(in text: String) -> [Cluster] {
        var result: [Cluster] = []
        result.reserveCapacity(text.utf8.count)
        var hasBase = false
        for scalar in text.unicodeScalars {
            if let columns = advance(past: scalar, hasBase: &hasBase) {
                result.append(Cluster(text: String(scalar), columns: columns))
            } else {
                result[result.count - 1].text.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The longest beginning of `text` that fits into `columns` columns, without half a character, and its width.
    public func prefix(of text: String, columns limit: Int) -> (text: String, columns: Int) {
        let scalars = text.unicodeScalars
        var used = 0
        var end = scalars.startIndex
        var hasBase = false
        while end < scalars.endIndex {
            let columns = advance(past: scalars[end], hasBase: &hasBase) ?? 0
            guard used + columns <= limit else { break }
            used += columns
            end = scalars.index(after: end)
        }
        return (end == scalars.endIndex ? text : String(scalars[..<end]), used)
    }

    /// `text`, made visible, and cut to end with … where it is wider than `columns` columns.
    ///
    /// Where … does not fit, the cut ends without it.
    public func truncated(_ text: String, columns limit: Int) -> String {
        var text = text
        let shown: Int
        if text.holdsLineFeed || limit > Int.max - 2 {
            text = visible(text, keepingLineFeeds: false)
            shown = columns(of: text)
        } else {
            // One wide character more than the limit tells whether it fits.
            (text, shown) = prefix(of: text, columns: limit + 2)
            text = visible(text, keepingLineFeeds: false)
        }
        if shown <= limit { return text }
        let ellipsis: Unicode.Scalar = "…"
        let room = limit - width(of: ellipsis)
        if room < 0 { return prefix(of: text, columns: limit).text }
        var cut = prefix(of: text, columns: room).text
        cut.unicodeScalars.append(ellipsis)
        return cut
    }

    /// `text`, made visible, and cut or filled with spaces to exactly `columns` columns.
    public func padded(_ text: String, columns limit: Int, alignment: Alignment = .leading) -> String {
        let cut = truncated(text, columns: limit)
        let missing = max(0, limit - columns(of: cut))
        let before =
            switch alignment {
            case .leading: 0
            case .center: missing / 2
            case .trailing: missing
            }
        var beginning = String(repeating: " ", count: before) + cut
        // A mark without a base is drawn on a space of its own; here it would join the last of these spaces.
        if columns(of: beginning) < limit - missing + before { beginning = " " + beginning }
        return beginning + String(repeating: " ", count: missing - before)
    }

    /// The alignment of text in a space wider than itself.
    public enum Alignment: Hashable, Sendable {
        /// Text first, spaces after it.
        case leading
        /// As many spaces before as after, or one more after.
        case center
        /// Spaces first, as for numbers.
        case trailing
    }
}

extension TextMeasure {
    /// The columns of the cluster that `scalar` begins, or nil when it joins the cluster before it.
    ///
    /// `hasBase` says, before and after, whether there is a cluster to join: not at the start nor after a line feed.
    @inline(__always)
    func advance(past scalar: Unicode.Scalar, hasBase: inout Bool) -> Int? {
        if let columns = plainWidth(of: scalar) {
            hasBase = true
            return columns
        }
        if scalar.value == 0x0A {
            hasBase = false
            return 1
        }
        let drawn = standIn(for: scalar) ?? scalar
        let columns = width(of: drawn)
        if columns > 0 {
            hasBase = true
            return columns
        }
        defer { hasBase = true }
        return hasBase ? nil : 1
    }

    private func tableWidth(of scalar: UInt32) -> Int {
        let entries = WidthTable.entries
        // The last entry that starts at or before the scalar: its low two bits are the class.
        let key = scalar << 2 | 3
        var low = 0
        var high = entries.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if entries[middle] <= key { low = middle } else { high = middle }
        }
        let width = Int(entries[low] & 3)
        return width == 3 ? ambiguousWidth : width
    }
}
