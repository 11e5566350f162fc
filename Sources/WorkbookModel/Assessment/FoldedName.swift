import Recfile

/// A person's name, comparable the way people know it: case, full and half width, hiragana and katakana, and spaces
/// make no other person. `kate`, `Kate` and ` ＫＡＴＥ ` are one, and so are 佐藤 花子 and 佐藤花子; 佐藤 and 佐籐 are two.
///
/// It decides who is a second person to a review. Names are stored as they were typed, and an undo takes back what was
/// recorded under the very name.
public struct FoldedName: Hashable, Sendable {
    private let scalars: [UInt32]

    public init(_ name: String) {
        // As it is stored, so that one typed with a control in it is the one that is read.
        let folded = SearchFolding.fold(RecordWriter.storable(name)).scalars
        scalars = folded.filter { !(Unicode.Scalar($0)?.properties.isWhitespace ?? false) }
    }
}

extension Entry {
    /// Whether it is by the person of that name, whichever way the name was typed.
    func isBy(_ name: FoldedName) -> Bool { FoldedName(by) == name }
}
