import TerminalUI
import WorkbookModel

/// Who leaves while a report is being made waits for it here: it ends the program when the last one is made.
struct ReportsBeforeLeaving: Panel {
    /// The paths of the files being made.
    var paths: [String]

    func draw(_ environment: AppEnvironment, into grid: inout Grid) {}

    func foot(_ environment: AppEnvironment) -> PanelFoot {
        let language = environment.language
        return .question(
            ReportsBeforeLeaving.making(paths, language) + language(ja: "。できたら終了します", en: "; then tenken ends"),
            answers: [
                "x " + language(ja: "作らずに終了", en: "end without it"), "Esc " + language(ja: "戻る", en: "go back"),
            ])
    }

    mutating func handle(_ key: Key, _ environment: AppEnvironment) -> [Request] {
        switch key.folded() {
        case Key("x"): [.effect(.terminal(.quit))]
        case Key(.escape): [.closePanel]
        default: []
        }
    }

    /// That these files are being made.
    static func making(_ paths: [String], _ language: Language) -> String {
        let names = paths.joined(separator: language(ja: "、", en: ", "))
        return language(ja: "\(names) を作っています", en: "making \(names)")
    }
}
