import WorkbookModel

/// What a report is to show: its parts, the columns of its table, and the words for results. A small recfile, which people write
/// for the forms that are asked of them (Docs/Forms.md).
public struct ReportForm: Hashable, Sendable {
    /// What `--form` calls it.
    public var name: String
    public var title: BilingualText
    /// In the order of the report.
    public var parts: [ReportPart]
    /// Which items its table shows: those that any of them lets through; all where there is none.
    public var filters: [Filter]
    /// The titles that stand above items in the table.
    public var titles: Set<Title>
    public var columns: [Column]
    public var words: [Word]
    /// Texts that stand under the title on the cover.
    public var remarks: [BilingualText]

    public enum Title: String, CaseIterable, Hashable, Sendable { case heading, section, group }

    public struct Column: Hashable, Sendable {
        public var source: FormSource
        /// In half-width characters.
        public var width: Int
        public var head: BilingualText
        /// For which items it holds something; empty for all.
        public var condition: Filter
    }

    /// What stands for a result in columns of `answer`.
    public struct Word: Hashable, Sendable {
        public var result: AssessmentResult
        public var text: BilingualText
    }

    /// A text in both languages; where a form gives one only, it stands for both.
    public struct BilingualText: Hashable, Sendable {
        public var japanese: String
        public var english: String

        public init(_ japanese: String, _ english: String) {
            self.japanese = japanese
            self.english = english.isEmpty ? japanese : english
        }

        public func callAsFunction(_ language: Language) -> String { language(ja: japanese, en: english) }
    }

    /// The form's word for a result; its name where the form has none.
    func word(for result: AssessmentResult, _ language: Language) -> String {
        words.first { $0.result == result }?.text(language) ?? result.name(language)
    }
}
