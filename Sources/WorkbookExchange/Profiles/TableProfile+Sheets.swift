import OfficeFiles

extension TableProfile {
    /// The sheets of a file that the profile means, in the file's order.
    ///
    /// A format without sheets has one table, which every profile means.
    ///
    /// - Throws: where the file has none of them, or lacks one.
    public func sheets(in file: TableFile) throws(TableProblems) -> [Sheet] {
        if file.sheets.count == 1, file.sheets[0].name.isEmpty { return file.sheets }
        let names = file.sheets.map(\.name).joined(separator: ", ")
        guard !sheets.isEmpty else {
            let found = file.sheets.filter { hidden == .take || !$0.isHidden }
            if found.isEmpty {
                throw TableProblems([
                    TableProblem(
                        ja: "隠れていないシートがありません（\(names)）", en: "every sheet is hidden: \(names)")
                ])
            }
            return found
        }
        let missing = sheets.filter { wanted in !file.sheets.contains { $0.name == wanted } }
        if !missing.isEmpty {
            throw TableProblems(
                missing.map {
                    TableProblem(
                        ja: "シート「\($0)」がありません（あるもの: \(names)）",
                        en: "there is no sheet “\($0)”; there are \(names)"
                    )
                })
        }
        return file.sheets.filter { sheets.contains($0.name) }
    }

    /// The head's rows of a sheet as `TableRow.repeatsHead` compares them.
    func headRows(of sheet: Sheet) -> [[String]] {
        guard let head else { return [] }
        return (head.lowerBound - 1..<head.upperBound).map { row in
            (0..<sheet.columnCount).map { HeadText.folded(sheet[row, $0].text) }
        }
    }
}
