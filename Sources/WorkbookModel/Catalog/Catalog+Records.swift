extension Catalog {
    /// What the table is and where it comes from.
    public struct About: Hashable, Sendable {
        public var id = ""
        public var title = ""
        public var titleEnglish = ""
        public var publisher = ""
        public var edition = ""
        public var published = ""
        public var source = ""
        /// The pages of the document that the catalogue holds: `35/39` is one of 39, `1-39/39` all.
        public var coverage = ""
        public var attribution = ""

        /// The coverage in words; as it is written where it tells no pages.
        public func coverageText(_ language: Language) -> String {
            guard let pages = Pages(coverage) else { return coverage }
            if pages.isAll { return language(ja: "全\(pages.count)ページ", en: "all \(pages.count) pages") }
            return pages.first == pages.last
                ? language(
                    ja: "全\(pages.count)ページ中 第\(pages.first)ページのみ", en: "page \(pages.first) of \(pages.count) only")
                : language(
                    ja: "全\(pages.count)ページ中 第\(pages.first)〜\(pages.last)ページ",
                    en: "pages \(pages.first)-\(pages.last) of \(pages.count)")
        }

        /// The same in few words; `nil` where it tells no pages.
        public func pagesText(_ language: Language) -> String? {
            guard let pages = Pages(coverage) else { return nil }
            if pages.isAll { return language(ja: "全\(pages.count)頁", en: "all \(pages.count) pages") }
            return pages.first == pages.last
                ? language(ja: "全\(pages.count)頁の第\(pages.first)頁", en: "page \(pages.first) of \(pages.count)")
                : language(
                    ja: "全\(pages.count)頁の第\(pages.first)〜\(pages.last)頁",
                    en: "pages \(pages.first)-\(pages.last) of \(pages.count)")
        }

        /// Whether it holds all of the document, or does not tell its pages.
        public var isWhole: Bool { Pages(coverage)?.isAll ?? true }

        /// `FIRST/COUNT` or `FIRST-LAST/COUNT`, with anything behind a blank.
        private struct Pages {
            let first: Int
            let last: Int
            let count: Int
            var isAll: Bool { first == 1 && last == count }

            init?(_ coverage: String) {
                let parts = coverage.prefix { !$0.isWhitespace && $0 != "(" }.split(separator: "/")
                let ends = parts.first?.split { "-–〜~".contains($0) }.compactMap { Int($0) } ?? []
                guard parts.count == 2, let count = Int(parts[1]), let first = ends.first, let last = ends.last,
                    ends.count <= 2, 1 <= first, first <= last, last <= count
                else { return nil }
                (self.first, self.last, self.count) = (first, last, count)
            }
        }
    }

    /// 大項目.
    public struct Section: Hashable, Sendable {
        public var id: String
        public var number: String
        public var title: Text
        /// What stands above it, across the table: `1. 人的・組織的対策`. Sections that follow each other share it. Empty where
        /// the table has none.
        public var heading: String
    }

    /// 小項目.
    public struct Group: Hashable, Sendable {
        public var id: String
        public var section: String
        public var number: String
        public var title: Text
    }

    /// リスクシナリオ.
    public struct Scenario: Hashable, Sendable {
        public var id: String
        public var text: Text
    }

    /// A requirement (要求事項) of the health ministry's guideline 6.0.
    public struct Requirement: Hashable, Sendable {
        public var id: String
        /// 編, such as システム運用編.
        public var part: Text
        /// 項番, such as 13.ネットワークに関する安全管理措置.
        public var chapter: Text
        /// 区分, such as 遵守事項.
        public var category: Text
        public var text: Text
        /// The other reading of the text, where the source has two.
        public var variant: String
    }

    /// A legacy countermeasure item (対策項目).
    public struct Item: Hashable, Sendable {
        public var id: String
        /// As printed: ①-9.
        public var number: String
        public var group: String
        public var obligation: Obligation
        /// The source of the obligation; `wording` where it was derived from the text's own words.
        public var obligationBasis: String
        public var text: Text
    }

    /// One block of the table: items that share their requirements and scenario, one of which may be missing.
    public struct Mapping: Hashable, Sendable {
        public var id: String
        public var items: [String]
        public var requirements: [String]
        public var scenario: String?
        /// The relationship of items and requirements, from the OSCAL mapping vocabulary.
        public var relationship: String
        /// Set where the source at hand lacks the scenario.
        public var scenarioGap: Gap?
    }

    /// A text of the table with its unofficial English gloss, or a gap.
    public struct Text: Hashable, Sendable {
        public var text: String
        public var english: String
        /// Set where the text is missing.
        public var gap: Gap?

        public init(_ text: String, english: String = "", gap: Gap? = nil) {
            self.text = text
            self.english = english
            self.gap = gap
        }

        /// The text, or the gap in the editor's brackets 〔 〕.
        public func shown(_ language: Language) -> String { gap?.shown(language) ?? text }
    }

    /// A text that the source at hand lacks, and where it would be found:
    /// `Gap: FIELD | 前のページ | on an earlier page`.
    public struct Gap: Hashable, Sendable {
        public var text: String
        public var english: String

        /// In the brackets that mark an editor's words.
        public func shown(_ language: Language) -> String {
            "〔\(language == .english && !english.isEmpty ? english : text)〕"
        }
    }
}
