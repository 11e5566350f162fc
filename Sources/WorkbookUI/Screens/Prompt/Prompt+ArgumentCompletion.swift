import TerminalUI
import WorkbookModel

/// Tab for what stands behind the name of a command.
extension Prompt {
    /// Completes a command's argument; `nil` where only a name is typed so far, or the argument is a path.
    mutating func completeArgument(_ environment: AppEnvironment) -> [Request]? {
        let parts = field.text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == " " || $0 == "\u{3000}" }
        guard parts.count == 2, let command = CommandLineNames.command(named: FullWidth.ascii(String(parts[0]))) else {
            return nil
        }
        let values: [String]
        switch command {
        case .edit(let edited):
            guard case .line = edited.kind else { return nil }
            values = Prompt.values(of: edited, environment)
        case .action(.setResult): values = AssessmentResult.allCases.map { $0.name(environment.language) }
        case .move, .result, .show, .action: return nil
        }
        let typed = SearchFolding.fold(String(parts[1])).scalars
        let matches = values.filter { SearchFolding.fold($0).scalars.starts(with: typed) }
        if matches.isEmpty {
            return [.complain(environment.language(ja: "そう始まるものはありません", en: "nothing begins so"))]
        }
        let common = Prompt.commonBeginning(of: matches)
        if SearchFolding.fold(common).scalars.count >= typed.count { self = holding("\(parts[0]) \(common)") }
        offer(matches.map { "\(parts[0]) \($0)" })
        return matches.count > 1 ? [.say(matches.joined(separator: "  "))] : []
    }
}
