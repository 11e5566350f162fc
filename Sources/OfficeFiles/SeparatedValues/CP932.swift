import CLibrary

/// Windows' Japanese encoding: Shift_JIS with the characters of NEC and IBM, such as ① and №. The C library has its table.
enum CP932 {
    /// The text as UTF-8.
    ///
    /// - Parameter fault: where the bytes stop being UTF-8, for the message: the place that is told is the later of the two.
    /// - Throws: where the bytes are not CP932 either.
    static func utf8(_ file: [UInt8], orFaultAt fault: Int) throws(TableProblem) -> [UInt8] {
        let converter = iconv_open("UTF-8", "CP932")
        guard converter != iconv_t(bitPattern: -1) else {
            throw TableProblem(
                ja: "UTF-8 ではなく、このシステムには CP932（Shift_JIS）の変換表がありません。UTF-8 で保存し直してください",
                en: "this is not UTF-8, and this system has no table of CP932 (Shift_JIS); save the file as UTF-8")
        }
        defer { iconv_close(converter) }
        var input = file
        var result: [UInt8] = []
        result.reserveCapacity(file.count + file.count / 2)
        let done = input.withUnsafeMutableBytes { bytes in
            withUnsafeTemporaryAllocation(of: CChar.self, capacity: pieceBytes) { piece -> Int in
                var next = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
                var rest = bytes.count
                while rest > 0 {
                    var end = piece.baseAddress
                    var room = piece.count
                    let status = iconv(converter, &next, &rest, &end, &room)
                    result += UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(piece)[..<(piece.count - room)])
                    if status == -1, errno != E2BIG { break }
                }
                return bytes.count - rest
            }
        }
        if done < file.count { throw .notText(line: LineCount.line(of: max(done, fault), in: file)) }
        return result
    }

    private static let pieceBytes = 64 << 10
}

extension TableProblem {
    static func notText(line: Int) -> TableProblem {
        TableProblem(
            "line \(line)", ja: "この行の文字が UTF-8、UTF-16、CP932（Shift_JIS）のどれとしても読めません。UTF-8 で保存し直してください",
            en: "this line is neither UTF-8, UTF-16 nor CP932 (Shift_JIS) text; save the file as UTF-8")
    }
}
