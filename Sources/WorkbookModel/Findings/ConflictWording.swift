/// Says that an item is in conflict.
public enum ConflictWording {
    /// - Parameter sides: the number of differing assessments. A single one is in conflict while it is unsound and
    ///   nobody has settled it.
    public static func message(sides: Int, _ language: Language) -> String {
        sides == 1
            ? language(ja: "書き換えられたか外で書かれた評価があります", en: "an assessment was changed or written outside")
            : language(
                ja: "\(sides) 件の評価が食い違っています", en: "\(Language.counted(sides, "assessment")) differ")
    }
}
