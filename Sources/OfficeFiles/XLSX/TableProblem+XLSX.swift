extension TableProblem {
    static func missingPart(_ name: String) -> TableProblem {
        damaged(name, ja: "この部品がブックにありません", en: "the workbook lacks this part")
    }

    /// A place in a sheet that no spreadsheet program writes, with what is to be done about it.
    static func damaged(_ place: String, ja: String, en: String) -> TableProblem {
        TableProblem(
            place, ja: "\(ja)。表計算ソフトで開き、.xlsx に保存し直してください",
            en: "\(en); open the file in a spreadsheet program and save it as .xlsx")
    }
}
