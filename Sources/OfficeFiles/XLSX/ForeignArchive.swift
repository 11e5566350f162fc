/// A zip archive that is something else than a workbook of Office Open XML, so that people learn what to do with it.
enum ForeignArchive {
    case openDocument, numbers, binaryWorkbook, word, presentation
    /// Nothing that is known.
    case other

    init?(_ archive: borrowing ZipArchive) {
        if archive.entry("META-INF/manifest.xml") != nil, archive.entry("content.xml") != nil {
            self = .openDocument
        } else if archive.entry("Index/Document.iwa") != nil || archive.entry("Index.zip") != nil {
            self = .numbers
        } else if archive.entry("[Content_Types].xml") == nil && archive.entry("_rels/.rels") == nil {
            self = .other
        } else {
            return nil
        }
    }

    /// A part that stands where the workbook should, told by its outermost element.
    init(root: XMLName) {
        switch root {
        case "document": self = .word
        case "presentation": self = .presentation
        default: self = .other
        }
    }

    private var words: (ja: String, en: String) {
        switch self {
        case .openDocument: ("OpenDocument（.ods など）", "OpenDocument such as .ods")
        case .numbers: ("Numbers（.numbers）", "Numbers (.numbers)")
        case .binaryWorkbook: ("バイナリーのブック（.xlsb）", "a binary workbook (.xlsb)")
        case .word: ("Word の文書（.docx）", "a Word document (.docx)")
        case .presentation: ("PowerPoint の文書（.pptx）", "a PowerPoint document (.pptx)")
        case .other: ("ブックの入っていない ZIP", "a zip archive without a workbook")
        }
    }

    var problem: TableProblem {
        TableProblem(
            ja: "\(words.ja)は読めません。表計算ソフトで開き、.xlsx に保存し直してください",
            en: "this is \(words.en), which can not be read; open it in a spreadsheet program and save it as .xlsx")
    }
}
