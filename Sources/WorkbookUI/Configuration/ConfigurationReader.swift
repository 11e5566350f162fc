import TerminalUI
import WorkbookModel

/// Reads a configuration from its file's fields.
public struct ConfigurationReader {
    /// A field as stored in the file.
    public typealias Field = (name: String, value: String, line: Int)

    private var configuration = Configuration.standard
    private var problems: [ConfigurationProblem] = []
    private var seen: Set<Setting> = []
    /// The keys bound by earlier lines, with the name of their command.
    private var boundKeys: [Key: String] = [:]
    private var boundCommands: Set<String> = []
    /// The line that took quit's last key.
    private var quitTaker: Int?

    /// Reads the fields. A mistaken one is reported and leaves the default.
    public static func read(_ fields: [Field]) -> (configuration: Configuration, problems: [ConfigurationProblem]) {
        var fields = fields
        var refused: [ConfigurationProblem] = []
        while true {
            var reader = ConfigurationReader()
            for field in fields { reader.take(field) }
            // Checked last, since a later line may give quit another key. Otherwise the line that took it is dropped.
            if reader.configuration.keys.keys(of: .action(.quit)).isEmpty, let line = reader.quitTaker,
                let index = fields.firstIndex(where: { $0.line == line })
            {
                refused.append(
                    ConfigurationProblem(
                        line: line, ja: "Key: quit のキーがなくなるので使いません。quit に別のキーをあててください",
                        en: "Key: this would leave quit without a key, so it is not used; give quit another key"))
                fields.remove(at: index)
                continue
            }
            return (reader.configuration, (reader.problems + refused).sorted { $0.line < $1.line })
        }
    }

    private init() {}

    private mutating func take(_ field: Field) {
        guard let setting = Setting(rawValue: field.name) else {
            let names = Setting.allCases.map(\.rawValue).joined(separator: " ")
            return complain(
                field, ja: "\(field.name) という設定はありません。使えるもの: \(names)",
                en: "there is no setting \(field.name); there are: \(names)")
        }
        if !setting.isRepeatable, !seen.insert(setting).inserted {
            return complain(
                field, ja: "\(field.name) は二度目です。はじめのものを使います", en: "\(field.name) is given twice; the first one holds")
        }
        let value = field.value.inOneLine()
        switch setting {
        case .language: read(field, setting, Language(rawValue: value)) { $0.language = $1 }
        case .name: read(field, setting, value.isEmpty ? nil : value) { $0.name = $1 }
        case .ambiguousWidth: read(field, setting, AmbiguousWidth(rawValue: value)) { $0.ambiguousWidth = $1 }
        case .mouse: read(field, setting, switched(value)) { $0.usesMouse = $1 }
        case .color: read(field, setting, ["auto": true, "never": false][value]) { $0.usesColor = $1 }
        case .filter: takeFilter(field)
        case .background: read(field, setting, BackgroundSetting(rawValue: value)) { $0.background = $1 }
        case .moveOn: read(field, setting, switched(value)) { $0.movesOn = $1 }
        case .key: bind(field, value.split(separator: " "))
        case .style: restyle(field, value.split(separator: " "))
        }
    }

    private func switched(_ value: String) -> Bool? { ["on": true, "off": false][value] }

    private mutating func read<Value>(
        _ field: Field, _ setting: Setting, _ value: Value?, _ set: (inout Configuration, Value) -> Void
    ) {
        if let value { return set(&configuration, value) }
        if setting == .name { return complain(field, ja: "Name が空です", en: "Name is empty") }
        complain(
            field, ja: "\(field.name) に「\(field.value)」は使えません。使えるもの: \(setting.allowed)",
            en: "\(field.name) can not be “\(field.value)”; there are: \(setting.allowed)")
    }

    // MARK: Filters

    private mutating func takeFilter(_ field: Field) {
        let parts = field.value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            .map { String($0).trimmed.onOneLine }
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
            return complain(
                field, ja: "Filter: NAME = QUERY の形で書いてください（例 自分の目標日超過 = owner:me is:overdue）",
                en: "Filter: write NAME = QUERY, such as my overdue = owner:me is:overdue")
        }
        if configuration.namedFilters.contains(where: { $0.name == parts[0] }) {
            return complain(
                field, ja: "Filter: 「\(parts[0])」は二度目です。はじめのものを使います",
                en: "Filter: “\(parts[0])” is given twice; the first one holds")
        }
        do {
            configuration.namedFilters.append(NamedFilter(name: parts[0], filter: try Filter(parsing: parts[1])))
        } catch {
            complain(
                field, ja: "Filter: \(parts[0]): \(error.message(.japanese))",
                en: "Filter: \(parts[0]): \(error.message(.english))")
        }
    }

    // MARK: Keys

    private mutating func bind(_ field: Field, _ words: [Substring]) {
        let commands = configuration.keys.commandsByName
        guard let name = words.first, let command = commands.first(where: { $0.name == name })?.command else {
            let names = commands.map(\.name).joined(separator: " ")
            return complain(
                field, ja: "Key: 「\(words.first ?? "")」というコマンドはありません。使えるもの: \(names)",
                en: "Key: there is no command “\(words.first ?? "")”; there are: \(names)")
        }
        guard words.count > 1 else {
            return complain(
                field, ja: "Key: \(name) のあとにキーを書いてください（例 \(name) x <C-x> <F2>。なしにするなら none）",
                en: "Key: give keys behind \(name), such as \(name) x <C-x> <F2>; none takes them away")
        }
        guard !boundCommands.contains(String(name)) else {
            return complain(
                field, ja: "Key: \(name) は二度目です。一行にまとめてください",
                en: "Key: \(name) is given twice; put its keys on one line")
        }
        guard let keys = keys(field, words.dropFirst()) else { return }
        let changed = configuration.keys.binding(keys, to: command)
        if changed.keys(of: .action(.quit)).isEmpty, !configuration.keys.keys(of: .action(.quit)).isEmpty {
            quitTaker = field.line
        }
        boundCommands.insert(String(name))
        for key in keys { boundKeys[key] = String(name) }
        configuration.keys = changed
    }

    /// The keys that the words name; `nil`, with a problem reported, for a word that is no key or is bound by another line.
    private mutating func keys(_ field: Field, _ words: ArraySlice<Substring>) -> [Key]? {
        if words.count == 1, words.first == "none" { return [] }
        var keys: [Key] = []
        for word in words {
            guard let key = try? Key(notation: String(word)) else {
                complain(
                    field, ja: "Key: 「\(word)」はキーではありません。一文字か、<Enter> <Space> <C-s> <M-x> <F2> <lt> のように書きます",
                    en: "Key: “\(word)” is no key; write one character, or as <Enter> <Space> <C-s> <M-x> <F2> <lt>")
                return nil
            }
            if let other = boundKeys[key] {
                complain(
                    field, ja: "Key: \(word) はすでに \(other) のキーです", en: "Key: \(word) is given to \(other) already")
                return nil
            }
            keys.append(key)
        }
        return keys
    }

    // MARK: Styles

    private mutating func restyle(_ field: Field, _ words: [Substring]) {
        guard let name = words.first, let role = Theme.Role(name: String(name)) else {
            let names = Theme.Role.all.map(\.name).joined(separator: " ")
            return complain(
                field, ja: "Style: 「\(words.first ?? "")」という役割はありません。使えるもの: \(names)",
                en: "Style: there is no role “\(words.first ?? "")”; there are: \(names)")
        }
        let allowed =
            StyleWords.attributes.joined(separator: " ") + " "
            + StyleWords.colors.map(\.name).joined(separator: " ") + " \(StyleWords.numbered) on-…"
        guard words.count > 1 else {
            return complain(
                field, ja: "Style: \(name) のあとに見た目を書いてください。使えるもの: \(allowed)",
                en: "Style: give a look behind \(name); there are: \(allowed)")
        }
        do {
            configuration.theme[role] = try StyleWords.style(Array(words.dropFirst()))
        } catch {
            complain(
                field, ja: "Style: 「\(error.word)」は使えません。使えるもの: \(allowed)",
                en: "Style: there is no “\(error.word)”; there are: \(allowed)")
        }
    }

    private mutating func complain(_ field: Field, ja: String, en: String) {
        problems.append(ConfigurationProblem(line: field.line, ja: ja, en: en))
    }
}
