import TerminalUI
import WorkbookModel

/// Recording the text, and what becomes of the texts that the items hold.
extension TextEditing {
    /// How a text comes to what an item holds.
    private enum Way {
        case replace, append
        /// Only where there is none yet.
        case fill

        func callAsFunction(_ text: String, onto before: String) -> String {
            switch self {
            case .replace: text
            case .append: before.isEmpty ? text : before + "\n" + text
            case .fill: before.isEmpty ? text : before
            }
        }
    }

    /// Whether there is something to record.
    private var hasNews: Bool { editor.isChanged || (isCopy && base.contains { $0 != editor.text }) }

    /// Records the text, unless it is unchanged; asks first where it would replace what others wrote meanwhile, or texts
    /// that differ. The editor closes when the text is in the file.
    func keep(_ environment: AppEnvironment) -> [Request] {
        if !hasNews { return close(environment) }
        if let collision = Collision(of: self, environment) { return [.open(collision)] }
        let texts = environment.values(of: field, in: items)
        let differ = texts.filter { !$0.isEmpty && $0 != editor.text }
        // What all of them held stood in the editor.
        let isSeen = !isCopy && Set(texts).count == 1
        guard !differ.isEmpty, !isSeen, !editor.text.isEmpty || items.count > 1 else {
            return record(.replace, environment)
        }
        return [.open(questionAboutTexts(differ.count, of: texts, environment))]
    }

    /// Asks what is to become of the texts that items hold already.
    private func questionAboutTexts(_ count: Int, of texts: [String], _ environment: AppEnvironment) -> Question {
        let (language, editing) = (environment.language, self)
        let text =
            items.count == 1
            ? language(ja: "別の内容があります", en: "another text is there")
            : language(
                ja: "別の内容が \(count) 件にあります", en: "\(Language.counted(count, "other text")):")
        var answers = [Question.Answer("y", language(ja: "置き換える", en: "replace")) { editing.record(.replace, $0) }]
        if !editor.text.isEmpty {
            answers.append(Question.Answer("a", language(ja: "後ろに足す", en: "append")) { editing.record(.append, $0) })
        }
        let empty = texts.count(where: \.isEmpty)
        if empty > 0 {
            answers.append(
                Question.Answer("f", language(ja: "空の \(empty) 件だけ", en: "fill the \(empty) empty")) {
                    editing.record(.fill, $0)
                })
        }
        answers.append(
            Question.Answer("n", language(ja: "戻る", en: "go back"), also: [Key(.escape)]) { _ in [.resumePanel] })
        return Question(text, answers, under: editing)
    }

    private func record(_ way: Way, _ environment: AppEnvironment) -> [Request] {
        let (text, field, name) = (editor.text, field, field.name(environment.language))
        let message = environment.language(ja: "\(name)を記録しました", en: "\(name.lowercased()) recorded")
        return [
            .open(self),
            .record(items: items, message: message) { assessment in
                guard let path = field.textPath else { return }
                assessment[keyPath: path] = way(text, onto: assessment[keyPath: path])
            },
        ]
    }
}
