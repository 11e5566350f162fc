extension TableProblem {
    /// More things than a table may have.
    static func tooMany(_ ja: String, _ en: String, _ bound: Int, at place: String?) -> TableProblem {
        TableProblem(
            place, ja: "\(ja)が多すぎます（上限 \(bound)）。必要なシートと範囲だけを新しいブックに写して保存してください",
            en:
                "there are too many \(en) (at most \(bound)); copy the sheets and ranges that are needed into a new workbook"
        )
    }

    /// More bytes than there may be.
    static func tooMuch(_ ja: String, _ en: String, _ bound: Int, at place: String?) -> TableProblem {
        let (count, unit) =
            bound >= 1 << 20 ? (bound >> 20, "MiB") : bound >= 1 << 10 ? (bound >> 10, "KiB") : (bound, "bytes")
        return TableProblem(
            place, ja: "\(ja)が大きすぎます（上限 \(count) \(unit)）。必要なシートと範囲だけを新しいブックに写して保存してください",
            en:
                "\(en) is too large (at most \(count) \(unit)); copy the sheets and ranges that are needed into a new workbook"
        )
    }
}
