/// The mark that a list's paragraph begins with: `・`, `－`, `- `, `(1)`, `1. `, `ア)`, `①`, with the spaces around it.
enum BulletMark {
    /// The columns up to the text after the mark, in the paragraph of `units`; 0 where it begins with no mark.
    static func columns(of units: ArraySlice<LineBreakUnit>, in text: String) -> Int {
        let clusters = Clusters(units: units, text: text)
        var index = units.startIndex
        while clusters.isSpace(index) { index += 1 }
        guard let end = end(ofMarkAt: index, clusters) else { return 0 }
        index = end
        while clusters.isSpace(index) { index += 1 }
        // A mark alone has no text to align with.
        return index < units.endIndex ? units[..<index].reduce(0) { $0 + $1.columns } : 0
    }

    /// The paragraph's scalars, each the first of its cluster.
    private struct Clusters {
        let units: ArraySlice<LineBreakUnit>
        let text: String

        subscript(index: Int) -> Unicode.Scalar? {
            guard units.indices.contains(index) else { return nil }
            let start = index > units.startIndex ? units[index - 1].end : paragraphStart
            return start < text.endIndex ? text.unicodeScalars[start] : nil
        }

        func isSpace(_ index: Int) -> Bool { units.indices.contains(index) && units[index].breakClass == .space }

        private var paragraphStart: String.Index {
            guard let first = units.first else { return text.endIndex }
            // Back over the marks of the first cluster to the start of its text.
            var start = first.end
            while start > text.startIndex {
                let before = text.unicodeScalars.index(before: start)
                if text.unicodeScalars[before] == "\n" { break }
                start = before
            }
            return start
        }
    }

    private static func end(ofMarkAt index: Int, _ clusters: Clusters) -> Int? {
        guard let first = clusters[index] else { return nil }
        switch first {
        case "・", "･", "•", "‣", "◦", "－", "※": return index + 1
        case "-", "*", "+", "–", "—", "―", "○", "●", "◎", "□", "■", "◇", "◆", "▪", "▸", "→":
            return clusters.isSpace(index + 1) ? index + 1 : nil
        case "(", "（":
            let end = endOfNumber(from: index + 1, clusters)
            return end > index + 1 && [")", "）"].contains(clusters[end]) ? end + 1 : nil
        default: break
        }
        if LineBreakClass(first, columns: 1) == .enclosed {
            // ①-9 is an item's number, not a mark.
            guard let next = clusters[index + 1] else { return nil }
            switch LineBreakClass(next, columns: 1) {
            case .western, .hyphen, .enclosed, .noStart, .westernNoStart: return nil
            default: return index + 1
            }
        }
        let end = endOfNumber(from: index, clusters)
        guard end > index else { return nil }
        switch clusters[end] {
        case ")", "）", "．": return end + 1
        case ".": return clusters.isSpace(end + 1) ? end + 1 : nil
        default: return nil
        }
    }

    /// The index after one to three digits, or after one letter of those that number lists.
    private static func endOfNumber(from start: Int, _ clusters: Clusters) -> Int {
        var end = start
        while end - start < 3, let scalar = clusters[end], isDigit(scalar) { end += 1 }
        if end > start { return end }
        guard let scalar = clusters[start], isLetter(scalar) else { return start }
        return start + 1
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "０"..."９", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": true
        default: false
        }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "ａ"..."ｚ", "Ａ"..."Ｚ", "ア"..."ン", "ｱ"..."ﾝ", "ⅰ"..."ⅹ", "Ⅰ"..."Ⅹ": true
        default: false
        }
    }
}
