/// Levenshtein's distance: the number of scalars to insert, delete or replace to turn one text into the other.
public enum EditDistance {
    /// The distance; `nil` where it is more than `limit`.
    public static func between(_ left: String, _ right: String, atMost limit: Int) -> Int? {
        let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
        guard abs(left.count - right.count) <= limit else { return nil }
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let replaced = diagonal + (a == b ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[right.count] <= limit ? row[right.count] : nil
    }
}
