import OfficeFiles
import Testing
import WorkbookExchange
import WorkbookModel

struct EditionMapTests {
    private func table(_ rows: [[String]], sheet: String = "対応表") -> TableFile {
        let cells = rows.map { $0.map { $0.isEmpty ? Cell.empty : Cell(.text, $0) } }
        return TableFile(name: "map.csv", digest: "", format: "csv", sheets: [Sheet(name: sheet, rows: cells)])
    }

    private func clauses(_ rows: [[String]]) -> [[EditionMap.Clause]] { EditionMap(table(rows)).entries.map(\.clauses) }

    // MARK: The table

    @Test(arguments: [
        (["1.1", "2.1"], [EditionMap.Clause(.moved, ["2.1"])]),
        (["1.1", "2.1", "MODIFIED"], [EditionMap.Clause(.moved, ["2.1"])]),
        (["1.1", "2.1", "MODIFIED, CLEARER"], [EditionMap.Clause(.moved, ["2.1"])]),
        (["1.1", "2.1、2.2"], [EditionMap.Clause(.split, ["2.1", "2.2"])]),
        (["1.1", "2.1\n2.2", "分割"], [EditionMap.Clause(.split, ["2.1", "2.2"])]),
        (
            ["1.1", "2.1/2.2", "DELETED, COVERED BY"],
            [EditionMap.Clause(.deleted), EditionMap.Clause(.covered, ["2.1", "2.2"])]
        ),
        (["1.1", "", "削除"], [EditionMap.Clause(.deleted)]), (["1.1"], [EditionMap.Clause(.deleted)]),
        (["1.1", "2.1", "統合"], [EditionMap.Clause(.merged, ["2.1"])]),
        (["1.1", "2.1", "変更なし"], [EditionMap.Clause(.moved, ["2.1"])]),
    ])
    func aRowSaysWhatBecomesOfAnItem(row: [String], expected: [EditionMap.Clause]) {
        #expect(clauses([["旧番号", "新番号"], row]) == [expected])
    }

    @Test func rowsOfOneNumberAreOneEntry() {
        #expect(
            clauses([["1.1", "2.1"], ["1.1", "2.2"]]) == [
                [EditionMap.Clause(.moved, ["2.1"]), EditionMap.Clause(.moved, ["2.2"])]
            ])
    }

    @Test func aFirstRowWithNumbersIsNoHead() {
        #expect(EditionMap(table([["1.1", "2.1"]])).entries.count == 1)
        #expect(EditionMap(table([["旧", "新"], ["1.1", "2.1"]])).entries.map(\.place) == ["対応表!A2"])
    }

    @Test(arguments: [
        (["1.1", "2.1", "まるで違う"], EditionMapProblem.Reason.unknownWord("まるで違う"), "対応表!C1"),
        (["1.1", "", "MOVED TO"], .noTarget("MOVED TO"), "対応表!C1"), (["", "2.1", "MOVED TO"], .noOldNumber, "対応表!A1"),
    ])
    func aRowThatCanNotBeUnderstoodIsListed(row: [String], reason: EditionMapProblem.Reason, place: String) {
        let map = EditionMap(table([row, ["1.2", "2.2"]]))
        #expect(map.problems.map(\.reason) == [reason])
        #expect(map.problems.map(\.place) == [place])
        #expect(map.entries.map(\.number) == ["1.2"])
    }

    /// `3.10` typed as a number is `3.1`.
    @Test func aNumberThatIsNoTextIsListed() {
        let cells = [
            [Cell(.text, "1.1"), Cell(.number, "3.1")], [Cell(.date, "2026-01-09"), Cell(.text, "2.1")],
            [Cell(.number, "4"), Cell(.number, "5")],
        ]
        let map = EditionMap(TableFile(name: "m", digest: "", format: "xlsx", sheets: [Sheet(name: "", rows: cells)]))
        #expect(map.problems.map(\.place) == ["B1", "A2"])
        #expect(map.entries.map(\.number) == ["4"])
    }

    @Test func aFileWithoutTwoColumnsIsNoMap() {
        #expect(EditionMap(table([["1.1"], ["1.2"]])).problems.map(\.reason) == [.noTable])
    }

    // MARK: YAML

    @Test func twoLevelsOfYAMLAreRead() {
        let map = EditionMap(
            yaml: """
                ---
                # by the publisher
                v1-1.1:
                  tag-v2: MODIFIED, MOVED TO v2-3.1, SPLIT TO v2-3.2,
                    v2-3.3
                'v1-1.2':
                  tag-v2: "DELETED, NOT IN SCOPE"
                ...
                """)
        #expect(map.problems.isEmpty)
        #expect(
            map.entries.map(\.clauses) == [
                [EditionMap.Clause(.moved, ["v2-3.1"]), EditionMap.Clause(.split, ["v2-3.2", "v2-3.3"])],
                [EditionMap.Clause(.deleted)],
            ])
        #expect(map.entries.map(\.place) == ["3", "6"])
        #expect(map.entries.map(\.number) == ["v1-1.1", "v1-1.2"])
        #expect(map.entries[1].words == "DELETED, NOT IN SCOPE")
    }

    @Test func otherYAMLIsListedLineByLine() {
        let map = EditionMap(yaml: "v1-1.1: [a, b]\nv1-1.2:\n  - MOVED\nv1-1.3:\n  t: MOVED TO v2-1\n")
        #expect(map.problems.map(\.place) == ["1", "3", "2"])
        #expect(map.entries.map(\.number) == ["v1-1.3"])
    }

    // MARK: Held against catalogues

    private static let texts = ["暗号鍵を管理する。", "署名を検証する仕組みを持つ。", "利用者に周知する。"]

    private func catalog(_ ids: [String], _ texts: [String] = EditionMapTests.texts) -> Catalog {
        SampleCatalog(zip(ids, texts).map { SampleCatalog.Item(id: $0, text: $1) }).catalog
    }

    private func resolved(_ rows: [[String]], old: Catalog, new: Catalog) -> ResolvedEditionMap {
        ResolvedEditionMap(EditionMap(table(rows, sheet: "")), old: old, new: new)
    }

    @Test(arguments: ["V1.1.5", "v1.1.5", "Ｖ１．１．５", "v4.0.3-1.1.5", "1.1.5"])
    func numbersAreFoundWithOrWithoutTheirLeads(number: String) {
        let old = catalog(["V1.1.4", "V1.1.5", "V2.1.1"])
        let map = resolved([[number, "V2.1.1"]], old: old, new: old)
        #expect(map.problems.isEmpty)
        #expect(map.successor(ofOld: 1) == 2)
    }

    @Test func printedNumbersAreFoundWhereOneItemHasThem() {
        let old = SampleCatalog([
            SampleCatalog.Item(id: "3.1-1-9", text: "一", number: "①-9"),
            SampleCatalog.Item(id: "3.1-2-1", text: "二", number: "②-1"),
            SampleCatalog.Item(id: "3.2-2-1", text: "三", number: "②-1"),
        ]).catalog
        let map = resolved([["①-9", "3.2-2-1"], ["②-1", "3.1-1-9"]], old: old, new: old)
        #expect(map.successor(ofOld: 0) == 2)
        #expect(map.problems.map(\.reason) == [.unknownOld("②-1")])
    }

    /// `1-9` without its section could be any section's.
    @Test func whatAnIDBeginsWithIsNotLeftOffWhereItTellsSectionsApart() {
        let old = catalog(["3.13-1-9", "3.14-1-9", "3.14-1-8"])
        let map = resolved([["3.15-1-9", "3.13-1-9"], ["3.15-1-8", "3.14-1-8"]], old: old, new: old)
        #expect(map.problems.map(\.reason) == [.unknownOld("3.15-1-9"), .unknownOld("3.15-1-8")])
    }

    @Test func unknownNumbersAreListedWithTheirPlaces() {
        let old = catalog(["1.1", "1.2", "1.3"])
        let map = resolved([["1.1", "1.2"], ["8.8", "1.2"], ["1.1", "9.9"], ["1.2", "1.3"]], old: old, new: old)
        #expect(map.problems.map(\.reason) == [.unknownNew("9.9"), .unknownOld("8.8")])
        #expect(map.problems.map(\.place) == ["B3", "A2"])
        #expect(map.problems[1].message(.english).contains("8.8"))
    }

    @Test(
        arguments: [
            ("MODIFIED, MOVED TO", "2.1", 0), ("SPLIT TO", "2.1", nil), ("MERGED TO", "2.1", nil),
            ("DELETED, COVERED BY", "2.1", nil),
            ("DELETED", "", nil), ("", "2.1 2.2", nil),
        ] as [(String, String, Int?)])
    func onlyWhatMovedToOneItemHasASuccessor(word: String, numbers: String, expected: Int?) {
        let map = resolved(
            [["1.1", numbers, word]], old: catalog(["1.1", "1.2"]), new: catalog(["2.1", "2.2"]))
        #expect(map.successor(ofOld: 0) == expected)
        #expect(map.words(ofOld: 0) == [word, numbers].filter { !$0.isEmpty }.joined(separator: " "))
        #expect(map.words(ofOld: 1) == nil)
    }

    @Test func whatMovedToTwoItemsHasNoSuccessor() {
        let map = resolved(
            [["1.1", "2.1"], ["1.1", "2.2"]], old: catalog(["1.1", "1.2"]), new: catalog(["2.1", "2.2"]))
        #expect(map.successor(ofOld: 0) == nil)
    }

    @Test func twoItemsThatMovedToOneHaveNoSuccessor() {
        let map = resolved(
            [["1.1", "2.1"], ["1.2", "2.1"]], old: catalog(["1.1", "1.2"]), new: catalog(["2.1", "2.2"]))
        #expect(map.successor(ofOld: 0) == nil && map.successor(ofOld: 1) == nil)
    }

    @Test func whatThePublisherMovedIsProposedHoweverItReads() {
        let old = catalog(["1.1", "1.2"])
        let new = catalog(["2.1", "2.2"], ["訪問者の入退室を記録する。", "まったく別の文。"])
        let matches = ItemMatching(old: old, new: new, map: resolved([["1.1", "2.2"]], old: old, new: new)).matches
        guard case .proposed(1, .editionMap, let similarity) = matches[0].outcome else {
            Issue.record("\(matches[0])")
            return
        }
        #expect(similarity < 0.45)
        #expect(matches[1].outcome == .open)
    }

    @Test func theSameTextIsCarriedWhateverTheMapSays() {
        let old = catalog(["1.1", "1.2"])
        let new = catalog(["2.1", "2.2"])
        let map = resolved([["1.1", "2.2"], ["1.2", "", "DELETED"]], old: old, new: new)
        let matches = ItemMatching(old: old, new: new, map: map).matches
        #expect(matches.map(\.outcome) == [.carried(new: 0), .carried(new: 1)])
        #expect(matches.map(\.mapWords) == ["2.2", "DELETED"])
    }

    @Test func thePublisherTellsApartTextsThatStandSeveralTimes() {
        let text = "利用者に周知する。"
        let old = catalog(["1.1", "1.2"], [text, text])
        let new = catalog(["2.1", "2.2", "2.3"], [text, text, text])
        let map = resolved([["1.1", "2.3"]], old: old, new: new)
        #expect(
            ItemMatching(old: old, new: new, map: map).matches.map(\.outcome) == [
                .proposed(new: 2, .editionMap, similarity: 1), .proposed(new: 0, .repeated, similarity: 1),
            ])
    }

    @Test func whatIsCarriedToOrMovedToIsNobodyElses() {
        let old = catalog(["1.1", "1.2", "1.3"], ["訪問者の入退室を記録する。", "利用者に周知する。", "暗号鍵の管理手順を定めて文書とする。"])
        let new = catalog(["2.1", "2.2"], ["利用者に周知する。", "暗号鍵の管理の手順を定め、文書とする。"])
        #expect(
            ItemMatching(old: old, new: new, map: resolved([["1.1", "2.1"]], old: old, new: new)).matches.map(\.new)
                == [
                    nil, 0, 1,
                ])
        #expect(
            ItemMatching(old: old, new: new, map: resolved([["1.1", "2.2"]], old: old, new: new)).matches.map(\.new)
                == [
                    1, 0, nil,
                ])
    }

    @Test func whatThePublisherSplitIsNotGuessedAt() {
        let old = catalog(["1.1"], ["暗号鍵の管理手順を定めて文書とする。"])
        let new = catalog(["2.1", "2.2"], ["暗号鍵の管理の手順を定め、文書とする。", "利用者に周知する。"])
        #expect(ItemMatching(old: old, new: new).matches[0].new == 0)
        let match = ItemMatching(
            old: old, new: new, map: resolved([["1.1", "2.1 2.2", "SPLIT TO"]], old: old, new: new)
        ).matches[0]
        #expect(match.outcome == .open)
        #expect(match.mapWords == "SPLIT TO 2.1 2.2")
    }

    // MARK: Claims

    /// `A1.1` and `a1.1` are one number.
    @Test func aNumberWrittenInTwoWaysIsOneEntry() {
        let old = catalog(["V1.1", "V1.2"])
        let map = resolved(
            [["V1.1", "V2.1"], ["v1.1", "V2.2"]], old: old, new: catalog(["V2.1", "V2.2"]))
        #expect(map.successor(ofOld: 0) == nil)
        #expect(map.words(ofOld: 0) == "V2.1, V2.2")
    }

    /// What was merged into it is never proposed by itself; what moved there is.
    @Test func whatMovedToWhereAnotherWasMergedHasASuccessor() {
        let map = resolved(
            [["1.1", "2.1", "MOVED TO"], ["1.2", "2.1", "MERGED TO"]], old: catalog(["1.1", "1.2"]),
            new: catalog(["2.1", "2.2"]))
        #expect(map.successor(ofOld: 0) == 0 && map.successor(ofOld: 1) == nil)
        #expect(map.words(ofOld: 0) == "MOVED TO 2.1 [2.1 ← 1.1, 1.2]")
        #expect(map.words(ofOld: 1) == "MERGED TO 2.1 [2.1 ← 1.1, 1.2]")
    }

    @Test func aMergerAloneIsNoClaimOfTwo() {
        let map = resolved(
            [["1.1", "2.1", "MOVED TO"], ["1.2", "2.2", "MERGED TO"]], old: catalog(["1.1", "1.2"]),
            new: catalog(["2.1", "2.2"]))
        #expect(map.successor(ofOld: 0) == 0)
        #expect(map.words(ofOld: 0) == "MOVED TO 2.1")
    }

    @Test func aFileThatIsNoMapIsNotUsable() throws {
        let words = [["1.1", "2.1"], ["1.2", "2.2", "何か"], ["1.3", "2.3", "何か"]]
        #expect(!EditionMap(table(words)).isUsable)
        #expect(EditionMap(table(Array(words.prefix(2)))).isUsable)
        #expect(!EditionMap(table([["旧", "新"]])).isUsable)
        #expect(try !EditionMap.read(Array("本文\n".utf8), name: "a.yml").isUsable)
    }
}
