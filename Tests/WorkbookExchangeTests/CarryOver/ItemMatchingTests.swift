import TestSupport
import Testing
import WorkbookExchange
import WorkbookModel

struct ItemMatchingTests {
    private func outcomes(_ old: SampleCatalog, _ new: SampleCatalog) -> [ItemMatch.Outcome] {
        ItemMatching(old: old.catalog, new: new.catalog).matches.map(\.outcome)
    }

    private func outcomes(_ old: [String], _ new: [String]) -> [ItemMatch.Outcome] {
        outcomes(SampleCatalog(old), SampleCatalog(new))
    }

    // MARK: The same text

    @Test(arguments: [
        ("鍵を管理\nする。", "鍵を管理する。"), ("TLS １．２ を使う", "TLS1.2を使う"), ("ﾊﾟｽﾜｰﾄﾞの確認", "パスワードの確認"),
        ("パスワードの確認", "ハ\u{309A}スワート\u{3099}の確認"), ("がいぶ", "か\u{3099}いぶ"), ("証跡を⾒直す\u{3000}⻑期", "証跡を見直す長期"),
        ("⼾締まり", "戸締まり"),
    ])
    func textsThatDifferInLayoutAloneAreTheSame(old: String, new: String) {
        #expect(outcomes([old], [new]) == [.carried(new: 0)])
    }

    @Test(arguments: [("ＶＰＮを使う", "vpnを使う"), ("ガイド", "がいど"), ("鍵を管理する", "鍵を管理しない"), ("佐藤", "佐籐")])
    func otherTextsAreNotCarried(old: String, new: String) {
        #expect(outcomes([old], [new]) != [.carried(new: 0)])
    }

    @Test func theTextDecidesAndNotTheNumber() {
        #expect(
            outcomes(["鍵を管理する。", "署名を検証する。"], ["署名を検証する。", "利用者に周知する。"]) == [.open, .carried(new: 0)])
    }

    @Test func itemsWithoutATextAreOpen() {
        #expect(outcomes(["", "署名を検証する。"], ["", "署名を検証する。"].reversed()) == [.open, .carried(new: 0)])
    }

    @Test func theSameCatalogueIsCarriedWhole() {
        let sample = SampleCatalog(["", "鍵を管理する。", "鍵を管理する。"])
        #expect(outcomes(sample, sample) == [.carried(new: 0), .carried(new: 1), .carried(new: 2)])
    }

    // MARK: A text that stands several times

    private static let repeated = "利用者に周知する。"

    private func repeated(_ places: [(group: String, number: String)]) -> SampleCatalog {
        SampleCatalog(
            places.enumerated().map {
                SampleCatalog.Item(
                    id: "i\($0.offset)", text: ItemMatchingTests.repeated, group: $0.element.group,
                    number: $0.element.number)
            } + [SampleCatalog.Item(id: "filler-\(places.count)", text: "鍵を管理する。")])
    }

    @Test func aRepeatedTextIsCarriedWithinItsGroup() {
        let old = repeated([("1/a", "1"), ("1/b", "1")])
        let new = repeated([("1/b", "7"), ("1/a", "8"), ("1/c", "1")])
        #expect(outcomes(old, new).prefix(2) == [.carried(new: 1), .carried(new: 0)])
    }

    @Test func aRepeatedTextIsCarriedByItsNumberWithinItsGroup() {
        let old = repeated([("1/a", "1"), ("1/a", "2")])
        let new = repeated([("1/a", "2"), ("1/a", "1"), ("1/a", "3")])
        #expect(outcomes(old, new).prefix(2) == [.carried(new: 1), .carried(new: 0)])
    }

    @Test func ofTwoInAGroupOneNewOneIsNobodysForSure() {
        let (two, one) = (repeated([("1/a", "1"), ("1/a", "2")]), repeated([("1/a", "3")]))
        #expect(outcomes(two, one)[0] == .proposed(new: 0, .repeated, similarity: 1))
        #expect(outcomes(one, two)[0] == .proposed(new: 0, .repeated, similarity: 1))
    }

    @Test func aRepeatedTextThatNothingTellsApartIsProposed() {
        let old = repeated([("1/a", "1"), ("1/b", "2")])
        let new = repeated([("1/c", "1"), ("1/d", "2")])
        #expect(
            outcomes(old, new).prefix(2) == [
                .proposed(new: 0, .repeated, similarity: 1), .proposed(new: 1, .repeated, similarity: 1),
            ])
    }

    @Test func whatIsLeftOfARepeatedTextIsProposedAndNotCarried() {
        let old = repeated([("1/a", "1"), ("1/b", "2")])
        let new = repeated([("1/a", "1"), ("1/c", "2")])
        #expect(
            outcomes(old, new).prefix(2) == [.carried(new: 0), .proposed(new: 1, .repeated, similarity: 1)])
    }

    // MARK: Similar texts

    private static let others = ["利用者に周知する。", "署名を検証する仕組みを持つ。", "施錠できる部屋に機器を置く。"]

    @Test func aSimilarTextIsProposed() throws {
        let outcomes = outcomes(
            ["暗号鍵の管理手順を定めて文書とする。"] + ItemMatchingTests.others,
            ItemMatchingTests.others + ["暗号鍵の管理の手順を定め、文書とする。"])
        guard case .proposed(let new, .similar, let similarity) = outcomes[0] else {
            Issue.record("\(outcomes[0])")
            return
        }
        #expect(new == 3)
        #expect(similarity > 0.45 && similarity < 1)
    }

    /// The bigrams of あいうえお and あいうえか, their ends too, are 6 each, and 4 of them are the same.
    @Test func similarityIsTheShareOfBigrams() {
        guard case .proposed(_, _, let similarity) = outcomes(["あいうえお"], ["あいうえか"])[0] else {
            Issue.record("open")
            return
        }
        #expect(abs(similarity - 2.0 * 4 / 12) < 1e-9)
    }

    @Test func whatAllTextsSayMakesNoneSimilar() {
        let lead = "システムは要件に従いつねに"
        let shared = (0..<20).map { lead + "\($0)番の機器を使う。" }
        let outcomes = outcomes(
            [lead + "暗号鍵を台帳に記す。"] + shared, shared + [lead + "訪問客へ名札を渡そう。"])
        #expect(outcomes[0] == .open)
    }

    @Test func anotherTextIsOpen() {
        #expect(
            outcomes(["暗号鍵の管理手順を定めて文書とする。"] + ItemMatchingTests.others, ItemMatchingTests.others + ["訪問者の入退室を記録する。"])[0]
                == .open)
    }

    @Test func ofTwoTextsThatAreAsSimilarNoneIsProposed() {
        let old = ["サーバ室の鍵を台帳で管理する。"] + ItemMatchingTests.others
        let new = ["サーバ室の鍵を台帳で保管する。", "サーバ室の鍵を台帳で点検する。"] + ItemMatchingTests.others
        #expect(outcomes(SampleCatalog(old), renumbered(new))[0] == .open)
    }

    @Test func ofTwoOldTextsThatAreAsSimilarNoneIsProposed() {
        let old = ["サーバ室の鍵を台帳で保管する。", "サーバ室の鍵を台帳で点検する。"] + ItemMatchingTests.others
        let new = ["サーバ室の鍵を台帳で管理する。"] + ItemMatchingTests.others
        #expect(outcomes(SampleCatalog(old), renumbered(new)).prefix(2) == [.open, .open])
    }

    /// Number and group do not make a successor; among texts that are about as similar they tell which one it is.
    @Test func ofTextsThatAreAsSimilarTheOneAtTheSamePlaceIsProposed() throws {
        let old = ["サーバ室の鍵を台帳で管理する。"] + ItemMatchingTests.others
        let new = ["サーバ室の鍵を台帳で保管する。", "サーバ室の鍵を台帳で点検する。"] + ItemMatchingTests.others
        let match = ItemMatching(old: SampleCatalog(old).catalog, new: SampleCatalog(new).catalog).matches[0]
        #expect(match.new == 0)
    }

    private func renumbered(_ texts: [String]) -> SampleCatalog {
        SampleCatalog(texts.enumerated().map { SampleCatalog.Item(id: "n\($0.offset)", text: $0.element) })
    }

    @Test func everyNewItemIsMatchedOnceOrUnmatched() {
        let (old, new) = (ScrambledCatalog(seed: 1), ScrambledCatalog(seed: 2))
        let matching = ItemMatching(old: old.catalog, new: new.catalog)
        let matched = matching.matches.compactMap(\.new)
        #expect(Set(matched).count == matched.count)
        #expect((matched + matching.unmatched).sorted() == Array(new.catalog.items.indices))
    }

    /// Half of the items are gone, a third stayed, the rest was edited, and all are in another order.
    @Test(arguments: 1...5) func scrambledEditionsAreMatchedRightly(seed: Int) {
        let scrambled = ScrambledCatalog(seed: UInt64(seed))
        let matching = ItemMatching(old: scrambled.original, new: scrambled.catalog)
        var (carried, proposed, right) = (0, 0, 0)
        for match in matching.matches {
            switch match.outcome {
            case .carried(let new):
                carried += 1
                #expect(scrambled.origins[new] == match.old)
            case .proposed(let new, _, _):
                proposed += 1
                right += scrambled.origins[new] == match.old ? 1 : 0
            case .open: break
            }
        }
        #expect(carried >= scrambled.stayed)
        #expect(Double(right) >= 0.95 * Double(proposed))
        #expect(proposed > scrambled.origins.count / 3)
    }

    // MARK: Requirements

    @Test func aChangedRequirementIsTold() {
        func sample(_ requirement: String) -> Catalog {
            SampleCatalog([SampleCatalog.Item(id: "1", text: "鍵を管理する。", requirements: ["共通の要求", requirement])]).catalog
        }
        let matches = [("要求 A", "要求 B"), ("要求 A", "要求Ａ")].map {
            ItemMatching(old: sample($0.0), new: sample($0.1)).matches[0]
        }
        #expect(matches.map(\.requirementsChanged) == [true, false])
    }
}
