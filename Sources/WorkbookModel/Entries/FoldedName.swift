import Recfile

/// A person's name, comparable the way people know it: case, full and half width, hiragana and katakana, and how many
/// spaces stand where make no other person. `kate`, `Kate` and ` ＫＡＴＥ ` are one; 佐藤 and 佐籐 are two.
///
/// It decides who is a second person to a review. Names are stored as they were typed, and an undo takes back what was
/// recorded under the very name.
public struct FoldedName: Hashable, Sendable {
    private let scalars: [UInt32]

    public init(_ name: String) {
        // As it is stored, so that one typed with a control in it is the one that is read.
        let folded = SearchFolding.fold(RecordWriter.storable(name)).scalars
        scalars = Array(
            folded.split { Unicode.Scalar($0)?.properties.isWhitespace ?? false }.joined(separator: [0x20]))
    }
}

extension Entry {
    /// Whether it is by the person of that name, whichever way the name was typed.
    func isBy(_ name: FoldedName) -> Bool { FoldedName(by) == name }
}
