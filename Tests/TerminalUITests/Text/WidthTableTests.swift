import CLibrary
import TerminalUI
import Testing

/// The width table against the C library's own.
@Suite(.enabled(if: isLinux)) struct WidthTableTests {
    /// Scalars whose width Unicode 16 changed from 1 to 2 (trigrams, monograms, counting rods and Tai Xuan Jing signs),
    /// and one, AHOM CONSONANT SIGN MEDIAL RA, whose category it changed. A C library with older data differs here.
    private static let exceptions: [(range: ClosedRange<UInt32>, width: Int)] = [
        (0x2630...0x2637, 2), (0x268A...0x268F, 2), (0x1171E...0x1171E, 1), (0x1D300...0x1D356, 2),
        (0x1D360...0x1D376, 2),
    ]

    /// The width of each scalar of `values` by libc in a UTF-8 locale, negative for those it does not know.
    private func libraryWidths(of values: some Sequence<UInt32>) throws -> [(scalar: Unicode.Scalar, width: Int)] {
        // By name from the library: the program's own `wcwidth` may stand before libc's.
        let library = try #require(dlopen("libc.so.6", RTLD_LAZY))
        let symbol = try #require(dlsym(library, "wcwidth"))
        let wcwidth = unsafeBitCast(symbol, to: (@convention(c) (wchar_t) -> Int32).self)
        // Of this thread alone: other tests run at the same time.
        let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
        let before = uselocale(locale)
        defer {
            uselocale(before)
            freelocale(locale)
        }
        return values.compactMap { value in
            Unicode.Scalar(value).map { ($0, Int(wcwidth(wchar_t(bitPattern: value)))) }
        }
    }

    @Test func agreesWithTheCLibraryForAllThatItKnows() throws {
        let measure = TextMeasure()
        let widths = try libraryWidths(of: 0x20..<0x20000).filter { $0.width >= 0 }
        #expect(widths.count > 70_000)
        let wrong = widths.filter { scalar, width in
            measure.width(of: scalar) != width && !Self.exceptions.contains { $0.range.contains(scalar.value) }
        }
        #expect(wrong.map { "U+" + String($0.scalar.value, radix: 16) } == [])
    }

    @Test func agreesWithTheCLibraryAboutIdeographsBeyondTheBasicPlane() throws {
        let measure = TextMeasure()
        let widths = try libraryWidths(of: 0x20000..<0x31350).filter { $0.width >= 0 }
        #expect(widths.count > 40_000)
        #expect(widths.allSatisfy { measure.width(of: $0.scalar) == $0.width })
    }

    @Test func exceptionsAreAsUnicodeHasThemNow() throws {
        for (range, width) in Self.exceptions {
            for value in range {
                let scalar = try #require(Unicode.Scalar(value))
                #expect(TextMeasure().width(of: scalar) == width)
            }
        }
    }

    @Test func agreesExactlyWithTheCLibraryForWhatTheScreensShow() throws {
        let shown = """
            別紙２統合前ガイドラインにおける対策項目一覧と医療情報安全管理ガイドライン６．０版の対応表①⑨⑩⑳㉑㊿
            【遵守事項】〔前ページより〕「高セキュリティ型」（案）『』〈〉《》｛｝［］。、，．・：；？！ー〜～々〃〇ヶ※→⇒℃％￥
            ○△◇×―·▓░█▸▾●■□◎☆★…‥“”‘’±÷°′″§¶№
            ┌─┬┐│├┼┤└┴┘━┃ ABCxyz019!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~
            ｱｲｳｶﾞﾊﾟｰ｡｢｣､･ぁっゃァッャゎがぱ𠮷𩸽髙﨑
            """
        let values = Set(shown.unicodeScalars.map(\.value)).subtracting([0x0A])
        let widths = try libraryWidths(of: values)
        #expect(widths.allSatisfy { $0.width >= 1 && TextMeasure().width(of: $0.scalar) == $0.width })
    }
}
