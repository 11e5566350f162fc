/// The apostrophe before a cell that a spreadsheet would take for a formula.
enum CellGuard {
    /// What a cell begins with that is taken for a formula, as UTF-8: in ASCII, and in full width.
    private static let signs: [[UInt8]] =
        ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"].map { Array($0.utf8) }

    /// The cell without one apostrophe where it begins with apostrophes and such a sign: tenken's own export adds one there, and
    /// nowhere else. That a spreadsheet may have stood between changes nothing: they keep it as text.
    static func takenOff(_ cell: [UInt8]) -> [UInt8] {
        guard cell.first == UInt8(ascii: "'") else { return cell }
        let rest = cell.drop { $0 == UInt8(ascii: "'") }
        return signs.contains { rest.starts(with: $0) } ? Array(cell.dropFirst()) : cell
    }
}
