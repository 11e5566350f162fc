import ArgumentParser
import WorkbookModel
import WorkbookUI

/// `ja` or `en`.
enum LanguageArgument: String, CaseIterable, ExpressibleByArgument {
    case ja, en

    var language: Language { self == .ja ? .japanese : .english }
}
