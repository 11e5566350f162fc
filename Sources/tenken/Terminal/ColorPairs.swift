import CNcurses
import TerminalUI

/// The colour pairs in use. ncurses draws with a pair's number, and the number of pairs is limited.
struct ColorPairs {
    /// A style as ncurses takes it.
    struct Look: Hashable {
        /// `TENKEN_BOLD` and its like, combined.
        var attributes: UInt32
        /// A colour pair's number; 0 is the terminal's own colours.
        var pair: Int
    }

    private struct Pair: Equatable {
        /// ncurses' numbers; -1 is the terminal's own colour.
        var foreground: Int32
        var background: Int32
    }

    private let colors: Int
    private let capacity: Int
    /// The pairs defined, from number 1 on. A theme has a dozen; searching them is quicker than hashing.
    private var defined: [Pair] = []
    private var looks: [(style: Style, look: Look)] = []

    /// - Parameters:
    ///   - colors: How many colours the terminal has, 0 when none are to be used.
    ///   - capacity: How many pairs it has, the pair 0 included.
    init(colors: Int, capacity: Int) {
        self.colors = colors
        self.capacity = capacity
    }

    /// The attributes and the pair for a style. A pair is defined at its first use; when none is left, the text keeps
    /// the terminal's own colours.
    mutating func look(of style: Style) -> Look {
        if let known = looks.first(where: { $0.style == style }) { return known.look }
        var look = Look(attributes: Self.attributes(of: style), pair: 0)
        // Terminals with fewer than ANSI's eight colours number them in other orders.
        if colors >= 8 {
            if colors < 16, let color = style.foreground, color.isBright { look.attributes |= UInt32(TENKEN_BOLD) }
            look.pair = number(
                of: Pair(foreground: index(of: style.foreground), background: index(of: style.background)))
        }
        looks.append((style, look))
        return look
    }

    private mutating func number(of pair: Pair) -> Int {
        if pair == Pair(foreground: -1, background: -1) { return 0 }
        if let place = defined.firstIndex(of: pair) { return place + 1 }
        let number = defined.count + 1
        guard number < capacity, tenken_screen_define_pair(Int32(number), pair.foreground, pair.background) else {
            return 0
        }
        defined.append(pair)
        return number
    }

    /// The colour's number for ncurses. With eight colours a bright one becomes the plain one, and as the text's colour bold
    /// too, which such terminals show as bright. A colour that the terminal lacks becomes the terminal's own.
    private func index(of color: Color?) -> Int32 {
        guard let color, color.rawValue < 16 || Int(color.rawValue) < colors else { return -1 }
        // With direct colours a number is a colour's red, green and blue, but for the first eight.
        if colors > 256, color.rawValue >= 8 { return Int32(color.rgb) }
        return Int32(colors < 16 ? color.rawValue & 7 : color.rawValue)
    }

    private static func attributes(of style: Style) -> UInt32 {
        var attributes = 0
        if style.bold { attributes |= TENKEN_BOLD }
        if style.dim { attributes |= TENKEN_DIM }
        if style.italic { attributes |= TENKEN_ITALIC }
        if style.underline { attributes |= TENKEN_UNDERLINE }
        if style.reverse { attributes |= TENKEN_REVERSE }
        return UInt32(attributes)
    }
}
