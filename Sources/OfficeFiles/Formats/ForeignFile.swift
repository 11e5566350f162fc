/// A file of a kind that is known and not read, told by its first bytes, so that people learn what to do with it.
enum ForeignFile: CaseIterable {
    /// An OLE file with a stream `EncryptedPackage` ([MS-OFFCRYPTO] 2.3.4.4): a workbook with a password.
    case encryptedWorkbook
    /// An OLE file: `.xls`, and all that Office wrote before 2007.
    case oldOffice
    case pdf
    /// PNG, JPEG, GIF, TIFF, WebP or HEIF: a photograph or a scan of a table.
    case image
    /// What many systems call `.xls`: a page of HTML, or a workbook in one XML file.
    case markup

    init?(_ bytes: [UInt8]) {
        func starts(_ prefix: some Collection<UInt8>) -> Bool { bytes.starts(with: prefix) }
        if starts([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            self = ForeignFile.holds(bytes, name: "EncryptedPackage") ? .encryptedWorkbook : .oldOffice
        } else if starts("%PDF-".utf8) {
            self = .pdf
        } else if ForeignFile.isImage(bytes) {
            self = .image
        } else if ForeignFile.isMarkup(bytes) {
            self = .markup
        } else {
            return nil
        }
    }

    /// Whether an OLE file has a stream of that name: a directory entry begins with it in UTF-16, at a multiple of 128 bytes
    /// ([MS-CFB] 2.6.1).
    private static func holds(_ bytes: [UInt8], name: String) -> Bool {
        let wanted = name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        return stride(from: 512, to: bytes.count, by: 128).contains { bytes[$0...].starts(with: wanted) }
    }

    private static func isImage(_ bytes: [UInt8]) -> Bool {
        let starts: [[UInt8]] = [
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF], Array("GIF87a".utf8),
            Array("GIF89a".utf8), [0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A],
        ]
        // In a RIFF file and in one of ISO base media, the kind stands behind a length.
        let isWebP = bytes.starts(with: "RIFF".utf8) && bytes.dropFirst(8).starts(with: "WEBP".utf8)
        let isHEIF = ["ftyphei", "ftypmif1", "ftypavif"].contains { bytes.dropFirst(4).starts(with: $0.utf8) }
        return isWebP || isHEIF || starts.contains { bytes.starts(with: $0) }
    }

    private static func isMarkup(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(64).drop { [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
        let word = start.prefix(14).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return ["<html", "<!doctype html", "<table", "<?xml", "<workbook"].contains { word.starts(with: $0.utf8) }
    }

    var problem: TableProblem {
        switch self {
        case .encryptedWorkbook:
            TableProblem(
                ja: "パスワードで暗号化されたブックです。表計算ソフトで開き、パスワードなしで .xlsx に保存し直してください",
                en:
                    "this workbook is encrypted with a password; open it in a spreadsheet program and save it as .xlsx without a password"
            )
        case .oldOffice:
            TableProblem(
                ja: "古い Office の形式（.xls など）です。表計算ソフトで開き、パスワードなしで .xlsx に保存し直してください",
                en:
                    "this is a file of the old Office formats such as .xls; open it in a spreadsheet program and save it as .xlsx without a password"
            )
        case .pdf:
            TableProblem(
                ja: "PDF は読めません。表計算ソフトや LibreOffice で表を取り出し、.xlsx か .csv に保存してください",
                en:
                    "PDF can not be read; take the table out with a spreadsheet program or LibreOffice and save it as .xlsx or .csv"
            )
        case .image:
            TableProblem(
                ja: "表ではなく画像です。文字を表計算ソフトに写し、.xlsx か .csv に保存してください",
                en:
                    "this is an image and no table; type its text into a spreadsheet program and save it as .xlsx or .csv"
            )
        case .markup:
            TableProblem(
                ja: "ブックではなく HTML か XML です。表計算ソフトで開き、.xlsx に保存し直してください",
                en: "this is HTML or XML and no workbook; open it in a spreadsheet program and save it as .xlsx")
        }
    }
}
