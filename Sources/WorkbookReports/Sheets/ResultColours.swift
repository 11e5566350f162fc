import OfficeFiles
import WorkbookModel

/// The colours of results in a spreadsheet, 0xRRGGBB. Marks and words carry the meaning; colour only repeats it.
enum ResultColours {
    /// Behind black text.
    static func pale(_ result: AssessmentResult) -> UInt32? {
        switch result {
        case .compliant: 0xDFF2E6
        case .partial: 0xFCEBCF
        case .alternative: 0xE5E1F7
        case .noncompliant: 0xF8D9E4
        case .notApplicable: 0xEDEDED
        case .unassessed, .unknown: nil
        }
    }

    /// Of bars.
    static func strong(_ result: AssessmentResult?) -> UInt32 {
        switch result {
        case .compliant: 0x1F7A4D
        case .partial: 0x9A5B00
        case .alternative: 0x5B4BB5
        case .noncompliant: 0xB3134F
        case .notApplicable: 0x8A8A8A
        case .unassessed: 0xC4C4C4
        case .unknown, nil: 0x4A4A4A
        }
    }

    /// The rules that colour a column of results by what its cells say.
    static func colourings(of range: CellRange, _ language: Language) -> [SheetDocument.Colouring] {
        AssessmentResult.allCases.compactMap { result in
            pale(result).map {
                SheetDocument.Colouring(range: range, text: ReportWords.result(result, language), background: $0)
            }
        }
    }
}
