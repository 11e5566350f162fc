import ArgumentParser
import CommandLineUI
import WorkbookModel
import WorkbookReports

/// What is left out for readers who shall not see all, as typed.
struct OmissionOption: ParsableArguments {
    @Option(
        help: HelpText.argument(
            ja: "省くもの（コンマで区切る）", en: "What to leave out, separated by commas.",
            name: Omission.allCases.map(\.rawValue).joined(separator: ",")),
        completion: Completions.value(.omissions))
    var without: String?

    func omissions(_ language: Language) throws -> Set<Omission> {
        let words = (without ?? "").split { $0 == "," || $0 == " " }
        return Set(
            try words.map { word in
                guard let omission = Omission(rawValue: String(word)) else {
                    let known = Omission.allCases.map(\.rawValue).joined(separator: ", ")
                    throw CommandProblem.usage(
                        language(
                            ja: "--without: \(word) は省けません（\(known)）", en: "--without: \(word) is not one of \(known)"))
                }
                return omission
            })
    }
}
