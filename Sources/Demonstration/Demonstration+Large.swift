import WorkbookModel

extension Demonstration {
    /// The whole table's size: 420 items of placeholder texts, five people, three weeks of entries.
    public static let large = Demonstration(
        fileName: "large.rec", catalog: PlaceholderCatalog.recfile, files: LargeSteps.files,
        profile: Profile(
            title: "全項目点検（見本）", organization: "株式会社あかつきメディカル", scope: "クラウド型電子カルテ「あかつきカルテ」の全体"),
        founder: LargeSteps.people[0], steps: LargeSteps.all)
}

/// What five people record of the placeholder catalogue, three quarters of it.
private enum LargeSteps {
    static let people = ["佐藤 花子", "鈴木 一郎", "高橋 美咲", "山田 太郎", "渡辺 健"]
    private static let owners = ["情報システム部", "開発部", "運用課", "山田 太郎", "渡辺 健"]

    /// Numbers that look like chance and are the same each time (a linear congruential generator).
    private struct Chance {
        var state: UInt64

        /// From 0 to `count` - 1.
        mutating func number(below count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }

        mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(below: elements.count)] }
    }

    static let files: [Demonstration.File] = [
        "運用管理規程", "委託先一覧", "ネットワーク構成図", "教育の記録", "バックアップ手順書", "権限の棚卸し表", "保守作業の記録", "鍵管理規程", "入退室の記録",
        "脆弱性の対応表", "緊急連絡網", "機器台帳",
    ].enumerated().map { index, name in
        Demonstration.File(path: "evidence/\(name).txt", text: "\(name)（見本）\n第 \(index + 1) 版  {\(60 + index)日前}\n")
    }

    private static let notes = [
        "規程と実機の設定を見くらべて確かめた。", "担当者への聞き取りと、直近 3 か月の記録で確かめた。", "手順書はあるが、記録の一部が見当たらない。",
        "本番の環境は満たしている。検証の環境はまだ確かめていない。", "対象の機器は 12 台。うち 2 台は来期に入れ替える。", "前年の指摘は直っている。",
    ]
    private static let plans = ["手順書を改め、全員に知らせる。", "機器の入れ替えに合わせて設定を直す。", "記録の様式を決め、月ごとに見直す。"]

    static let all: [Demonstration.Step] = {
        var chance = Chance(state: 420)
        var made: [(order: Int, step: Demonstration.Step)] = []
        /// - Parameter minutes: since the first morning, counting working hours of 8 hours a day.
        func add(_ minutes: Int, _ person: String, _ item: String, _ act: Demonstration.Step.Act) {
            let (day, minute) = (minutes / 480, minutes % 480)
            let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
            made.append(
                (
                    minutes,
                    Demonstration.Step(
                        daysAgo: 20 - day, time: "\(two(9 + minute / 60)):\(two(minute % 60))", by: person, item: item,
                        act: act)
                ))
        }
        for (position, item) in PlaceholderCatalog.items.enumerated() where chance.number(below: 100) < 76 {
            let minutes = position * 20
            let person = people[position / 42 % 3]
            let assessed = assessment(of: position, &chance)
            add(minutes, person, item, assessed)
            let fate = chance.number(below: 100)
            if fate < 22 {
                add(minutes + 500 + chance.number(below: 300), people[3], item, .review(.accepted, note: ""))
            } else if fate < 28 {
                add(
                    minutes + 500 + chance.number(below: 300), people[4], item,
                    .review(.returned, note: chance.pick(["証跡の日付が古い。新しいものを付けてほしい。", "どの機器で確かめたかを書いてほしい。"])))
            } else if fate < 60 {
                add(
                    minutes + 700 + chance.number(below: 400), people[position % 3], item,
                    assessment(of: position + 1, &chance))
            }
        }
        return made.sorted { ($0.order, $0.step.item) < ($1.order, $1.step.item) }.map(\.step)
    }()

    private static func assessment(of position: Int, _ chance: inout Chance) -> Demonstration.Step.Act {
        let result = chance.pick(
            [
                .compliant, .compliant, .compliant, .compliant, .compliant, .partial, .partial, .noncompliant,
                .alternative, .notApplicable,
            ]
                as [AssessmentResult])
        var evidence: [String] = []
        if result.needsEvidence, chance.number(below: 10) < 8 {
            evidence.append("\(chance.pick(files).path) | 第 \(1 + chance.number(below: 9)) 条")
        }
        if chance.number(below: 10) < 2 { evidence.append("担当者への聞き取り | \(1 + position % 28) 日の面談") }
        let isToDo = result.needsPlan
        return .assess(
            result, note: chance.number(below: 10) < 9 ? chance.pick(notes) : "", evidence: evidence,
            owner: isToDo || chance.number(below: 4) == 0 ? chance.pick(owners) : "",
            dueIn: isToDo && chance.number(below: 10) < 9 ? chance.number(below: 90) - 24 : nil,
            plan: isToDo && chance.number(below: 10) < 8 ? chance.pick(plans) : "")
    }
}
