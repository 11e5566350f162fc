import WorkbookModel

/// What a person can ask for, by a key or by its name behind `:`.
enum Command: Hashable, Sendable {
    case move(Movement)
    /// Record a result.
    case result(AssessmentResult)
    /// Record another field: its prompt, editor or list is opened.
    case edit(AssessmentField)
    case show(Screen)
    case action(Action)

    /// Every command, in the order of the help within its section.
    static let all: [Command] =
        AssessmentResult.allCases.map(Command.result)
        + AssessmentField.edited.map(Command.edit)
        + Screen.shown.map(Command.show) + Movement.allCases.map(Command.move) + Action.allCases.map(Command.action)

    var definition: CommandDefinition {
        switch self {
        case .move(let movement): movement.definition
        case .action(let action): action.definition
        case .result(let result):
            CommandDefinition(
                result.word, .assess,
                Words(
                    result.mark.description + " " + result.name(.japanese),
                    result.mark.description + " " + result.name(.english)),
                keys: [String(result.key)], scope: .item)
        case .edit(let field):
            CommandDefinition(
                field.storedName.lowercased(), .assess, Command.explanation(of: field), keys: Command.keys(of: field),
                hint: Words(field.name(.japanese), field.name(.english).lowercased()), scope: .item,
                typing: Command.typing(of: field))
        case .show(let screen):
            CommandDefinition(
                "show-" + screen.name, .screens, screen.title,
                keys: screen.key.map { [$0] } ?? [],
                typing: CommandDefinition.Typing(names: [screen.name, "show-" + screen.name]))
        }
    }

    var name: String { definition.name }

    /// Whether it may take the cursor far, so that one wants to go back.
    var isJump: Bool {
        switch self {
        case .show: true
        case .move(let movement):
            switch movement {
            case .first, .last, .nextSection, .previousSection, .nextUnassessed, .previousUnassessed: true
            case .down, .up, .nextBlock, .previousBlock, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .paneDown,
                .paneUp, .left, .right:
                false
            }
        case .action(let action):
            switch action {
            case .open, .searchNext, .searchPrevious, .reviewQueue, .search, .filter: true
            default: false
            }
        case .result, .edit: false
        }
    }

    /// The standard keys of a field.
    private static func keys(of field: AssessmentField) -> [String] {
        switch field {
        case .result: []
        case .owner: ["w"]
        case .due: ["d"]
        case .evidence: ["v"]
        case .note: ["e"]
        case .plan: ["m"]
        }
    }

    /// How a field is typed with its value behind `:`.
    private static func typing(of field: AssessmentField) -> CommandDefinition.Typing {
        let (ja, en) = (field.name(.japanese), field.name(.english).lowercased())
        let (argument, isPath): (Words?, Bool) =
            switch field.kind {
            case .result: (nil, false)
            case .line: (Words("名前", "NAME"), false)
            case .date: (Words("日付", "DATE"), false)
            case .text: (Words("文", "TEXT"), false)
            case .evidence: (Words("証跡", "EVIDENCE"), true)
            }
        return CommandDefinition.Typing(
            names: [field.storedName.lowercased()], argument: argument, takesPath: isPath,
            explanation: Words(
                "\(ja)を記録する（値なしなら入力欄を開く）", "record the \(en) (without a value: open its field)"))
    }

    private static func explanation(of field: AssessmentField) -> Words {
        let (ja, en) = (field.name(.japanese), field.name(.english).lowercased())
        return switch field.kind {
        case .result, .line: Words("\(ja)を記録", "set the \(en)")
        case .date: Words("\(ja)を記録", "set the \(en) date")
        case .text: Words("\(ja)を書く", "write the \(en)")
        case .evidence: Words("\(ja)を付ける・直す", "add or change \(en)")
        }
    }
}
