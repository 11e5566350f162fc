import TerminalUI
import WorkbookModel

/// A screen's size as typed, such as `100x30`.
public enum ScreenSize {
    /// Columns and rows, 1 to 1000 of each.
    public static func size(typed text: String, _ language: Language) throws(CommandProblem) -> Size {
        let numbers = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        guard numbers.count == 2, numbers.allSatisfy({ (1...1000).contains($0) }) else {
            throw .usage(
                language(
                    ja: "--size「\(text)」は大きさではありません（例 100x30、それぞれ 1 から 1000）",
                    en: "--size “\(text)” is no size (as 100x30, each 1 to 1000)"))
        }
        return Size(columns: numbers[0], rows: numbers[1])
    }
}
