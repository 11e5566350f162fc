import WorkbookExchange
import WorkbookModel

/// One item with its assessment, as the formats for other programs have it: columns of a table, keys of a JSON object. Keys
/// may be added; none is renamed. Every text is there, empty where nothing is recorded.
public struct ItemRecord: Sendable {
    /// A value under its key.
    struct Value: Sendable {
        let key: String
        /// The head of its column in a table in Japanese.
        let head: String
        /// As one cell of a table; several values are lines of it.
        let cell: String
        /// The same in Japanese words, where it is a word of the program's.
        var words: String?
        /// `nil` for what only tables have.
        let json: JSON?
        /// Whether it is an English gloss, which a Japanese table has no column for.
        var isGloss = false
    }

    enum JSON: Sendable {
        case text(String)
        case texts([String])
        case evidence([EvidenceRow])
        case flag(Bool)
    }

    /// Keys and values, in the order of the columns.
    let values: [Value]

    /// - Parameter look: looks an evidence file up; `nil` where that is not done.
    public init(_ workbook: Workbook, itemAt index: Int, look: (Evidence) -> EvidenceRow.Look? = { _ in nil }) {
        let catalog = workbook.catalog
        let item = catalog.items[index]
        let state = workbook.state(ofItemAt: index)
        func text(_ key: String, _ head: String, _ text: String, words: String? = nil) -> Value {
            Value(key: key, head: head, cell: text, words: words, json: .text(text))
        }
        func texts(_ key: String, _ head: String, _ texts: [String]) -> Value {
            Value(key: key, head: head, cell: texts.joined(separator: "\n"), json: .texts(texts))
        }
        func flag(_ key: String, _ head: String, _ flag: Bool) -> Value {
            Value(key: key, head: head, cell: String(flag), words: flag ? "はい" : "", json: .flag(flag))
        }
        let requirements = catalog.requirements(ofItemAt: index)
        values =
            [
                text("item", "項目", item.id), text("number", "No.", item.number),
                text("section", "大項目", catalog.section(ofItemAt: index)?.id ?? ""), text("group", "小項目", item.group),
                text("obligation", "区分", item.obligation.rawValue, words: item.obligation.name(.japanese)),
                text("text", "対策項目", item.text.text), texts("requirements", "要求事項の Id", requirements.map(\.id)),
                text("scenario", "リスクシナリオ", catalog.scenario(ofItemAt: index)?.id ?? ""),
            ] + AssessmentField.allCases.map { ItemRecord.value(of: $0, state, look) } + [
                text("review", "確認", state.review.rawValue, words: state.review.name(.japanese)),
                texts("by", "評価者", workbook.assessors(ofItemAt: index).names),
                text("recorded-by", "記録者", state.current?.by ?? ""),
                // RFC 3339.
                text("at", "記録日時", state.current?.at ?? ""), flag("conflict", "食い違い", state.isConflict),
                flag("carried", "引継ぎ・未確定", state.isCarried),
                Value(
                    key: "requirement-texts", head: "要求事項",
                    cell: requirements.map { ItemRecord.inFull($0, \.text) }.joined(separator: "\n\n"), json: nil),
                Value(key: "text-en", head: "", cell: item.text.english, json: nil, isGloss: true),
                Value(
                    key: "requirement-texts-en", head: "",
                    cell: requirements.map { ItemRecord.inFull($0, \.english) }.filter { !$0.isEmpty }
                        .joined(separator: "\n\n"), json: nil, isGloss: true),
            ]
    }

    /// A requirement with its place above its text.
    private static func inFull(
        _ requirement: Catalog.Requirement, _ words: KeyPath<Catalog.Text, String>
    ) -> String {
        let place = [requirement.part, requirement.chapter, requirement.category].map { $0[keyPath: words] }
            .filter { !$0.isEmpty }
        return [place.joined(separator: " "), requirement.text[keyPath: words]].filter { !$0.isEmpty }.joined(
            separator: "\n")
    }

    /// While sides differ the result is `conflict`; the other fields are then those of the latest side.
    private static func value(
        of field: AssessmentField, _ state: ItemState, _ look: (Evidence) -> EvidenceRow.Look?
    ) -> Value {
        let assessment = state.assessment
        let head = field.name(.japanese)
        switch field.kind {
        case .result:
            let word = state.isConflict ? conflictWord(.english) : assessment.result.word
            let words = state.isConflict ? conflictWord(.japanese) : assessment.result.name(.japanese)
            return Value(key: field.key, head: head, cell: word, words: words, json: .text(word))
        case .line, .date, .text:
            let text = field.storedText(of: assessment)
            return Value(key: field.key, head: head, cell: text, json: .text(text))
        case .evidence:
            return Value(
                key: field.key, head: head, cell: field.storedText(of: assessment),
                json: .evidence(assessment.evidence.map { EvidenceRow($0, look($0)) }))
        }
    }

    /// What stands in place of a result while sides differ.
    private static func conflictWord(_ language: Language) -> String { language(ja: "食い違い", en: "conflict") }

    /// What the table of items is when it comes back.
    public static func listedSheet(of workbook: Workbook) -> ListedSheet {
        let values = workbook.catalog.items.isEmpty ? [] : ItemRecord(workbook, itemAt: 0).values
        return ListedSheet(
            columns: values.map { ListedSheet.Column(key: $0.key, head: $0.isGloss ? $0.key : $0.head) },
            conflictWords: Language.allCases.map(conflictWord))
    }

    /// The cells of the item's row: in Japanese with its words, else as programs know them.
    public func cells(_ language: Language = .english) -> [String] {
        values.filter { language == .english || !$0.isGloss }.map { language(ja: $0.words ?? $0.cell, en: $0.cell) }
    }

    /// The heads of the columns; in English the keys.
    public static func columns(of workbook: Workbook, _ language: Language = .english) -> [String] {
        if workbook.catalog.items.isEmpty { return [] }
        return ItemRecord(workbook, itemAt: 0).values.filter { language == .english || !$0.isGloss }
            .map { language(ja: $0.head, en: $0.key) }
    }
}

extension ItemRecord: Encodable {
    /// A key as it is known at run time.
    struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        for value in values {
            let key = Key(stringValue: value.key)
            switch value.json {
            case .text(let text): try container.encode(text, forKey: key)
            case .texts(let texts): try container.encode(texts, forKey: key)
            case .evidence(let rows): try container.encode(rows, forKey: key)
            case .flag(let flag): try container.encode(flag, forKey: key)
            case nil: break
            }
        }
    }
}
