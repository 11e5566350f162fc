/// The signs that borders are drawn with, each one column wide.
///
/// Box-drawing signs are East Asian Ambiguous: where the terminal draws them two columns wide, ASCII serves instead.
public struct BorderGlyphs: Hashable, Sendable {
    /// A horizontal and a vertical stroke.
    public var horizontal, vertical: String
    /// The four corners.
    public var topLeft, topRight, bottomLeft, bottomRight: String
    /// Where a stroke meets a border: on its left side, right side, top and bottom; and where two strokes cross.
    public var teeLeft, teeRight, teeTop, teeBottom, cross: String

    /// The signs for terminals that `measure` describes.
    public init(measure: TextMeasure) {
        if measure.ambiguousWidth == 1 {
            (horizontal, vertical) = ("─", "│")
            (topLeft, topRight, bottomLeft, bottomRight) = ("┌", "┐", "└", "┘")
            (teeLeft, teeRight, teeTop, teeBottom, cross) = ("├", "┤", "┬", "┴", "┼")
        } else {
            (horizontal, vertical) = ("-", "|")
            (topLeft, topRight, bottomLeft, bottomRight) = ("+", "+", "+", "+")
            (teeLeft, teeRight, teeTop, teeBottom, cross) = ("+", "+", "+", "+", "+")
        }
    }
}
