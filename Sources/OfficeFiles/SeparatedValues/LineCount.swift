/// Lines of text, which end with LF, CR or CRLF.
enum LineCount {
    /// The number, from 1, of the line that the offset is in.
    static func line(of offset: Int, in units: some RandomAccessCollection<some FixedWidthInteger>) -> Int {
        var line = 1
        var isAfterReturn = false
        for unit in units.prefix(offset) {
            if unit == 0x0D || unit == 0x0A && !isAfterReturn { line += 1 }
            isAfterReturn = unit == 0x0D
        }
        return line
    }
}
