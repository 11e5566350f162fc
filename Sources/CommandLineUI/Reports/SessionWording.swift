import WorkbookFiles
import WorkbookModel

/// What is said around a session in the terminal: before its first frame and after its last.
public struct SessionWording: Sendable {
    public let language: Language

    public init(_ language: Language) { self.language = language }

    /// That this terminal can show no screen.
    ///
    /// - Parameter type: what TERM says.
    public func noScreen(type: String) -> String {
        language(
            ja: "端末 \(type) では画面を出せないので、まとめを表示しました。入力は tenken walk でできます",
            en: "a '\(type)' terminal has no screen, so this is the summary; tenken walk asks line by line")
    }

    /// What is said at the end of a session in which nothing was recorded, on one line.
    public func nothingRecorded(in file: FilePath, _ counts: ResultCounts) -> String {
        let conflicts =
            counts.conflicts == 0
            ? "" : language(ja: "、食い違い \(counts.conflicts)", en: ", \(counts.conflicts) in conflict")
        return language(
            ja: "\(file): 評価済み \(counts.assessed)/\(counts.total)\(conflicts)。今回の記録はありません",
            en: "\(file): \(counts.assessed) of \(counts.total) assessed\(conflicts); nothing was recorded")
    }

    /// How far a large file is read, in bytes.
    public func reading(_ name: FilePath, _ done: Int, of size: Int) -> String {
        let percent = size > 0 ? min(100, done / max(1, size / 100)) : 100
        return language(
            ja: "\(name) を読んでいます: \(SessionWording.amount(done)) / \(SessionWording.amount(size))（\(percent)%）",
            en: "reading \(name): \(SessionWording.amount(done)) of \(SessionWording.amount(size)) (\(percent)%)")
    }

    /// In MB, or in GB with one decimal.
    private static func amount(_ bytes: Int) -> String {
        let megabytes = bytes / 1_000_000
        return megabytes < 1_000 ? "\(megabytes) MB" : "\(megabytes / 1_000).\(megabytes % 1_000 / 100) GB"
    }

    /// That the configuration file has mistakes, which the screen hides.
    public func mistakes(_ count: Int) -> String {
        language(
            ja: "設定ファイルに誤りが \(count) 件あります（終了すると読めます）",
            en: "\(Language.counted(count, "mistake")) in the configuration file (leave to read)")
    }

    /// What became of the text that was being typed when a signal ended the session.
    ///
    /// - Parameter name: what the text was to be.
    public func unfinished(_ name: String, isKept: Bool) -> String {
        isKept
            ? language(
                ja: "書きかけの \(name) を控えました。次に開いてその項目で書こうとすると、続きから書けます",
                en: "the unfinished \(name) was kept; open the workbook and edit it there to take it up")
            : language(ja: "書きかけの \(name) は控えられませんでした", en: "the unfinished \(name) could not be kept")
    }

    /// Who records, at the start of a walk.
    public func recording(by person: String) -> String {
        language(ja: "記録する人: \(person)", en: "recorded by \(person)")
    }

    // MARK: A new workbook

    public func newWorkbook(_ path: FilePath) -> String {
        language(
            ja: "\(path) はまだありません。新しい点検簿を作ります（Ctrl-D で取りやめ）。",
            en: "\(path) does not exist yet: making a new workbook (Ctrl-D cancels).")
    }

    public var cancelled: String { language(ja: "取りやめました。何も作っていません。", en: "Cancelled; nothing was created.") }

    public var yourName: String { language(ja: "あなたの名前", en: "Your name") }

    /// A question with its default answer in brackets.
    public func prompt(_ question: String, ifEmpty fallback: String) -> String {
        fallback.isEmpty ? "\(question): " : "\(question) [\(fallback)]: "
    }

    /// The answer as it is kept: on one line, without blanks around it; the default where nothing was typed.
    public func answer(_ typed: String, ifEmpty fallback: String) -> String {
        let words = typed.inOneLine()
        return words.isEmpty ? fallback : words
    }
}
