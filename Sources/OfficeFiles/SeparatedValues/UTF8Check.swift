/// Whether bytes are UTF-8, by the table of well-formed sequences (Unicode Standard, table 3-7).
enum UTF8Check {
    /// The offset of the first byte that no character can begin with or go on with; `nil` where all are UTF-8.
    static func firstFault(in bytes: [UInt8]) -> Int? {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                index += 1
                continue
            }
            // How many bytes follow, and between which values the first of them is.
            let (count, second): (Int, ClosedRange<UInt8>)
            switch byte {
            case 0xC2...0xDF: (count, second) = (1, 0x80...0xBF)
            case 0xE0: (count, second) = (2, 0xA0...0xBF)
            case 0xED: (count, second) = (2, 0x80...0x9F)
            case 0xE1...0xEF: (count, second) = (2, 0x80...0xBF)
            case 0xF0: (count, second) = (3, 0x90...0xBF)
            case 0xF1...0xF3: (count, second) = (3, 0x80...0xBF)
            case 0xF4: (count, second) = (3, 0x80...0x8F)
            default: return index
            }
            guard index + count < bytes.count, second.contains(bytes[index + 1]),
                bytes[(index + 2)..<(index + 1 + count)].allSatisfy({ 0x80...0xBF ~= $0 })
            else { return index }
            index += 1 + count
        }
        return nil
    }
}
