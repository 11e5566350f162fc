/// The signs for drawing borders, each one column wide.
///
/// Box-drawing signs are East Asian Ambiguous: where the terminal draws them two columns wide, these are ASCII.
public struct BorderGlyphs: Hashable, Sendable {
    /// A horizontal and a vertical stroke.
    public var horizontal, vertical: String
    /// The four corners.
    public var topLeft, topRight, bottomLeft, bottomRight: String
    /// A stroke that meets the border's left side, right side, top or bottom, and two strokes that cross.
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
