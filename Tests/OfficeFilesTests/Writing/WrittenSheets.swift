import TableSupport
import Testing

@testable import OfficeFiles

/// Documents written and read back.
enum Written {
    static let needsLibrary: Comment = "needs libxlsxwriter"

    static func document(_ sheets: SheetDocument...) -> SpreadsheetDocument {
        SpreadsheetDocument(title: "点検", created: 1_800_000_000, sheets: sheets)
    }

    static func sheet(_ rows: [[SheetDocument.Cell?]], name: String = "表") -> SheetDocument {
        var sheet = SheetDocument(name: name)
        sheet.rows = rows.map { SheetDocument.Row($0) }
        return sheet
    }

    static func read(_ document: SpreadsheetDocument) throws -> [Sheet] {
        try TableFormat.readTable(XLSXWriter.bytes(of: document), name: "a.xlsx").sheets
    }

    static func read(_ sheet: SheetDocument) throws -> Sheet { try #require(read(document(sheet)).first) }

    /// What a text is after it was written and read.
    static func text(_ text: String) throws -> Cell { try read(sheet([[SheetDocument.Cell(.text(text))]]))[0, 0] }

    /// A part of the file, as it stands there; empty where it has none of that name.
    static func part(_ name: String, of document: SpreadsheetDocument) throws -> String {
        try ZipArchive.reading(XLSXWriter.bytes(of: document), bounds: .standard) { archive in
            guard let entry = archive.entry(name) else { return "" }
            var bytes: [UInt8] = []
            try archive.inflate(entry) { bytes += $0 }
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    /// The worksheet's part of a document with this one sheet.
    static func part(of sheet: SheetDocument) throws -> String {
        try part("xl/worksheets/sheet1.xml", of: document(sheet))
    }

    /// Why it is not written.
    static func problem(_ document: SpreadsheetDocument) throws -> SpreadsheetProblem {
        try #require(throws: SpreadsheetProblem.self) { try XLSXWriter.bytes(of: document) }
    }

    static func problem(_ sheet: SheetDocument) throws -> SpreadsheetProblem { try problem(document(sheet)) }
}
