import WorkbookModel

/// One item with its assessment, as the formats for other programs have it: columns of a table, keys of a JSON object. Keys
/// may be added; none is renamed. Every text is there, empty where nothing is recorded.
public struct ItemRecord: Sendable {
    /// A value under its key.
    struct Value: Sendable {
        let key: String
        /// As one cell of a table; several values are lines of it.
        let cell: String
        let json: JSON
    }

    enum JSON: Sendable {
        case text(String)
        case texts([String])
        case evidence([EvidenceRow])
        case flag(Bool)
    }

    /// Keys and values, in the order of the columns.
    let values: [Value]

    /// - Parameter status: looks an evidence file up; `nil` where that is not done.
    public init(_ workbook: Workbook, itemAt index: Int, status: (Evidence) -> EvidenceStatus? = { _ in nil }) {
        let catalog = workbook.catalog
        let item = catalog.items[index]
        let state = workbook.state(ofItemAt: index)
        func text(_ key: String, _ text: String) -> Value { Value(key: key, cell: text, json: .text(text)) }
        let requirements = catalog.requirements(ofItemAt: index).map(\.id)
        let assessors = workbook.assessors(ofItemAt: index).names
        values =
            [
                text("item", item.id), text("number", item.number),
                text("section", catalog.section(ofItemAt: index)?.id ?? ""), text("group", item.group),
                text("obligation", item.obligation.rawValue), text("text", item.text.text),
                Value(key: "requirements", cell: requirements.joined(separator: "\n"), json: .texts(requirements)),
                text("scenario", catalog.scenario(ofItemAt: index)?.id ?? ""),
            ] + AssessmentField.allCases.map { ItemRecord.value(of: $0, state, status) } + [
                text("review", state.review.rawValue),
                Value(key: "by", cell: assessors.joined(separator: "\n"), json: .texts(assessors)),
                text("recorded-by", state.current?.by ?? ""),
                // RFC 3339.
                text("at", state.current?.at ?? ""),
                Value(key: "conflict", cell: String(state.isConflict), json: .flag(state.isConflict)),
                Value(key: "carried", cell: String(state.isCarried), json: .flag(state.isCarried)),
            ]
    }

    /// While sides differ the result is `conflict`; the other fields are then those of the latest side.
    private static func value(
        of field: AssessmentField, _ state: ItemState, _ status: (Evidence) -> EvidenceStatus?
    ) -> Value {
        let assessment = state.assessment
        switch field.kind {
        case .result:
            let word = state.isConflict ? "conflict" : assessment.result.word
            return Value(key: field.key, cell: word, json: .text(word))
        case .line(let path), .date(let path), .text(let path):
            return Value(key: field.key, cell: assessment[keyPath: path], json: .text(assessment[keyPath: path]))
        case .evidence:
            return Value(
                key: field.key, cell: assessment.evidence.map(\.stored).joined(separator: "\n"),
                json: .evidence(assessment.evidence.map { EvidenceRow($0, status($0)) }))
        }
    }

    /// The cells of the item's row.
    public var cells: [String] { values.map(\.cell) }

    /// The heads of the columns.
    public static func columns(of workbook: Workbook) -> [String] {
        workbook.catalog.items.isEmpty ? [] : ItemRecord(workbook, itemAt: 0).values.map(\.key)
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
            }
        }
    }
}
