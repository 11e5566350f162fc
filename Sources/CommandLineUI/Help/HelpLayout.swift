import TerminalUI
import WorkbookModel
import WorkbookUI

/// The parser's help as people see it: in their language, as wide as their terminal, examples at its end.
///
/// The parser counts characters where a terminal has columns, and leaves the usage as long as it is. So it is asked for help that is not
/// broken at all.
public struct HelpLayout {
    /// What the parser is told, so that it breaks nothing.
    public static let unbroken = 100_000
    /// Where what an option does begins.
    private static let explanation = 26
    /// Longer lines are hard to read.
    private static let widest = 100

    private let language: Language
    private let columns: Int
    private let measure: TextMeasure

    /// - Parameter columns: of the terminal; `nil` where there is none.
    public init(_ language: Language, columns: Int?, measure: TextMeasure = TextMeasure()) {
        self.language = language
        self.columns = min(max(columns ?? ReportFormat.standardColumns, 40), HelpLayout.widest)
        self.measure = measure
    }

    /// - Parameter text: the parser's help for ``unbroken`` columns; what is no help, as the version, stays as it is.
    public func text(of text: String) -> String {
        guard let command = HelpLayout.command(in: text) else { return text }
        let examples = CommandExamples.of(command, language)
        let lines = UsageWording.help(text, language).split(separator: "\n", omittingEmptySubsequences: false)
        var fitting = lines.map(String.init).flatMap(fitting)
        while fitting.last?.isEmpty == true { fitting.removeLast() }
        return (fitting + (examples.map(ending) ?? [])).joined(separator: "\n")
    }

    /// The command that a help is about, by its usage; `nil` where there is none.
    private static func command(in text: String) -> String? {
        let start = "USAGE: tenken "
        guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix(start) }) else { return nil }
        return line.dropFirst(start.count).split(separator: " ")
            .prefix { $0.allSatisfy { $0.isLowercase || $0 == "-" } }.joined(separator: " ")
    }

    private func ending(_ examples: CommandExamples) -> [String] {
        ["", language(ja: "例:", en: "EXAMPLES:")] + examples.lines.map { "  " + $0 } + [
            "", language(ja: "手引き: ", en: "GUIDE: ") + examples.section.place(language),
        ]
    }

    private func fitting(_ line: String) -> [String] {
        if measure.columns(of: line) <= columns { return [line] }
        if let start = UsageWording.usageStart(of: line, language) { return usage(line, behind: start) }
        let blanks = line.prefix { $0 == " " }.count
        // A name of an option or command, and what it does in a column of its own.
        let label = String(line.prefix(HelpLayout.explanation))
        let isEntry = blanks == 2 && label.count == HelpLayout.explanation && label.last == " "
        let indent = isEntry ? HelpLayout.explanation : blanks
        let text = String(line.dropFirst(indent))
        let broken = LineBreaker(measure: measure).lines(of: text, columns: columns - indent).map(\.indentedText)
        let margin = String(repeating: " ", count: indent)
        return broken.enumerated().map { ($0 == 0 && isEntry ? label : margin) + $1 }
    }

    /// Breaks between arguments, and not within one.
    private func usage(_ line: String, behind start: String) -> [String] {
        let margin = String(repeating: " ", count: measure.columns(of: start))
        var lines: [String] = []
        var current = start
        for argument in HelpLayout.arguments(line.dropFirst(start.count)) {
            let isFirst = current == start || current == margin
            if !isFirst, measure.columns(of: current + " " + argument) > columns {
                lines.append(current)
                current = margin + argument
            } else {
                current += (isFirst ? "" : " ") + argument
            }
        }
        return lines + [current]
    }

    /// The words of a usage, of which brackets hold several together.
    private static func arguments(_ usage: Substring) -> [String] {
        var arguments: [String] = []
        var depth = 0
        for word in usage.split(separator: " ") {
            if depth > 0 || word == "...", let last = arguments.popLast() {
                arguments.append(last + " " + word)
            } else {
                arguments.append(String(word))
            }
            depth += word.count { "[<".contains($0) } - word.count { "]>".contains($0) }
        }
        return arguments
    }
}
