/// One cell of a grid.
///
/// It holds its scalars without a `String`, so that a grid is one plain block of memory: most of the work of drawing is
/// to fill and compare grids.
public struct Cell: Hashable, Sendable {
    /// The most marks that a cell keeps on its scalar: as many as an ncurses `cchar_t`.
    public static let maximumMarks = 4

    /// The zero-width scalars on the base, then 0s. The first property, so that no padding comes before it.
    private var marks: SIMD4<UInt32>
    /// The scalar that is drawn; U+0000 in the right half of a wide character.
    private var base: Unicode.Scalar

    /// The scalar that is drawn, without the marks on it; U+0000 in the right half of a wide character.
    public var scalar: Unicode.Scalar { base }

    public var style: Style

    /// The width in columns: 1 or 2, or 0 for the right half of the wide character to the left.
    public private(set) var columns: UInt8

    /// Makes a cell that shows `scalar`, which is `columns` columns wide.
    init(_ scalar: Unicode.Scalar, columns: UInt8, style: Style) {
        base = scalar
        marks = .zero
        self.columns = columns
        self.style = style
    }

    /// Makes a cell that shows `text`, one scalar and the marks on it, which is `columns` columns wide.
    public init(text: String, columns: UInt8, style: Style = .plain) {
        self.init(text.unicodeScalars.first ?? "\0", columns: columns, style: style)
        for mark in text.unicodeScalars.dropFirst() { addMark(mark) }
    }

    /// A space in the plain style.
    public static let blank = Cell(" ", columns: 1, style: .plain)

    /// The right half of a wide character.
    static func rightHalf(style: Style) -> Cell { Cell("\0", columns: 0, style: style) }

    /// What is drawn: one scalar and the marks on it; empty in the right half of a wide character.
    public var text: String {
        var scalars = String.UnicodeScalarView()
        forEachScalar { scalars.append($0) }
        return String(scalars)
    }

    /// Whether it is a space without marks.
    var isSpace: Bool { base == " " && marks[0] == 0 }

    /// Calls `body` with each scalar of ``text``, without making a string.
    public func forEachScalar(_ body: (Unicode.Scalar) -> Void) {
        if columns == 0 { return }
        body(base)
        for index in 0..<Self.maximumMarks {
            guard marks[index] != 0, let mark = Unicode.Scalar(marks[index]) else { return }
            body(mark)
        }
    }

    /// Puts a zero-width scalar on the base; those beyond ``maximumMarks`` are dropped.
    mutating func addMark(_ mark: Unicode.Scalar) {
        for index in 0..<Self.maximumMarks where marks[index] == 0 {
            marks[index] = mark.value
            return
        }
    }

    /// Makes it a space of the same style.
    mutating func clear() {
        self = Cell(" ", columns: 1, style: style)
    }
}
