import Recfile

/// A person's name for comparison: case, full and half width, hiragana and katakana, and spaces do not count.
/// `kate`, `Kate` and ` ＫＡＴＥ ` are one person, and so are 佐藤 花子 and 佐藤花子; 佐藤 and 佐籐 are two.
///
/// It decides who is a second person for a review. Names are stored as typed, and an undo takes back only what was
/// recorded under exactly the same name.
public struct FoldedName: Hashable, Sendable {
    private let scalars: [UInt32]

    public init(_ name: String) {
        // As stored, so that a name typed with a control in it equals the one that is read.
        let folded = SearchFolding.fold(RecordWriter.storable(name)).scalars
        scalars = folded.filter { !(Unicode.Scalar($0)?.properties.isWhitespace ?? false) }
    }

    /// Whether it names nobody.
    public var isEmpty: Bool { scalars.isEmpty }

    /// The name as it is compared.
    public var text: String { String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init))) }
}

extension Entry {
    /// Whether it is by that person, however the name was typed.
    func isBy(_ name: FoldedName) -> Bool { FoldedName(by) == name }
}
