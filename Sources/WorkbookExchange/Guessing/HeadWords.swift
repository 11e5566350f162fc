import WorkbookModel

/// The words that tables have in their heads, and what the columns beneath them mean.
enum HeadWords {
    /// What a word may mean.
    enum Sense: Hashable {
        case meaning(ColumnMeaning)
        /// One of the levels above the items: 0 for 大区分, which may stand above 大項目, 1 for 大項目, 2 for 中項目, 3 for 小項目.
        case level(Int)
        /// The number of a level in a column of its own.
        case levelNumber(Int)
        /// One thing on the side of the items, another beside the requirements.
        case sided(item: ColumnMeaning, requirement: ColumnMeaning)
    }

    /// Words that are a whole head, as ``HeadText/folded(_:)`` has them and without a point at the end.
    private static let whole: [String: Sense] = {
        var words: [String: Sense] = [:]
        func add(_ sense: Sense, _ text: String) {
            for word in text.split(separator: " ") { words[HeadText.folded(String(word))] = sense }
        }
        add(.level(0), "大区分")
        add(.level(1), "大項目 大分類 分類 分野 領域 カテゴリ カテゴリー chapter chapter_name domain family")
        add(.level(2), "中項目 中分類 中区分 節 section section_name group")
        add(.level(3), "小項目 小分類 小区分 subsection")
        add(.levelNumber(1), "chapter_id chapter_no 大項目番号")
        add(.levelNumber(2), "section_id section_no 中項目番号")
        add(.levelNumber(3), "小項目番号")
        add(.sided(item: .number, requirement: .requirementNumber), "no № 番号 # 項目番号 項目no number 通番 連番")
        add(.sided(item: .number, requirement: .chapter), "項番")
        add(.sided(item: .text, requirement: .requirement), "内容 本文 text description")
        add(.sided(item: .obligation, requirement: .category), "区分 level")
        add(.meaning(.obligation), "必須/推奨 必須・推奨 重要度 obligation")
        add(.meaning(.id), "id 項目id itemid item_id req_id requirementid controlid 管理策番号 管理番号 要件id")
        add(
            .meaning(.text),
            "対策内容 対策項目 対策 項目 項目名 確認事項 確認内容 点検項目 点検内容 チェック項目 チェック内容 設問 質問 質問内容 質問事項 管理策 要件 要求内容 "
                + "req_description item question control controlname measure statement")
        add(.meaning(.scenario), "リスクシナリオ リスクシナリオ例 シナリオ リスク 脅威 scenario risk riskscenario")
        add(.meaning(.part), "編 part")
        add(.meaning(.chapter), "章 条")
        add(.meaning(.category), "category 種別")
        add(.meaning(.requirement), "要求事項 遵守事項 requirement requirements")
        add(.meaning(.requirementNumber), "要求事項番号 requirementno requirementnumber")
        add(
            .meaning(.assessment(.result)),
            "評価 評価結果 結果 自己点検結果 点検結果 自己評価 自己点検 判定 判定結果 回答 適合 適合状況 適合性 適否 可否 対応状況 実施状況 遵守状況 達成状況 "
                + "result answer status compliance assessment")
        add(
            .meaning(.assessment(.note)),
            "所見 所見・理由 所見/理由 理由 備考 コメント 補足 補足説明 特記事項 指摘事項 note notes comment comments remarks remark reason rationale")
        add(
            .meaning(.assessment(.owner)),
            "担当 担当者 担当部署 担当部門 責任者 主管 主管部署 担当者名 owner responsible assignee")
        add(
            .meaning(.assessment(.due)),
            "期限 目標日 完了予定日 予定日 実施期限 対応期限 改善期限 完了目標日 達成目標日 due duedate deadline targetdate")
        add(
            .meaning(.assessment(.evidence)),
            "証跡 根拠 エビデンス 証拠 証憑 根拠資料 証跡資料 確認資料 関連文書 関連資料 根拠文書 evidence reference references")
        add(
            .meaning(.assessment(.plan)),
            "改善計画 対応計画 計画 是正計画 是正措置 改善策 改善内容 対応策 対応方針 今後の対応 plan remediation actionplan action")
        add(.meaning(.assessedBy), "評価者 点検者 回答者 記入者 確認者 実施者 監査人 assessor assessedby auditor evaluator")
        return words
    }()

    /// Words that a longer head may hold; the first that it holds counts.
    private static let partWords: [(String, Sense)] = [
        ("リスクシナリオ", .meaning(.scenario)), ("シナリオ", .meaning(.scenario)), ("評価者", .meaning(.assessedBy)),
        ("点検者", .meaning(.assessedBy)), ("回答者", .meaning(.assessedBy)), ("結果", .meaning(.assessment(.result))),
        ("対応状況", .meaning(.assessment(.result))), ("実施状況", .meaning(.assessment(.result))),
        ("遵守状況", .meaning(.assessment(.result))), ("期限", .meaning(.assessment(.due))),
        ("目標日", .meaning(.assessment(.due))), ("予定日", .meaning(.assessment(.due))),
        ("証跡", .meaning(.assessment(.evidence))), ("エビデンス", .meaning(.assessment(.evidence))),
        ("根拠資料", .meaning(.assessment(.evidence))), ("改善計画", .meaning(.assessment(.plan))),
        ("担当者", .meaning(.assessment(.owner))), ("責任者", .meaning(.assessment(.owner))),
        ("所見", .meaning(.assessment(.note))), ("理由", .meaning(.assessment(.note))),
        ("備考", .meaning(.assessment(.note))), ("大項目", .level(1)), ("中項目", .level(2)), ("小項目", .level(3)),
        ("要求事項", .meaning(.requirement)), ("チェック項目", .meaning(.text)), ("点検項目", .meaning(.text)),
        ("確認事項", .meaning(.text)), ("対策項目", .meaning(.text)),
    ]

    private static let parts: [(word: String, sense: Sense)] = partWords.map { (HeadText.folded($0.0), $0.1) }

    /// What a head means by the whole of it, or by a word in it.
    static func sense(of head: String) -> (sense: Sense, isWhole: Bool)? {
        let text = stripped(head)
        if let sense = whole[text] { return (sense, true) }
        return parts.first { text.contains($0.word) }.map { ($0.sense, false) }
    }

    /// Without a point at the end, and without what stands in brackets behind it: 評価（○△×） is 評価.
    private static func stripped(_ head: String) -> String {
        var text = HeadText.folded(head)
        if text.last == ")", let open = text.firstIndex(of: "("), open != text.startIndex {
            text = String(text[..<open])
        }
        while let last = text.last, ".:※*".contains(last) { text.removeLast() }
        return text
    }

    /// Whether an upper level of a head says that the columns beneath it are of requirements, or of items; `nil` where it says
    /// neither.
    static func isRequirementSide(_ upper: String) -> Bool? {
        let text = HeadText.folded(upper)
        if ["要求事項", "requirement", "対応先"].contains(where: text.contains) { return true }
        if ["対策項目", "管理策", "点検項目", "measure", "control"].contains(where: text.contains) { return false }
        return nil
    }
}
