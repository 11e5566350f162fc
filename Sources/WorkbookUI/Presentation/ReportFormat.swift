import TerminalUI
import WorkbookModel

/// How a report is laid out: plain lines, each at most `columns` columns wide as `measure` counts them.
public struct ReportFormat: Hashable, Sendable {
    /// The width to fit, in columns; at least ``narrowest``.
    public let columns: Int
    public let language: Language
    public let measure: TextMeasure

    /// The width of a report that goes to no terminal, in columns.
    public static let standardColumns = 80
    /// A report is never narrower, in columns.
    public static let narrowest = 24

    public init(columns: Int = standardColumns, language: Language, measure: TextMeasure = TextMeasure()) {
        self.columns = max(columns, ReportFormat.narrowest)
        self.language = language
        self.measure = measure
    }

    /// `text` broken to the width, every line led by `indent` spaces.
    public func paragraph(_ text: String, indent: Int = 0) -> [String] {
        let margin = String(repeating: " ", count: indent)
        return LineBreaker(measure: measure).lines(of: text.shortened(language), columns: max(8, columns - indent)).map
        {
            $0.text.isEmpty ? "" : margin + $0.indentedText
        }
    }

    /// `text` behind `prefix`, its further lines aligned with its first. A prefix that leaves too little room gets a line of
    /// its own.
    func hanging(_ prefix: String, _ text: String) -> [String] {
        let prefix = visible(prefix, keepingLineFeeds: false)
        let indent = measure.columns(of: prefix)
        if columns - indent < min(20, columns / 2) {
            return paragraph(prefix) + paragraph(text, indent: 4)
        }
        var lines = paragraph(text, indent: indent)
        lines[0] = trimmedEnd(prefix + lines[0].drop { $0 == " " })
        return lines
    }

    /// Names and values in two columns, the values broken to fit.
    func table(_ rows: [(name: String, value: String)], indent: Int = 0) -> [String] {
        let width = rows.map { measure.columns(of: $0.name) }.max() ?? 0
        let margin = String(repeating: " ", count: indent)
        return rows.flatMap { hanging(margin + measure.padded($0.name, columns: width) + "  ", $0.value) }
    }

    /// Short texts beside each other, as many on a line as fit; none is broken.
    public func pieces(_ texts: [String]) -> [String] {
        var lines: [String] = []
        for text in texts {
            if let last = lines.last, measure.columns(of: last) + 2 + measure.columns(of: text) <= columns {
                lines[lines.count - 1] = "\(last)  \(text)"
            } else {
                lines.append(text)
            }
        }
        return lines
    }

    /// The mark and the name of a result.
    func named(_ result: AssessmentResult) -> String { "\(result.mark) \(result.name(language))" }

    /// Stands for an empty value.
    var nothing: String { language(ja: "（なし）", en: "(none)") }

    func trimmedEnd(_ text: String) -> String {
        var text = text[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
