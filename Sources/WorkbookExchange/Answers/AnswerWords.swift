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
        if let result = listed[TextKey(text)] { return result }
        return AssessmentResult(typed: text) ?? AssessmentResult(typed: AnswerWords.plain(text))
            ?? AnswerWords.shown[text]
    }

    /// As reports and exported tables show results: `○ 適合`.
    private static let shown: [String: AssessmentResult] = {
        var shown: [String: AssessmentResult] = [:]
        for result in AssessmentResult.allCases {
            for language in Language.allCases {
                shown[AssessmentField.result.text(of: Assessment(result: result), language)] = result
            }
        }
        return shown
    }()

    /// With full-width letters, and the signs that look like a result's mark, as that mark or its key; in lower case and
    /// without variation selectors and blanks around it.
    private static func plain(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in CircledNumbers.plain(text).unicodeScalars {
            switch scalar.value {
            case 0xFE00...0xFE0F, 0x20E0: continue
            // 〇 ideographic zero, ◯ large circle, ⭕ heavy large circle, ⚪ medium white circle.
            case 0x3007, 0x25EF, 0x2B55, 0x26AA: result.append("○")
            // ✕ ✖ ✗ ✘ ╳ ❌ ⨯
            case 0x2715...0x2718, 0x2573, 0x274C, 0x2A2F: result.append("×")
            // ▵
            case 0x25B5: result.append("△")
            case 0x30FB, 0xFF65: result.append("·")
            default: result.append(scalar)
            }
        }
        return String(result).lowercased().withoutBlanksAround
    }
}
