import TestSupport
import WorkbookModel

/// Filters of every condition, with texts that queries could take for syntax.
struct RandomFilter {
    private var random: SeededGenerator

    /// What queries are made of, and what must not become part of them.
    static let texts = [
        "\"", "\"\"", ",", "、", "，", ":", "：", " ", "\u{3000}", "-", "－", "=", "＝", "<", "＞", "none", "any", "なし", "あり",
        "missing", "me", "自分", "last", "変更", "承認", "x", "佐藤", "owner", "評価", "2026-01-01", "か\u{3099}", "\u{301}", "\n",
        "\r\n", "é", "😀",
    ]

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func filter() -> Filter {
        Filter(
            (0..<Int.random(in: 0...4, using: &random)).map { _ in
                Filter.Term(condition(), isNegated: Bool.random(using: &random))
            })
    }

    /// Something that a person might type.
    mutating func query() -> String {
        let pieces =
            RandomFilter.texts
            + Filter.Key.allCases.flatMap { key in
                Language.allCases.map { key.name($0) + ":" }
            }
        return (0..<Int.random(in: 0...8, using: &random)).map { _ in pick(pieces) }.joined()
    }

    private mutating func condition() -> Filter.Condition {
        switch Int.random(in: 0..<18, using: &random) {
        case 0: .items(several { $0.text() })
        case 1: .obligations(several { $0.pick(Obligation.allCases) })
        case 2: .catalog(pick(Filter.CatalogLevel.allCases), several { $0.textTest() })
        case 3: .results(several { $0.pick(AssessmentResult.allCases) })
        case 4: .text(pick(textFields), several { $0.textTest() })
        case 5: .date(pick(dateFields), several { $0.dateTest() })
        case 6: .dateOrder(pick(dateFields), pick(Filter.DateOrder.allCases), date())
        case 7: .evidence(several { $0.evidenceTest() })
        case 8: .assessedBy(several { $0.personTest() })
        case 9: .reviews(several { $0.pick(ReviewState.allCases) })
        case 10: .statuses(several { $0.pick(Filter.Status.allCases) })
        case 11: .recordedBy(several { $0.personTest() })
        case 12: .reviewedBy(several { $0.personTest() })
        case 13: .recordedAt(several { $0.dateTest() })
        case 14: .recordedAtOrder(pick(Filter.DateOrder.allCases), date())
        case 15: .since(several { $0.sinceTest() })
        case 16: .text(.owner, several { $0.ownerTest() })
        default: .words(text())
        }
    }

    private var textFields: [AssessmentField] {
        AssessmentField.allCases.filter { field in
            switch field.kind {
            case .line, .text: true
            case .result, .date, .evidence: false
            }
        }
    }

    private var dateFields: [AssessmentField] {
        AssessmentField.allCases.filter { if case .date = $0.kind { true } else { false } }
    }

    private mutating func textTest() -> Filter.TextTest {
        pick([.none, .any, .equals(""), .equals(text()), .contains(text()), .contains(text())])
    }

    private mutating func ownerTest() -> Filter.TextTest {
        pick([.me, .contains("me"), .contains("自分"), .equals("me")])
    }

    private mutating func sinceTest() -> Filter.SinceTest { pick([.last, .myReview, .day(date())]) }

    private mutating func personTest() -> Filter.PersonTest {
        pick([.none, .me, .contains("me"), .any, .equals(""), .equals(text()), .contains(text()), .contains(text())])
    }

    private mutating func evidenceTest() -> Filter.EvidenceTest {
        pick([.none, .any, .equals(text()), .contains(text()), .status(pick(Filter.FileStatus.allCases))])
    }

    private mutating func dateTest() -> Filter.DateTest { pick([.none, .any, .on(date())]) }

    private mutating func date() -> Filter.DateSpec {
        if Bool.random(using: &random) {
            return .typed(pick(["+2w", "来月末", "12/31", "next friday", "3月末", "令和9年3月末", "-2w", "先週", "2026-11", "昨日"]))
        }
        return .day(CalendarDate(dayNumber: Int.random(in: -700_000...2_900_000, using: &random)) ?? .epoch)
    }

    private mutating func text() -> String {
        (0..<Int.random(in: 1...4, using: &random)).map { _ in pick(RandomFilter.texts) }.joined()
    }

    private mutating func several<Value>(_ make: (inout Self) -> Value) -> [Value] {
        (0..<Int.random(in: 1...3, using: &random)).map { _ in make(&self) }
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &random)]
    }
}
