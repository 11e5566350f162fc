import Testing
import WorkbookModel

/// Which texts search takes for the same, and where in a text they are.
struct SearchFoldingTests {
    @Test(arguments: [
        ("ＶＰＮ", "vpn"), ("VPN", "vpn"), ("ガイド", "がいど"), ("ｶﾞｲﾄﾞ", "がいど"), ("カ\u{3099}イト\u{3099}", "がいど"),
        ("か\u{3099}いど", "がいど"), ("ﾊﾟｽﾜｰﾄﾞ", "ぱすわーど"), ("ハ\u{309A}スワート\u{3099}", "ぱすわーど"), ("ｳﾞ", "ゔ"), ("ヴ", "ゔ"),
        ("ｯﾂﾞ", "っづ"), ("１２３", "123"), ("（Ａ）", "(a)"), ("　", " "), ("ｰ", "ー"), ("｡｢｣､･", "。「」、・"), ("É", "é"),
        ("ΑΩ", "αω"), ("Я", "я"), ("暗号鍵", "暗号鍵"), ("ヶヵ", "ゖゕ"), ("ｦﾝ", "をん"),
    ])
    func textsThatPeopleTakeForOneFoldAlike(left: String, right: String) {
        #expect(SearchFolding.fold(left).scalars == SearchFolding.fold(right).scalars)
    }

    @Test(arguments: [
        ("か", "が"), ("は", "ぱ"), ("つ", "っ"), ("ー", "-"), ("o", "0"), ("a\u{3099}", "a"), ("ん\u{3099}", "ん"),
    ])
    func textsThatDifferFoldApart(left: String, right: String) {
        #expect(SearchFolding.fold(left).scalars != SearchFolding.fold(right).scalars)
    }

    @Test(arguments: [
        ("vpn", "VPN と ＶＰＮ", [0..<3, 6..<9]), ("がい", "ｶﾞｲﾄﾞ", [0..<3]), ("ど", "ｶﾞｲﾄﾞ", [3..<5]),
        ("い", "か\u{3099}い", [2..<3]),
        ("が", "か\u{3099}", [0..<2]), ("ああ", "あああああ", [0..<2, 2..<4]), ("x", "", []), ("", "x", []), ("xyz", "xy", []),
        ("鍵", "😀鍵", [1..<2]), ("か", "か\u{3099}", []),
    ])
    func matchesAreRangesOfScalarsOfTheTextItself(needle: String, text: String, ranges: [Range<Int>]) {
        #expect(SearchFolding.matches(of: needle, in: text) == ranges)
    }
}
