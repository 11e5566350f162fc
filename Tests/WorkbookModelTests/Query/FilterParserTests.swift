import Testing
import WorkbookModel

/// Queries that are refused, and why.
struct FilterParserTests {
    @Test(arguments: [
        ("colour:blue", FilterProblem.unknownKey("colour")), ("note<2026-01-01", .unknownKey("note<")),
        ("https://example.com", .unknownKey("https")), ("due<soon", .notADate("soon")), ("due:soon", .notADate("soon")),
        ("due>=2026-02-30", .notADate("2026-02-30")), (#"due:"none""#, .notADate("none")),
        (#"owner:"佐藤"#, .unclosedQuote), ("\"", .unclosedQuote), (#"暗号 ""#, .unclosedQuote),
        ("owner:", .emptyValue(key: "owner")), ("result:,", .emptyValue(key: "result")),
        (#"owner:"""#, .emptyValue(key: "owner")), ("due<", .notADate("")),
        ("result:good", .unknownValue(.field(.result), "good")),
        ("obligation:maybe", .unknownValue(.own(.obligation), "maybe")),
        ("is:late", .unknownValue(.own(.is), "late")), ("review:x", .unknownValue(.own(.review), "x")),
    ])
    func queryThatCanNotMeanAnythingIsRefused(query: String, problem: FilterProblem) {
        #expect(throws: problem) { try Filter(parsing: query) }
    }

    @Test(arguments: Language.allCases)
    func unknownKeyNamesTheKeysThatThereAre(_ language: Language) throws {
        let problem = #expect(throws: FilterProblem.self) { try Filter(parsing: "x:y") }
        let message = problem?.message(language) ?? ""
        #expect(Filter.Key.allCases.allSatisfy { message.contains($0.name(language)) })
    }

    @Test(arguments: [
        ("review:x", "none accepted returned stale", "なし 承認 差戻し 要再確認"),
        ("is:x", "conflict assessed open overdue carried returned", "食い違い 評価済み 要対応 目標日超過 引継ぎ 差戻し"),
        ("obligation:x", "required recommended", "必須 推奨"),
        (
            "result:y", "compliant partial alternative noncompliant not-applicable unassessed",
            "適合 一部適合 代替策 不適合 対象外 未評価"
        ),
    ])
    func unknownValueNamesTheValuesThatThereAre(query: String, english: String, japanese: String) {
        let problem = #expect(throws: FilterProblem.self) { try Filter(parsing: query) }
        #expect(problem?.message(.english).hasSuffix("there are: \(english)") == true)
        #expect(problem?.message(.japanese).hasSuffix("使えるもの: \(japanese)") == true)
    }

    @Test(
        arguments: [
            ("-", "-", false), ("--", "-", true), ("-x", "x", true), (#""-x""#, "-x", false), (#"-"-x""#, "-x", true),
            ("－x", "x", true), ("--x", "-x", true), (#""owner:x""#, "owner:x", false),
            (#""owner":x"#, "owner:x", false),
            (#"ow"ner":x"#, "owner:x", false), ("1.1:2", "1.1:2", false), (":x", ":x", false), ("ＶＰＮ", "ＶＰＮ", false),
            (#"a" b""#, "a b", false), (#"""x"#, "x", false),
        ] as [(String, String, Bool)])
    func termWithoutAKeyIsAWord(query: String, word: String, isNegated: Bool) throws {
        #expect(try Filter(parsing: query).terms == [Filter.Term(.words(word), isNegated: isNegated)])
    }

    @Test(arguments: [
        ("owner:none", Filter.Condition.text(.owner, [.none])), (#"owner:"none""#, .text(.owner, [.contains("none")])),
        (#"owner:no"ne""#, .text(.owner, [.contains("none")])), ("owner:=none", .text(.owner, [.equals("none")])),
        (#"owner:"=x""#, .text(.owner, [.contains("=x")])), (#"owner:="a, b""#, .text(.owner, [.equals("a, b")])),
        ("owner:=", .text(.owner, [.equals("")])),
        (#"owner:"a,b",c"#, .text(.owner, [.contains("a,b"), .contains("c")])),
        (#"by:"any",any"#, .assessedBy([.contains("any"), .any])), ("評価者:＝佐藤", .assessedBy([.equals("佐藤")])),
        (#"evidence:"changed",changed"#, .evidence([.contains("changed"), .status(.changed)])),
        ("owner:承認", .text(.owner, [.contains("承認")])), ("note:変更", .text(.note, [.contains("変更")])),
        (#"result:"not applicable""#, .results([.notApplicable])), ("item:a，b", .items(["a", "b"])),
    ])
    func valueWithinQuotationMarksIsATextToLookFor(query: String, condition: Filter.Condition) throws {
        #expect(try Filter(parsing: query) == Filter(condition))
    }

    @Test(arguments: ["", "  ", "\u{3000}", #""""#])
    func emptyQueryLetsAllThrough(query: String) throws {
        #expect(try Filter(parsing: query).isEmpty)
    }

    @Test func queryIsKeptAsTyped() throws {
        #expect(try Filter(parsing: "  暗号  is:open ").query == "  暗号  is:open ")
    }
}
