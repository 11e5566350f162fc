/// That an item is in conflict, in words.
public enum ConflictWording {
    /// - Parameter sides: how many assessments stand side by side. One alone is in conflict where it does not verify, and
    ///   nobody has taken it over yet.
    public static func standing(sides: Int, _ language: Language) -> String {
        sides == 1
            ? language(ja: "書き換えられたか外で書かれた評価があります", en: "an assessment was changed or written outside")
            : language(
                ja: "\(sides) 件の評価が食い違っています", en: "\(Language.counted(sides, "assessment")) differ")
    }
}
