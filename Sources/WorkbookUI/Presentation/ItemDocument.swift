import WorkbookModel

/// Everything there is to tell about an item, as a value: the one place that decides what is told and in which words.
/// The screen, `tenken show`, the walk and reports render it.
public struct ItemDocument: Hashable, Sendable {
    /// What a block is about.
    public enum Topic: Hashable, Sendable {
        /// The item's id, number and obligation.
        case identity
        /// The section and the group that it is in.
        case titles
        case text, requirement, scenario
        /// The sides of a conflict.
        case conflict
        /// All that is recorded, when and by whom.
        case assessment
        /// The texts and the evidence alone, each field under its name.
        case written
        case reviews
        /// What changed since the reader reviewed it.
        case sinceReview
        case history

        /// Everything, once.
        public static let everything: [Topic] = [
            .identity, .titles, .text, .requirement, .scenario, .conflict, .assessment, .reviews, .history,
        ]
    }

    /// How much a line matters, which the screen shows by a style.
    public enum Tone: Hashable, Sendable {
        case plain, heading, label
        /// Of less weight: what is not the table's own text, or does not hold any more.
        case aside
        /// To be seen to.
        case warning
    }

    /// One or more lines of text, maybe behind a name.
    public struct Line: Hashable, Sendable {
        /// What the text is, such as a field's name; empty where that is plain.
        public var name = ""
        public var text: String
        /// The English of a Japanese text, for those who read English; else empty.
        public var gloss = ""
        public var tone = Tone.plain
    }

    public struct Block: Hashable, Sendable {
        public let topic: Topic
        public var heading: Line?
        public var lines: [Line]
    }

    public let language: Language
    public var blocks: [Block]

    /// The document of one item.
    ///
    /// - Parameters:
    ///   - index: the item's position in the catalogue.
    ///   - state: what is recorded of it, where that is at hand.
    ///   - topics: what is told, in this order.
    ///   - reader: who reads it, and may have reviewed it before.
    ///   - history: how the history is laid out; `nil` leaves it out.
    ///   - evidence: looks an evidence file up; `nil` where that was not done.
    public init(
        _ workbook: Workbook, itemAt index: Int, _ state: ItemState? = nil, language: Language,
        topics: [Topic] = Topic.everything, reader: String? = nil, history: ReportFormat? = nil,
        evidence: (Evidence) -> EvidenceCheck?
    ) {
        self.language = language
        let maker = ItemDocumentMaker(
            workbook: workbook, index: index, state: state ?? workbook.state(ofItemAt: index), language: language,
            reader: reader, historyFormat: history)
        blocks = topics.flatMap { maker.blocks(about: $0, evidence) }
    }

    /// The blocks about these topics, in the order of the topics.
    func blocks(_ topics: [Topic]) -> [Block] { topics.flatMap { topic in blocks.filter { $0.topic == topic } } }
}
