extension TableProblem {
    static func brokenXML(_ part: String, line: Int) -> TableProblem {
        TableProblem(
            "\(part):\(line)", ja: "XML として読めません。表計算ソフトで開き、.xlsx に保存し直してください",
            en: "this is no XML that can be read; open the file in a spreadsheet program and save it as .xlsx")
    }

    static func documentType(_ part: String) -> TableProblem {
        TableProblem(
            part, ja: "DOCTYPE があるので読みません。ブックにはないはずのものです。出所を確かめ、表計算ソフトで .xlsx に保存し直してください",
            en:
                "it has a DOCTYPE, which no workbook has, and is not read; make sure where it comes from, and save it as .xlsx in a spreadsheet program"
        )
    }

    static func tooDeep(_ part: String) -> TableProblem {
        TableProblem(
            part, ja: "XML の入れ子が深すぎます。表計算ソフトで開き、.xlsx に保存し直してください",
            en: "its XML is nested too deeply; open the file in a spreadsheet program and save it as .xlsx")
    }

    static func noMemory(_ part: String) -> TableProblem {
        TableProblem(
            part, ja: "メモリーが足りません。ほかのプログラムを終えてからやり直してください",
            en: "there is not enough memory; end other programs and try again")
    }
}
