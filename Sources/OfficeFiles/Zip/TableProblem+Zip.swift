extension TableProblem {
    /// - Parameter entry: the broken file in the archive, where it is one of them.
    static func brokenArchive(_ entry: String?) -> TableProblem {
        TableProblem(
            entry, ja: "ZIP として壊れているか、途中で切れています。もう一度受け取るか、表計算ソフトで開いて .xlsx に保存し直してください",
            en:
                "the zip archive is broken or cut off; get the file again, or open it in a spreadsheet program and save it as .xlsx"
        )
    }

    /// Two programs could read two different tables from such a file.
    static func repeatedEntry(_ entry: String) -> TableProblem {
        TableProblem(
            entry, ja: "ZIP に同じ名前の部品が二つあります。出所を確かめ、表計算ソフトで開いて .xlsx に保存し直してください",
            en:
                "the zip archive has two parts of this name; make sure where it comes from, and save it as .xlsx in a spreadsheet program"
        )
    }

    static func encryptedEntry(_ entry: String) -> TableProblem {
        TableProblem(
            entry, ja: "ZIP が暗号化されています。パスワードなしで .xlsx に保存し直してください",
            en: "the zip archive is encrypted; save the file as .xlsx without a password")
    }

    static func unknownCompression(_ entry: String) -> TableProblem {
        TableProblem(
            entry, ja: "この圧縮方式は読めません。表計算ソフトで開き、.xlsx に保存し直してください",
            en: "this way of compression can not be read; open the file in a spreadsheet program and save it as .xlsx")
    }
}
