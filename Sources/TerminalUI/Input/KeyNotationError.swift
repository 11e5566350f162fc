/// What is wrong with keys written as text. Offsets count scalars from the start of the text.
public enum KeyNotationError: Error, Hashable, Sendable {
    /// A `<` without its `>`; the key itself is written `<lt>`.
    case unclosed(offset: Int)
    /// A name in angle brackets that no key has.
    case unknownName(String, offset: Int)
    /// The text is not exactly one key.
    case notOneKey(String)
}

extension KeyNotationError: CustomStringConvertible {
    /// The error in one line that says what to write instead.
    public var description: String {
        switch self {
        case .unclosed(let offset):
            "“<” at offset \(offset) has no “>”: write the key itself as <lt>"
        case .unknownName(let name, let offset):
            "no key is named <\(name)> (offset \(offset)): the names are "
                + Key.names.map { "<\($0.name)>" }.joined(separator: " ") + " and <F1>, with C-, M- or S- before them"
        case .notOneKey(let text):
            "“\(text)” is not one key: write a character or a name such as <Enter>"
        }
    }
}
