import FoundationEssentials

/// JSON as a test looks at it.
enum JSONDocument: Decodable {
    case object([String: JSONDocument])
    case array([JSONDocument])
    case text(String)
    case number(Double)
    case flag(Bool)
    case null

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: Key.self) {
            var object: [String: JSONDocument] = [:]
            for key in container.allKeys {
                object[key.stringValue] = try container.decode(JSONDocument.self, forKey: key)
            }
            self = .object(object)
        } else if var container = try? decoder.unkeyedContainer() {
            var array: [JSONDocument] = []
            while !container.isAtEnd { array.append(try container.decode(JSONDocument.self)) }
            self = .array(array)
        } else {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .null
            } else if let flag = try? container.decode(Bool.self) {
                self = .flag(flag)
            } else if let number = try? container.decode(Double.self) {
                self = .number(number)
            } else {
                self = .text(try container.decode(String.self))
            }
        }
    }

    init(_ text: String) throws { self = try JSONDecoder().decode(JSONDocument.self, from: Data(text.utf8)) }

    /// The paths of its values that are neither object nor array: `findings[].code`.
    var paths: Set<String> { Set(paths(at: "")) }

    private func paths(at path: String) -> [String] {
        switch self {
        case .object(let object):
            object.flatMap { key, value in value.paths(at: path.isEmpty ? key : "\(path).\(key)") }
        case .array(let array): array.flatMap { $0.paths(at: path + "[]") }
        case .text, .number, .flag, .null: [path]
        }
    }

    subscript(_ key: String) -> JSONDocument? { if case .object(let object) = self { object[key] } else { nil } }
    var elements: [JSONDocument] { if case .array(let array) = self { array } else { [] } }
    var string: String? { if case .text(let text) = self { text } else { nil } }
    var isTrue: Bool? { if case .flag(let flag) = self { flag } else { nil } }
    var integer: Int? { if case .number(let number) = self { Int(number) } else { nil } }
}
