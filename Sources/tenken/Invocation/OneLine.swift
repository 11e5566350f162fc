import ArgumentParser
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// A value that has room for one line only.
enum OneLine {
    static func checked(_ text: String, _ option: String, _ language: Language) throws(CommandProblem) -> String {
        if text.contains(where: \.isNewline) {
            throw .usage(language(ja: "\(option) は 1 行で書いてください", en: "\(option) takes one line"))
        }
        return text
    }
}
