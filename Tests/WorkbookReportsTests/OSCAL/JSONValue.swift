import FoundationEssentials

/// Any JSON, to look through.
enum JSONValue: Decodable, Hashable {
    case object([String: JSONValue])
    case array([JSONValue])
    case string(String)
    case other

    init(_ text: String) throws { self = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if let values = try? container.decode([JSONValue].self) {
            self = .array(values)
        } else if let values = try? container.decode([String: JSONValue].self) {
            self = .object(values)
        } else {
            self = .other
        }
    }

    subscript(_ key: String) -> JSONValue? { if case .object(let values) = self { values[key] } else { nil } }
    var elements: [JSONValue] { if case .array(let values) = self { values } else { [] } }
    var text: String? { if case .string(let text) = self { text } else { nil } }

    /// Every value under a key, with the key; those of a list under the list's.
    var all: [(key: String, value: JSONValue)] {
        switch self {
        case .object(let values): values.flatMap { [($0.key, $0.value)] + $0.value.nested(under: $0.key) }
        case .array: nested(under: "")
        case .string, .other: []
        }
    }

    private func nested(under key: String) -> [(key: String, value: JSONValue)] {
        if case .array(let values) = self { return values.flatMap { [(key, $0)] + $0.nested(under: key) } }
        return all
    }

    /// The texts under these keys.
    func texts(_ keys: String...) -> [String] { all.filter { keys.contains($0.key) }.compactMap(\.value.text) }

    /// The object in the list under `key` whose property of that name has that value.
    func object(in key: String, withProperty name: String, _ value: String) -> JSONValue? {
        all.filter { $0.key == key }.map(\.value).first { object in
            object["props"]?.elements.contains { $0["name"]?.text == name && $0["value"]?.text == value } == true
        }
    }

    func property(_ name: String) -> String? {
        self["props"]?.elements.first { $0["name"]?.text == name }?["value"]?.text
    }
}
