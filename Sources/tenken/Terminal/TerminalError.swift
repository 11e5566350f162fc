import WorkbookModel

/// Why the terminal can not be used.
enum TerminalError: Error, Equatable {
    /// Standard input or output is no terminal.
    case notATerminal
    /// Neither the environment's locale nor C.UTF-8 exists with UTF-8.
    case noUTF8Locale
    /// `TERM` is not set.
    case noType
    /// `TERM` is not in the terminfo database.
    case unknownType(String)
    /// There is no terminfo database.
    case noDatabase
    /// The cursor of this type of terminal can not be moved.
    case unusable(String)
    /// ncurses gave no reason.
    case failed

    /// One line that says what to do.
    func message(_ language: Language) -> String {
        switch self {
        case .notATerminal:
            language(
                ja: "標準入出力が端末ではありません。端末で実行するか、tenken summary を使ってください",
                en: "standard input and output are not a terminal; run it in one, or use 'tenken summary'")
        case .noUTF8Locale:
            language(
                ja: "UTF-8 のロケールがありません。LC_ALL=C.UTF-8 か ja_JP.UTF-8 を用意してください",
                en: "there is no UTF-8 locale; install C.UTF-8 or ja_JP.UTF-8 and set LC_ALL to it")
        case .noType:
            language(
                ja: "環境変数 TERM がありません。例えば TERM=xterm-256color としてください",
                en: "TERM is not set; set it to your terminal's type, such as xterm-256color")
        case .unknownType(let type):
            language(
                ja: "端末の種類 '\(type)' (TERM) は terminfo にありません。例えば TERM=xterm-256color としてください",
                en:
                    "terminfo does not know the terminal type '\(type)'; set TERM to one it knows, such as xterm-256color"
            )
        case .noDatabase:
            language(
                ja: "terminfo のデータベースがありません。ncurses-base を入れるか、TERMINFO でその場所を示してください",
                en: "there is no terminfo database; install ncurses-base, or set TERMINFO to its folder")
        case .unusable(let type):
            language(
                ja: "端末の種類 '\(type)' (TERM) ではカーソルを動かせません。別の端末で実行するか、tenken summary を使ってください",
                en: "the cursor of a '\(type)' terminal can not be moved; use another terminal, or 'tenken summary'")
        case .failed:
            language(
                ja: "端末を使い始められませんでした。tenken summary なら端末なしで使えます",
                en: "the terminal could not be started; 'tenken summary' works without one")
        }
    }
}
