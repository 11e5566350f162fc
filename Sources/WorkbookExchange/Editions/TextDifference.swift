/// What the words of one text are beside those of another, to be read by people.
public struct TextDifference: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case kept, removed, added
    }

    public struct Run: Hashable, Sendable {
        public let kind: Kind
        /// Never empty.
        public let text: String

        public init(_ kind: Kind, _ text: String) {
            self.kind = kind
            self.text = text
        }
    }

    /// In the order of the texts; at one place what is removed stands before what is added. Those that are not added make up
    /// the old text, those that are not removed the new one, byte by byte.
    public let runs: [Run]

    /// Whether the texts are the same.
    public var isEmpty: Bool { !runs.contains { $0.kind != .kept } }

    /// The text with what is gone as `[-…-]` and what is new as `{+…+}`.
    public var marked: String {
        runs.map { run in
            switch run.kind {
            case .kept: run.text
            case .removed: "[-\(run.text)-]"
            case .added: "{+\(run.text)+}"
            }
        }.joined()
    }

    public init(old: String, new: String) {
        let pieces = (TextPieces(old), TextPieces(new))
        var changes = PieceAlignment(pieces.0, pieces.1).changes
        TextDifference.bridge(&changes, pieces.0)
        var runs: [Run] = []
        var end = 0
        for change in changes {
            let trimmed = TextDifference.trimmed(change, pieces.0, pieces.1)
            TextDifference.append(.kept, pieces.0.text(of: end..<trimmed.old.lowerBound), to: &runs)
            TextDifference.append(.removed, pieces.0.text(of: trimmed.old), to: &runs)
            TextDifference.append(.added, pieces.1.text(of: trimmed.new), to: &runs)
            end = trimmed.old.upperBound
        }
        TextDifference.append(.kept, pieces.0.text(of: end..<pieces.0.scalars.count), to: &runs)
        self.runs = runs
    }

    private static func append(_ kind: Kind, _ text: String, to runs: inout [Run]) {
        if !text.isEmpty { runs.append(Run(kind, text)) }
    }

    /// Joins changes that only a scrap separates: between two changes a blank, a sign or a single kana that stayed is harder
    /// to read than one change.
    private static func bridge(_ changes: inout [PieceAlignment.Change], _ old: TextPieces) {
        var joined: [PieceAlignment.Change] = []
        for change in changes {
            guard let last = joined.last, isScrap(old.scalars(of: last.old.upperBound..<change.old.lowerBound)),
                !isPure(last) || !isPure(change)
            else {
                joined.append(change)
                continue
            }
            joined[joined.count - 1] = PieceAlignment.Change(
                old: last.old.lowerBound..<change.old.upperBound, new: last.new.lowerBound..<change.new.upperBound)
        }
        changes = joined
    }

    /// Whether it only removes or only adds.
    private static func isPure(_ change: PieceAlignment.Change) -> Bool { change.old.isEmpty || change.new.isEmpty }

    private static func isScrap(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        var count = 0
        for scalar in scalars {
            if scalar == "\n" { return false }
            switch TextPieces.Script(scalar) {
            case .blank: break
            case .sign, .hiragana: count += 1
            case .kanji, .katakana, .word: return false
            }
        }
        return count <= 1
    }

    /// The change in scalars, without what is the same at its beginning and at its end.
    private static func trimmed(_ change: PieceAlignment.Change, _ old: TextPieces, _ new: TextPieces) -> ScalarChange {
        let whole = ScalarChange(old: old.scalars(in: change.old), new: new.scalars(in: change.new))
        let trimmed = whole.trimmed(old, new, cuttingKanji: true)
        // One kanji in place of another is read with its word: 使用者 for 利用者, and not 使 for 利.
        let isLone = min(trimmed.old.count, trimmed.new.count) == 1
        return isLone ? whole.trimmed(old, new, cuttingKanji: false) : trimmed
    }

    private struct ScalarChange {
        var old: Range<Int>
        var new: Range<Int>

        func trimmed(_ oldPieces: TextPieces, _ newPieces: TextPieces, cuttingKanji: Bool) -> ScalarChange {
            var (left, right) = (old, new)
            func isCut(_ pieces: TextPieces, _ position: Int, _ kept: Range<Int>) -> Bool {
                pieces.isCut(position, keeping: kept, cuttingKanji: cuttingKanji)
            }
            var equal = zip(oldPieces.scalars[left], newPieces.scalars[right]).prefix { $0 == $1 }.count
            while equal > 0,
                !isCut(oldPieces, left.lowerBound + equal, left.prefix(equal))
                    || !isCut(newPieces, right.lowerBound + equal, right.prefix(equal))
            {
                equal -= 1
            }
            (left, right) = (left.dropFirst(equal), right.dropFirst(equal))
            equal =
                zip(oldPieces.scalars[left].reversed(), newPieces.scalars[right].reversed()).prefix { $0 == $1 }.count
            while equal > 0,
                !isCut(oldPieces, left.upperBound - equal, left.suffix(equal))
                    || !isCut(newPieces, right.upperBound - equal, right.suffix(equal))
            {
                equal -= 1
            }
            return ScalarChange(old: left.dropLast(equal), new: right.dropLast(equal))
        }
    }
}
