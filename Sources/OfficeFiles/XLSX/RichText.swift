/// The text of a shared or inline string: its `t` elements joined, those of its runs too, and without those of its furigana (`rPh`).
struct RichText {
    private(set) var bytes: [UInt8] = []
    private var isInText = false
    private var isInPhonetic = false
    /// Whether white space counts where a text does not say: what the whole part says (XML 1.0, 2.10).
    var keepsSpaceByDefault = false
    private var keepsSpace = false
    /// Whether white space at the text's start, and at its end, is of the text and not of the file's layout.
    private var keepsStart = false
    private var keepsEnd = false

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        (isInText, isInPhonetic, keepsStart, keepsEnd) = (false, false, false, false)
    }

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "rPh": isInPhonetic = true
        case "t" where !isInPhonetic:
            isInText = true
            keepsSpace = attributes["space"].map { $0 == "preserve" } ?? keepsSpaceByDefault
            if bytes.isEmpty { keepsStart = keepsSpace }
        default: break
        }
    }

    mutating func end(_ name: XMLName) {
        switch name {
        case "rPh": isInPhonetic = false
        case "t" where isInText:
            isInText = false
            keepsEnd = keepsSpace
        default: break
        }
    }

    mutating func text(_ piece: UnsafeBufferPointer<UInt8>, bounds: TableBounds, at place: @autoclosure () -> String?)
        throws(TableProblem)
    {
        guard isInText else { return }
        bytes += piece
        if bytes.count > bounds.cellBytes {
            throw .tooMuch("セルの文字", "the text of a cell", bounds.cellBytes, at: place())
        }
    }

    /// The text as a cell has it. White space at its ends counts where the file says so (`xml:space`), as in spreadsheet programs.
    var cellText: String {
        func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
        var trimmed = bytes[...]
        if !keepsStart, let first = trimmed.first, isSpace(first) { trimmed = trimmed.drop(while: isSpace) }
        if !keepsEnd { while let last = trimmed.last, isSpace(last) { trimmed.removeLast() } }
        let kept = trimmed.count == bytes.count ? bytes : Array(trimmed)
        return CellText.cleaned(CellText.unescaped(kept))
    }
}
