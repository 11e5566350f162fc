import TerminalUI
import WorkbookModel

/// How a value comes to what items hold already.
enum Replacement: Sendable {
    case replace, append
    /// Only where there is none yet.
    case fill

    func callAsFunction(_ value: String, onto before: String) -> String {
        switch self {
        case .replace: value
        case .append: before.isEmpty ? value : before + "\n" + value
        case .fill: before.isEmpty ? value : before
        }
    }

    /// Asks what is to become of what items hold, where that is lost and was not seen: `nil` where nothing is.
    ///
    /// - Parameters:
    ///   - value: what is to be recorded; an empty one takes away what there is.
    ///   - present: what the items hold, one for each.
    ///   - isSeen: whether what all of them hold stood in the field that `value` was typed in.
    ///   - appends: whether the value can stand behind another.
    ///   - field: in view while it is asked, and gone back to.
    static func question(
        of value: String, over present: [String], isSeen: Bool, appends: Bool, field: any Panel, _ language: Language,
        record: @escaping @Sendable (Replacement, AppEnvironment) -> [Request]
    ) -> Question? {
        let differ = present.count { !$0.isEmpty && $0 != value }
        guard differ > 0, !isSeen, !value.isEmpty || present.count > 1 else { return nil }
        let replaces =
            value.isEmpty ? language(ja: "消す", en: "clear it") : language(ja: "置き換える", en: "replace")
        var answers = [Question.Answer("y", replaces) { record(.replace, $0) }]
        if appends, !value.isEmpty {
            answers.append(Question.Answer("a", language(ja: "後ろに足す", en: "append")) { record(.append, $0) })
        }
        let empty = present.count(where: \.isEmpty)
        if empty > 0, !value.isEmpty {
            answers.append(
                Question.Answer("f", language(ja: "空の \(empty) 件だけ", en: "fill the \(empty) empty")) {
                    record(.fill, $0)
                })
        }
        answers.append(
            Question.Answer("n", language(ja: "直す", en: "go back"), also: [Key(.escape)]) { _ in [.resumePanel] })
        return Question(text(differ, of: present.count, isClearing: value.isEmpty, language), answers, under: field)
    }

    private static func text(_ differ: Int, of count: Int, isClearing: Bool, _ language: Language) -> String {
        if isClearing {
            return language(
                ja: "空です。\(differ) 件の内容が消えます", en: "this is empty, and clears \(Language.counted(differ, "value"))")
        }
        return count == 1
            ? language(ja: "別の内容があります", en: "another value is there")
            : language(ja: "別の内容が \(differ) 件にあります", en: "\(Language.counted(differ, "other value")):")
    }
}
