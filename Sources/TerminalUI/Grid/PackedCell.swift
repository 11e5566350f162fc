/// A cell as a grid holds it, in eight bytes: what a step costs is less its work than the memory that it touches, and most
/// of that is the cells of two frames. The marks on it, which are rare, are the grid's.
struct PackedCell: Equatable, Sendable {
    /// The base in bits 0 to 20, the columns in bits 21 and 22, whether there are marks in bit 23.
    private var bits: UInt32
    var style: Style

    private static let columnShift: UInt32 = 21
    private static let marked: UInt32 = 1 << 23

    /// Makes a cell that shows `scalar`, which is `columns` columns wide, without marks.
    init(_ scalar: Unicode.Scalar, columns: UInt8, style: Style) {
        bits = scalar.value | UInt32(columns) << Self.columnShift
        self.style = style
    }

    /// A space in the plain style.
    static let blank = PackedCell(" ", columns: 1, style: .plain)

    /// The right half of a wide character.
    static func rightHalf(style: Style) -> PackedCell { PackedCell("\0", columns: 0, style: style) }

    /// The scalar that is drawn, without the marks on it; U+0000 in the right half of a wide character.
    var scalar: Unicode.Scalar { Unicode.Scalar(bits & 0x1F_FFFF) ?? " " }

    /// The width in columns: 1 or 2, or 0 for the right half of the wide character to the left.
    var columns: UInt8 { UInt8(bits >> Self.columnShift & 3) }

    /// Whether the grid holds marks for it.
    var hasMarks: Bool {
        get { bits & Self.marked != 0 }
        set { bits = newValue ? bits | Self.marked : bits & ~Self.marked }
    }

    /// Makes it a space of the same style.
    mutating func clear() { self = PackedCell(" ", columns: 1, style: style) }
}
