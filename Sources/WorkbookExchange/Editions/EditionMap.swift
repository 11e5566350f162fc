import OfficeFiles

/// A publisher's table of old and new numbers, as it stands: not yet held against catalogues.
public struct EditionMap: Hashable, Sendable {
    /// What becomes of an old item.
    public enum Change: Hashable, Sendable {
        /// One new item is its successor, its wording changed or not.
        case moved
        /// Several new items say what it said.
        case split
        /// It became a part of another item.
        case merged
        /// Other items say it as well.
        case covered
        case deleted
    }

    /// One change and the new numbers that it names.
    public struct Clause: Hashable, Sendable {
        public var change: Change
        public var numbers: [String]

        public init(_ change: Change, _ numbers: [String] = []) {
            self.change = change
            self.numbers = numbers
        }
    }

    /// What the table says of one old number.
    public struct Entry: Hashable, Sendable {
        /// Where the old number stands: `対応表!A7`, or a line's number.
        public var place: String
        /// Where each new number stands.
        public var placesOfNew: [String: String]
        public var number: String
        public var clauses: [Clause]
        /// The table's own words, for people.
        public var words: String

        /// Takes in what another row says of the same number.
        mutating func join(_ other: Entry) {
            clauses += other.clauses
            words += (words.isEmpty ? "" : ", ") + other.words
            placesOfNew.merge(other.placesOfNew) { first, _ in first }
        }
    }

    public var entries: [Entry]
    /// What in the table can not be understood. Nothing of such a line or row is in `entries`.
    public var problems: [EditionMapProblem]

    /// Whether the file is such a table at all: it says something, and no more of it is wrong than right.
    public var isUsable: Bool { !entries.isEmpty && problems.count <= entries.count }

    /// Reads a publisher's file: YAML by its ending, else a table of any known format.
    ///
    /// - Parameter name: the file's name without its folder.
    /// - Throws: `TableProblem` where it is no table. What is wrong in a table is in ``problems``.
    public static func read(_ bytes: [UInt8], name: String) throws -> EditionMap {
        let ending = name.split(separator: ".").last?.lowercased()
        if ending == "yml" || ending == "yaml" { return EditionMap(yaml: String(decoding: bytes, as: UTF8.self)) }
        return EditionMap(try TableFormat.readTable(bytes, name: name))
    }
}
