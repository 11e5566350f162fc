import OfficeFiles
import Testing

/// How the encoding of separated values is told.
struct EncodingTests {
    private func read(_ bytes: [UInt8]) throws -> (format: String, rows: [[String]]) {
        let table = try TableFormat.readTable(bytes, name: "a.csv")
        return (table.format, table.sheets.first?.rows.map { $0.map(\.text) } ?? [])
    }

    private func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let bytes = [UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit)]
            return isBigEndian ? bytes : bytes.reversed()
        }
    }

    @Test func utf8IsReadWithAMarkAndWithout() throws {
        let plain = try read(Array("表,点\n".utf8))
        #expect(plain.format == "csv, UTF-8, LF")
        #expect(plain.rows == [["表", "点"]])
        let marked = try read(Array("\u{FEFF}表,点\n".utf8))
        #expect(marked.format == "csv, UTF-8 BOM, LF")
        #expect(marked.rows == plain.rows)
    }

    @Test(arguments: [true, false], ["\u{FEFF}", ""])
    func utf16IsReadWithAMarkAndWithout(isBigEndian: Bool, mark: String) throws {
        let found = try read(utf16(mark + "表,𠮷\r\nア,b\r\n", isBigEndian: isBigEndian))
        #expect(found.format == "csv, UTF-16\(isBigEndian ? "BE" : "LE"), CRLF")
        #expect(found.rows == [["表", "𠮷"], ["ア", "b"]])
    }

    @Test func cp932IsReadWithTheCharactersOfNECAndIBM() throws {
        // №, ①, 表 (its second byte is a backslash), ～, 髙 of IBM's, and a half-width ｱ.
        let found = try read([
            0x87, 0x82, 0x2C, 0x87, 0x40, 0x0D, 0x0A, 0x95, 0x5C, 0x81, 0x60, 0x2C, 0xFB, 0xFC, 0xB1, 0x0D, 0x0A,
        ])
        #expect(found.format == "csv, CP932, CRLF")
        #expect(found.rows == [["№", "①"], ["表～", "髙ｱ"]])
    }

    @Test func aLongTextOfCP932IsReadWhole() throws {
        let found = try read([0x87, 0x82, 0x2C] + Array(repeating: [0x95, 0x5C], count: 50_000).joined())
        #expect(found.rows == [["№", String(repeating: "表", count: 50_000)]])
    }

    @Test func whatFitsNoEncodingIsRefusedWithItsLine() throws {
        #expect(try problem(Array("a\nb\n".utf8) + [0xE8, 0xA1, 0xA8, 0x0A, 0xFF, 0x0A]).place == "line 4")
        #expect(try problem(Array("\u{FEFF}a\n".utf8) + [0x95, 0x5C]).place == "line 2")
        #expect(try problem([0xFE, 0xFF, 0, 0x61, 0, 0x0A, 0xD8, 0x42, 0, 0x61]).place == "line 2")
        #expect(try problem([0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0x61]).place == "line 2")
    }

    @Test func theLaterOfTheFaultsIsTold() throws {
        // To CP932 the first line is none already: あ ends in the first half of a character.
        #expect(try problem(Array("あ\r\nb\r\n".utf8) + [0xFF]).place == "line 3")
    }

    @Test func otherJapaneseEncodingsAreRefusedByName() throws {
        // てんけん,点検 in EUC-JP.
        let euc: [UInt8] = [0xA4, 0xC6, 0xA4, 0xF3, 0xA4, 0xB1, 0xA4, 0xF3, 0x2C, 0xC5, 0xC0, 0xB8, 0xA1, 0x0A]
        #expect(try problem(euc).english.contains("EUC-JP"))
        #expect(try problem(Array("a,\u{1B}$BEE\u{1B}(B\n".utf8)).english.contains("ISO-2022-JP"))
        // ｱｲｳｴ,ｱｲ, which EUC-JP could be too.
        #expect(try read([0xB1, 0xB2, 0xB3, 0xB4, 0x2C, 0xB1, 0xB2]).rows == [["ｱｲｳｴ", "ｱｲ"]])
    }

    @Test(
        arguments: [
            [0xC0, 0xAF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC2],
            [0xF5, 0x80, 0x80, 0x80],
        ] as [[UInt8]])
    func whatOnlyLooksLikeUTF8IsNone(bytes: [UInt8]) throws {
        let format = try? read(Array("a\n".utf8) + bytes + Array("\n".utf8)).format
        #expect(format != "csv, UTF-8, LF")
    }
}
