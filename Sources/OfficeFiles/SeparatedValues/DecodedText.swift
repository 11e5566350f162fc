/// The text of a file, whose encoding its bytes tell: UTF-8 or UTF-16 by their mark; UTF-16 by its zeros; then UTF-8, and CP932, where
/// all bytes fit it.
struct DecodedText {
    /// UTF-8, without a mark.
    let bytes: [UInt8]
    /// The encoding's name, for people.
    let encoding: String

    init(_ file: [UInt8]) throws(TableProblem) {
        if file.starts(with: [0xEF, 0xBB, 0xBF]) {
            let text = Array(file.dropFirst(3))
            if let offset = UTF8Check.firstFault(in: text) {
                throw .notText(line: LineCount.line(of: offset, in: text))
            }
            (bytes, encoding) = (text, "UTF-8 BOM")
        } else if let isBigEndian = DecodedText.byteOrder(of: file) {
            bytes = try DecodedText.utf16(file, isBigEndian: isBigEndian)
            encoding = isBigEndian ? "UTF-16BE" : "UTF-16LE"
        } else if DecodedText.isNoText(file) {
            throw TableProblem(
                ja: "文字でないデータなので、表として読めません。表計算ソフトで開き、.xlsx、.csv、.tsv のどれかに保存し直してください",
                en:
                    "this is data and no text, and can not be read as a table; open it in a spreadsheet program and save it as .xlsx, .csv or .tsv"
            )
        } else if let other = OtherEncoding(file) {
            throw other.problem
        } else if let fault = UTF8Check.firstFault(in: file) {
            bytes = try CP932.utf8(file, orFaultAt: fault)
            encoding = "CP932"
        } else {
            (bytes, encoding) = (file, "UTF-8")
        }
    }

    /// Whether among its first bytes are several, and one in a hundred or more, that no text holds: zeros, and control characters but
    /// blanks, line and page ends and the escapes of other encodings.
    private static func isNoText(_ file: [UInt8]) -> Bool {
        let searched = file.prefix(64 << 10)
        let others = searched.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1A && $0 != 0x1B }
        return others >= 4 && others * 100 >= searched.count
    }

    /// Whether it is UTF-16 with its greater bytes first, or last; `nil` for other text.
    ///
    /// Without a mark, the zeros of its separators and line ends tell it: they stand at even places or at odd ones.
    private static func byteOrder(of file: [UInt8]) -> Bool? {
        if file.starts(with: [0xFE, 0xFF]) { return true }
        if file.starts(with: [0xFF, 0xFE]) { return false }
        guard file.count % 2 == 0 else { return nil }
        var zeros = (even: 0, odd: 0)
        for (index, byte) in file.enumerated() where byte == 0 {
            if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
        }
        switch zeros {
        case (1..., 0): return true
        case (0, 1...): return false
        default: return nil
        }
    }

    private static func utf16(_ file: [UInt8], isBigEndian: Bool) throws(TableProblem) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity(file.count / 2)
        for index in stride(from: 0, to: file.count - 1, by: 2) {
            let (first, second) = (UInt16(file[index]), UInt16(file[index + 1]))
            units.append(isBigEndian ? first << 8 | second : second << 8 | first)
        }
        if units.first == 0xFEFF { units.removeFirst() }
        var text: [UInt8] = []
        text.reserveCapacity(units.count * 2)
        var index = 0
        while index < units.count {
            let unit = units[index]
            if UTF16.isLeadSurrogate(unit), index + 1 < units.count, UTF16.isTrailSurrogate(units[index + 1]) {
                text += String(decoding: units[index...index + 1], as: UTF16.self).utf8
                index += 2
            } else if UTF16.isSurrogate(unit) {
                throw .notText(line: LineCount.line(of: index, in: units))
            } else {
                if let scalar = Unicode.Scalar(unit) { text += UTF8.encode(scalar) ?? .init() }
                index += 1
            }
        }
        if file.count % 2 == 1 { throw .notText(line: LineCount.line(of: units.count, in: units)) }
        return text
    }
}
