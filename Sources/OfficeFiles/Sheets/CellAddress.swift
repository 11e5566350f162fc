/// The place of a cell in a sheet, counted from 0. Printed as spreadsheets do: row 6 of column 3 is `D7`.
public struct CellAddress: Hashable, Comparable, Sendable, CustomStringConvertible {
    public var row: Int
    public var column: Int

    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    public var description: String { CellAddress.letters(ofColumn: column) + String(row + 1) }

    /// The letters of a column counted from 0: `A`, `Z`, `AA`.
    public static func letters(ofColumn column: Int) -> String {
        var letters: [UInt8] = []
        var rest = column + 1
        while rest > 0 {
            letters.append(UInt8(0x41 + (rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    /// The column, counted from 0, of letters in either case, full-width ones too; `nil` for other text or beyond `XFD`.
    public static func column(ofLetters text: some StringProtocol) -> Int? {
        var number = 0
        for scalar in text.unicodeScalars {
            let value =
                (0xFF21...0xFF3A).contains(scalar.value) || (0xFF41...0xFF5A).contains(scalar.value)
                ? scalar.value - 0xFEE0 : scalar.value
            let digit: UInt32
            switch value {
            case 0x41...0x5A: digit = value - 0x40
            case 0x61...0x7A: digit = value - 0x60
            default: return nil
            }
            number = number * 26 + Int(digit)
            if number > 16_384 { return nil }
        }
        return number == 0 ? nil : number - 1
    }

    public static func < (left: Self, right: Self) -> Bool { (left.row, left.column) < (right.row, right.column) }
}
