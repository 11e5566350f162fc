import WorkbookModel

/// The words of a table that mean a result: those that its profile lists, then those that everybody uses.
struct AnswerWords: Sendable {
    private var listed: [TextKey: AssessmentResult] = [:]

    init(_ words: [TableProfile.Word]) {
        // Where a profile lists a word twice, the first holds.
        for word in words where listed[TextKey(word.text)] == nil { listed[TextKey(word.text)] = word.result }
    }

    /// - Returns: `nil` for a word that means nothing here.
    func result(_ text: String) -> AssessmentResult? {
        listed[TextKey(text)] ?? AnswerWords.usual[AnswerWords.plain(text)]
    }

    /// The words, names and marks of results, and what reports and exported tables show: `○ 適合`. Not their keys: a lone A, 0 or
    /// ー in a table is more likely a grade or a dash than a result.
    private static let usual: [String: AssessmentResult] = {
        var usual: [String: AssessmentResult] = [:]
        for result in AssessmentResult.allCases {
            for word in [result.word, String(result.mark)] { usual[word] = result }
            for language in Language.allCases {
                usual[result.name(language)] = result
                usual[AssessmentField.result.text(of: Assessment(result: result), language)] = result
            }
        }
        return usual
    }()

    /// Without blanks around it and variation selectors, and with the signs that look like a result's mark as that mark.
    private static func plain(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFE00...0xFE0F, 0x20E0: continue
            // 〇 ideographic zero, ◯ large circle, ⭕ heavy large circle, ⚪ medium white circle.
            case 0x3007, 0x25EF, 0x2B55, 0x26AA: result.append("○")
            // ✕ ✖ ✗ ✘ ╳ ❌ ⨯
            case 0x2715...0x2718, 0x2573, 0x274C, 0x2A2F: result.append("×")
            // ▵
            case 0x25B5: result.append("△")
            // — em dash, which converters write for the horizontal bar.
            case 0x2014: result.append("―")
            case 0x30FB, 0xFF65: result.append("·")
            default: result.append(scalar)
            }
        }
        return String(result).trimmingBlanks()
    }
}
