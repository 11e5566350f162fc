import OfficeFiles
import TestSupport
import Testing
import WorkbookExchange
import WorkbookModel

/// What the cells of a row mean.
struct RowValueTests {
    private func row(_ meaning: ColumnMeaning, _ cell: Cell, words: [TableProfile.Word] = []) throws -> ImportRow {
        try AnswerTable([.id, meaning], [["1.1-1", cell]]).row(words: words)
    }

    private func value(_ meaning: ColumnMeaning, _ cell: Cell) throws -> Assessment { try row(meaning, cell).after }

    @Test(arguments: ["○", "〇", "◯", "適合", " 適合\n", "compliant", "○\u{FE0E}"]) func compliantIsWrittenSo(
        word: String
    ) throws { #expect(try value(.result, Cell(.text, word)).result == .compliant) }

    @Test(arguments: ["×", "✕", "✖", "不適合", "noncompliant"]) func noncompliantIsWrittenSo(word: String) throws {
        #expect(try value(.result, Cell(.text, word)).result == .noncompliant)
    }

    @Test(arguments: ["―", "—", "― 対象外", "対象外", "not applicable"]) func notApplicableIsWrittenSo(word: String)
        throws
    {
        #expect(try value(.result, Cell(.text, word)).result == .notApplicable)
    }

    @Test func partialAndAlternativeAreWrittenSo() throws {
        #expect(try value(.result, "△").result == .partial)
        #expect(try value(.result, "◇").result == .alternative)
    }

    @Test func wordsOfTheProfileComeFirst() throws {
        let words = [TableProfile.Word(.partial, "○"), TableProfile.Word(.compliant, "はい")]
        #expect(try row(.result, "○", words: words).after.result == .partial)
        #expect(try row(.result, "ハイ", words: words).after.result == .compliant)
    }

    /// A grade or a dash in somebody's table is no key of this program's.
    @Test(arguments: ["A", "a", "o", "x", "Ｘ", "p", "0", "-", "－", "ー"]) func keyOfAResultIsNoWordForIt(key: String)
        throws
    {
        #expect(try row(.result, Cell(.text, key)).reasons == [.unknownResult(key, at: "対応表!B2")])
        #expect(
            try row(.result, Cell(.text, key), words: [TableProfile.Word(.partial, key)]).after.result == .partial)
    }

    @Test(arguments: ["◎", "済", "1", "TRUE"]) func unknownWordIsLeft(word: String) throws {
        let row = try row(.result, Cell(.text, word))
        #expect(row.outcome == .problem && row.answer == nil)
        #expect(row.reasons == [.unknownResult(word, at: "対応表!B2")])
    }

    @Test func dateCellIsItsDay() throws {
        #expect(try value(.due, Cell(.date, "2026-03-02")).due == "2026-03-02")
        #expect(try value(.due, Cell(.date, "2026-03-02T00:00:00")).due == "2026-03-02")
    }

    @Test(arguments: ["2026/3/2", "2026-03-02", "令和8年3月2日", "R8.3.2", "２０２６年３月２日", "2026/3/2(月)", "20260302"])
    func dayIsReadAsPeopleWriteIt(text: String) throws {
        #expect(try value(.due, Cell(.text, text)).due == "2026-03-02")
    }

    @Test(arguments: ["来週", "3/2", "3月末", "+2w", "今日", "金曜", "来年3月末"]) func dayThatDependsOnTodayIsLeft(text: String)
        throws
    {
        #expect(try row(.due, Cell(.text, text)).reasons == [.relativeDate(text, at: "対応表!B2")])
    }

    @Test(arguments: [
        Cell(.text, "未定"), Cell(.number, "46083"), Cell(.date, "10:20:00"), Cell(.text, "2026/2/30"),
        Cell(.text, "2026/3/2(火)"), Cell(.flag, "TRUE"),
    ]) func whatIsNoDayIsLeft(cell: Cell) throws {
        let row = try row(.due, cell)
        #expect(row.outcome == .problem && row.reasons == [.noDate(cell.text, at: "対応表!B2")])
    }

    @Test func dashForADayIsNone() throws { #expect(try row(.due, "－").outcome == .skipped) }

    @Test(arguments: [ColumnMeaning.result, .owner, .due, .note, .evidence, .assessedBy])
    func errorsAndUncomputedCellsAreLeft(meaning: ColumnMeaning) throws {
        #expect(try row(meaning, Cell(.error, "#REF!")).reasons == [.errorCell("#REF!", at: "対応表!B2")])
        #expect(try row(meaning, Cell(.uncomputed, "A1")).reasons == [.uncomputedCell(at: "対応表!B2")])
    }

    @Test func mistakeInOneCellLeavesTheWholeRow() throws {
        let row = try AnswerTable([.id, .result, .due], [["1.1-1", "○", "未定"]]).row()
        #expect(row.outcome == .problem && row.answer == nil && row.after == .none)
    }

    @Test func noteKeepsItsLines() throws { #expect(try value(.note, " 一行目\n二行目\n\n").note == "一行目\n二行目") }

    @Test func ownerIsOneLine() throws { #expect(try value(.owner, "佐藤\n花子").owner == "佐藤 花子") }

    @Test func ownerThatIsTooLongIsLeft() throws {
        let name = String(repeating: "長", count: NewEntry.maximumLineScalars + 1)
        #expect(try row(.owner, Cell(.text, name)).reasons == [.lineTooLong(.owner, at: "対応表!B2")])
        #expect(try row(.owner, Cell(.text, String(name.dropLast()))).outcome == .new)
    }

    @Test func noteThatIsTooLongIsLeft() throws {
        let note = String(repeating: "x", count: NewEntry.maximumValueBytes + 1)
        #expect(try row(.note, Cell(.text, note)).reasons == [.textTooLong(.note, at: "対応表!B2")])
    }

    @Test func evidenceStandsOneALine() throws {
        let evidence = try value(.evidence, "第5条 | 規程\n\nhttps://example.com/a\n").evidence
        #expect(
            evidence == [Evidence(reference: "第5条", description: "規程"), Evidence(reference: "https://example.com/a")])
    }

    /// Whoever writes a table has not seen the file that the workbook's folder holds.
    @Test func digestInATableIsNotBelieved() throws {
        let digest = String(repeating: "0", count: 64)
        #expect(
            try value(.evidence, Cell(.text, "a.pdf | sha256:\(digest)")).evidence == [Evidence(reference: "a.pdf")])
    }

    @Test(arguments: ["sha256:A | sha256:B", " sha256:A |  sha256:B", "sha256:A |  sha256:B "])
    func digestThatStandsTwiceIsNotBelieved(words: String) throws {
        let text = words.replacing("A", with: String(repeating: "1", count: 64))
            .replacing("B", with: String(repeating: "2", count: 64))
        let evidence = try value(.evidence, Cell(.text, "x | \(text)")).evidence
        #expect(evidence.map { Evidence(stored: $0.stored).digest } == [nil])
    }

    @Test func peopleStandByIdeographicCommasOrLines() throws {
        let row = try AnswerTable([.id, .result, .assessedBy], [["1.1-1", "○", "佐藤、 山田、佐藤\n鈴木"]]).row()
        #expect(row.answer?.assessedBy == ["佐藤", "山田", "鈴木"])
    }

    @Test(arguments: ["Smith, John", "佐藤／山田", "佐藤/山田", "佐藤；山田"]) func otherSignsStandInOneName(name: String) throws {
        let row = try AnswerTable([.id, .result, .assessedBy], [["1.1-1", "○", Cell(.text, name)]]).row()
        #expect(row.answer?.assessedBy == [name])
    }

    @Test func controlsAreStoredAsPictures() throws {
        #expect(try value(.note, "a\u{1B}[31mb").note == "a\u{241B}[31mb")
    }
}
