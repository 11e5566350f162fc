extension TableFormat {
    /// Text with a row a line, its cells separated by commas, semicolons or tabs (RFC 4180, and what else there is). Nothing tells
    /// it from other text.
    static let separatedValues = TableFormat(
        recognizes: { _ in true },
        read: { bytes, name, bounds, watch in
            let text = try DecodedText(bytes)
            if let zero = text.bytes.firstIndex(of: 0) {
                throw TableProblem(
                    "line \(LineCount.line(of: zero, in: text.bytes))",
                    ja: "文字でないデータがあります。.xlsx、.csv、.tsv のどれかに保存し直してください",
                    en: "this holds data that is no text; save the table as .xlsx, .csv or .tsv")
            }
            let separator = Separator(of: text.bytes, name: name)
            var reader = SeparatedValuesReader(text.bytes, separator: separator, bounds: bounds)
            let rows = try reader.rows(watch: watch)
            let words = [separator.format, text.encoding] + [reader.lineEnds].filter { !$0.isEmpty }
            return Content(format: words.joined(separator: ", "), sheets: [Sheet(name: "", rows: rows)])
        })
}
