import TestSupport
import Testing
import WorkbookModel

/// The text of a filter: it reads back as the same filter.
struct FilterPrinterTests {
    @Test(arguments: Language.allCases)
    func everyFilterReadsBackFromItsText(_ language: Language) throws {
        for seed in UInt64(1)...3000 {
            var random = RandomFilter(seed: seed)
            let filter = random.filter()
            let text = filter.text(language)
            let again = try Filter(parsing: text)
            #expect(again == filter, "seed \(seed): \(text)")
            #expect(scalars(again.text(language)) == scalars(text), "seed \(seed)")
        }
    }

    @Test(arguments: Language.allCases)
    func everyQueryThatIsReadMeansWhatItsTextMeans(_ language: Language) throws {
        var count = 0
        for seed in UInt64(1)...3000 {
            var random = RandomFilter(seed: seed)
            let query = random.query()
            guard let filter = try? Filter(parsing: query) else { continue }
            count += 1
            #expect(try Filter(parsing: filter.text(language)) == filter, "seed \(seed): \(query)")
        }
        #expect(count > 300)
    }

    @Test(arguments: [
        ("評価:一部適合,x", "result:partial,noncompliant", "評価:一部適合,不適合"),
        ("-状態:要対応 ＤＵＥ＜＝2026-01-01", "-is:open due<=2026-01-01", "-状態:要対応 目標日<=2026-01-01"),
        (#"担当:"佐藤""花子""""#, #"owner:"佐藤""花子""""#, #"担当:"佐藤""花子""""#),
        (#"by:="佐藤 花子",none"#, #"by:="佐藤 花子",none"#, #"評価者:="佐藤 花子",なし"#),
        (#"owner:"none","any""#, #"owner:"none","any""#, #"担当:"none","any""#),
        (#"evidence:missing,"missing",第5条"#, #"evidence:missing,"missing",第5条"#, #"証跡:紛失,"missing",第5条"#),
        (#"- "-x" -"-x" "a:b""#, #""-" "-x" -"-x" "a:b""#, #""-" "-x" -"-x" "a:b""#),
        ("result=o 暗号  鍵", "result:compliant 暗号 鍵", "評価:適合 暗号 鍵"),
    ])
    func textIsTheShortestThatSaysIt(query: String, english: String, japanese: String) throws {
        let filter = try Filter(parsing: query)
        #expect(filter.text(.english) == english)
        #expect(filter.text(.japanese) == japanese)
    }

    @Test func filterThatNobodyTypedIsOfferedAsItsText() {
        #expect(Filter(.assessedBy([.equals("佐藤 花子")])).query == #"by:="佐藤 花子""#)
    }

    @Test func filtersThatAskTheSameAreEqual() throws {
        #expect(try Filter(parsing: " 状態:要対応") == Filter(parsing: "is:open"))
        #expect(try Filter(parsing: "is:open") != Filter(parsing: "-is:open"))
    }

    private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}
