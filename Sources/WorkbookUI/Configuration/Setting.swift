import WorkbookModel

/// A setting of the configuration file. Reading, error messages and documentation all come from here.
enum Setting: String, CaseIterable, Sendable {
    case language = "Language"
    case name = "Name"
    case ambiguousWidth = "AmbiguousWidth"
    case mouse = "Mouse"
    case color = "Color"
    case background = "Background"
    case moveOn = "MoveOn"
    case filter = "Filter"
    case key = "Key"
    case style = "Style"

    /// Whether the file may set it several times.
    var isRepeatable: Bool { self == .filter || self == .key || self == .style }

    /// The allowed values, as shown to people.
    var allowed: String {
        switch self {
        case .language: "ja, en"
        case .name: "TEXT"
        case .ambiguousWidth: "auto, 1, 2"
        case .mouse, .moveOn: "on, off"
        case .color: "auto, never"
        case .filter: "NAME = QUERY"
        case .background: "ask, light, dark, unknown"
        case .key: "COMMAND KEY…"
        case .style: "ROLE WORD…"
        }
    }

    /// The default; empty where it depends on the environment.
    var standard: String {
        switch self {
        case .ambiguousWidth, .color: "auto"
        case .mouse: "on"
        case .background: "ask"
        case .moveOn: "off"
        case .language, .name, .filter, .key, .style: ""
        }
    }

    func explanation(_ language: Language) -> String {
        switch self {
        case .language:
            language(
                ja: "話す言語。`--language` が先。書かなければロケールによる",
                en: "The language to speak. `--language` comes first; without either, the locale's")
        case .name:
            language(
                ja: "記録する人の名前。`--by` と `$TENKEN_BY` が先。書かなければこの点検簿での前の名前、git の user.name、ログイン名",
                en:
                    "Who records. `--by` and `$TENKEN_BY` come first; without any, the last one in the workbook, git's user.name, then the login's"
            )
        case .ambiguousWidth:
            language(
                ja: "○ ① ― などの曖昧な幅の文字を端末が何桁で描くか。auto は端末に問い合わせる。`--ambiguous-width` が先",
                en: "How many columns the terminal draws characters of ambiguous width in (○ ① ―); auto asks the "
                    + "terminal. `--ambiguous-width` comes first")
        case .mouse:
            language(
                ja: "クリックとホイールを受けるか。off なら端末が文字の選択に使う",
                en: "Whether clicks and the wheel are taken; with off the terminal selects text with them")
        case .color:
            language(
                ja: "色。auto は端末に色があり環境変数 NO_COLOR がなければ使う",
                en: "Colour; auto uses it where the terminal has any and the variable NO_COLOR is not set")
        case .background:
            language(
                ja: "端末の背景。明るいか暗いかがわかれば、評価の印は赤・黄・緑になる。ask は端末に問い合わせ、unknown はどちらでも読める色にする",
                en:
                    "What is behind the terminal's text. Where it is known to be light or dark, marks are red, amber and green; "
                    + "ask asks the terminal, unknown takes colours that can be read on both")
        case .moveOn:
            language(ja: "評価のキーのあと次の項目へ進むか", en: "Whether a result key also goes to the next item")
        case .filter:
            language(
                ja: "名前のある絞り込み。`F` で選び、`f` の中では Tab で名前から補う。何度でも書ける",
                en: "A filter with a name: `F` offers it, and Tab completes its name in `f`. May be given several times"
            )
        case .key:
            language(
                ja: "コマンドのキーを替える（コマンド名のあとにキーを空白で区切って並べる）。none でキーなし。何度でも書ける",
                en: "Gives a command other keys: its name, then the keys, parted by spaces; none takes them away. "
                    + "May be given several times")
        case .style:
            language(
                ja: "役割の見た目を替える（役割の名前のあとに色と飾り）。何度でも書ける",
                en: "Gives a role another look: its name, then a colour and attributes. May be given several times")
        }
    }
}
