import WorkbookModel

/// What the walk asks about an item.
enum WalkQuestion: Hashable, Sendable {
    /// The value of a field.
    case field(AssessmentField)
    /// Which side of an item in conflict holds.
    case side(count: Int)
    /// Whether to keep as words what looks like a path but names no file.
    case words(typed: String)
    /// Whether the file is of the same audit as the copy at that path.
    case copy(path: String)
    /// Whether it is to become a workbook of its own.
    case split

    /// What is worth asking once an item has that result: why it has it always, on what evidence unless it does not apply,
    /// and everything else where something is to be put right.
    static func following(_ result: AssessmentResult) -> [WalkQuestion] {
        if !result.isAssessed || !result.isKnown { return [] }
        let first: [AssessmentField] = result.needsReason ? [.note] : [.note, .evidence]
        let rest = AssessmentField.allCases.filter { $0 != .result && !first.contains($0) }
        return (first + (result.needsPlan ? rest : [])).map(WalkQuestion.field)
    }

    /// The answer that confirms what was carried over, as it stands.
    static let confirmation = "="

    /// The field that it asks about, if it asks about one.
    var field: AssessmentField? {
        switch self {
        case .field(let field): field
        case .side, .words, .copy, .split: nil
        }
    }

    /// Whether an answer can have several lines.
    var takesLines: Bool { field?.hasLines ?? false }

    /// Whether answers can be brought back, to be used again.
    var isRecalled: Bool { field.map { $0 != .result } ?? false }

    /// The question, with the keys that answer it.
    ///
    /// - Parameters:
    ///   - assessment: what is recorded; it decides what an empty answer means.
    ///   - canRetry: an answer just given was not recorded and can be given again.
    ///   - isCarried: what is recorded was carried over and is not confirmed.
    func prompt(_ assessment: Assessment, isCarried: Bool = false, canRetry: Bool, _ language: Language) -> String {
        let head: String
        var keys: [String] = []
        switch self {
        case .field(let field):
            head = WalkQuestion.head(field, assessment, language)
            keys = WalkQuestion.keys(field, assessment, language)
            if isCarried, field == .result {
                keys.insert("\(WalkQuestion.confirmation) " + language(ja: "このままで確定", en: "confirm as it is"), at: 0)
            }
        case .side(let count):
            head = language(ja: "どの評価に決めますか", en: "Which one holds")
            keys = ["1-\(count)", language(ja: "Enter 次の項目", en: "Enter next item")]
        case .words:
            head = language(ja: "文言として記しますか", en: "Keep it as words")
            keys = [language(ja: "y はい", en: "y yes"), language(ja: "n 書き直す", en: "n type it again")]
        case .copy(let path):
            head = CopyQuestion.text(of: path, language)
            keys = [
                language(ja: "y 同じ", en: "y yes"),
                language(ja: "n 別のシステム", en: "n another system"),
                language(ja: "Enter 記録しない", en: "Enter record nothing"),
            ]
        case .split:
            head = CopyQuestion.confirmation(language)
            keys = [language(ja: "y する", en: "y make it"), language(ja: "Enter やめる", en: "Enter leaves it")]
        }
        if canRetry { keys.append(language(ja: "r 同じ答えでもう一度", en: "r same answer again")) }
        keys.append(language(ja: "? ヘルプ", en: "? help"))
        return "\(head) [\(keys.joined(separator: language(ja: "、", en: ", ")))]: "
    }

    private static func head(_ field: AssessmentField, _ assessment: Assessment, _ language: Language) -> String {
        let name = field.name(language)
        switch field.kind {
        case .result, .line, .text: return name
        case .date: return language(ja: "\(name)（12/31、+2w、来週金曜）", en: "\(name) (12/31, +2w, next friday)")
        case .evidence:
            let count = assessment.evidence.count
            return count == 0
                ? language(ja: "証跡（ファイル・URL・文言 | 説明）", en: "Evidence (file, URL or words | description)")
                : language(ja: "証跡をさらに（今 \(count) 件）", en: "More evidence (now \(count))")
        }
    }

    private static func keys(_ field: AssessmentField, _ assessment: Assessment, _ language: Language) -> [String] {
        switch field.kind {
        case .result:
            AssessmentResult.allCases.map { "\($0.key) \($0.name(language))" }
                + [language(ja: "Enter 次の項目", en: "Enter next item")]
        case .line, .date, .text, .evidence:
            field.isEmpty(in: assessment)
                ? [language(ja: "Enter なし", en: "Enter none")]
                : [language(ja: "Enter このまま", en: "Enter keeps it"), language(ja: "- 消す", en: "- clears it")]
        }
    }

    /// What can be answered, in full.
    ///
    /// - Parameter isEdited: whether an arrow up brings earlier answers.
    func help(isEdited: Bool, _ language: Language) -> [String] {
        var lines: [String]
        switch self {
        case .field(let field): lines = WalkQuestion.help(field, language)
        case .side:
            lines = [
                language(
                    ja: "この項目には食い違う評価があります。正しいものの番号を答えると、それが評価になります。",
                    en: "This item has assessments that differ. The number of the one that holds settles it.")
            ]
        case .words:
            lines = [
                language(
                    ja: "ファイルの名前のように見えますが、そのファイルはありません。",
                    en: "It looks like a file's name, but there is no such file.")
            ]
        case .copy, .split:
            lines = [
                language(
                    ja: "同じ監査なら、この写しに記録して、あとで tenken merge で一つにできます。別のシステムのものなら、別の点検簿になります。",
                    en:
                        "If it is the same audit, this copy is recorded in and can be merged later; if it is for another system, it becomes a workbook of its own."
                )
            ]
        }
        lines += [
            language(
                ja: "b  一つ前の質問（評価なら前の項目）に戻る", en: "b  back to the question before (at the result: the item before)"),
            language(ja: "s  この項目を終えて次へ", en: "s  on to the next item"),
            language(ja: "q  終わる（Ctrl-D も同じ）。記録したものはすべて残ります", en: "q  stop (also Ctrl-D); all that was recorded stays"),
        ]
        if isEdited, isRecalled {
            lines.append(
                language(
                    ja: "↑ ↓  前の答えと今の記録を呼び出して、直して使う",
                    en: "↑ ↓  earlier answers, and what is recorded now, to be changed"))
        }
        if field != .result {
            lines.append(
                language(
                    ja: "これらの一文字を答えそのものにするときは、前に空白を一つ置きます。",
                    en: "To answer with one of these letters itself, put a space before it."))
        }
        return lines
    }

    private static func help(_ field: AssessmentField, _ language: Language) -> [String] {
        switch field.kind {
        case .result:
            [
                language(
                    ja: "評価はキー（o など）でも、印（○）でも、名前（適合、compliant）でも答えられます。答えるとすぐに記録されます。",
                    en: "Answer with a key (such as o), a mark (○) or a name (compliant); it is recorded at once.")
            ]
        case .text:
            [
                language(
                    ja: "行の終わりに \\ を置くと、次の行に続きを書けます。", en: "A line that ends in \\ is followed by another one.")
            ]
        case .evidence:
            [
                language(
                    ja: "ファイルのパス、URL、または文言（聞き取り、観察など）。「 | 」のあとは説明です。例: docs/policy.pdf | 第5条",
                    en: "A file's path, a URL, or words (an interview, an observation); what follows “ | ” "
                        + "describes it: docs/policy.pdf | section 5")
            ]
        case .line where field == .owner:
            [language(ja: "改善を担当する人や部署です。", en: "Who is responsible for it: a person or a department.")]
        case .line: []
        case .date:
            [
                language(
                    ja: "日付は 2026-12-31、12/31、+2w（2 週間後）、来週金曜 のように書きます。",
                    en: "A date is written 2026-12-31, 12/31, +2w (in two weeks) or next friday.")
            ]
        }
    }
}
