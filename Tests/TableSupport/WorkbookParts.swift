/// The parts of a small workbook, any of which can be replaced.
public struct WorkbookParts {
    /// The part's text by its name.
    public var parts: [String: String]

    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// A workbook of one sheet `表`.
    ///
    /// - Parameters:
    ///   - rows: the content of `sheetData`.
    ///   - after: what follows that in the worksheet; `before`, what precedes it.
    ///   - texts: the content of the shared strings, `<si>…</si>`.
    ///   - formats: custom number formats; the style with the number 1 and on has these in order, 0 has none.
    ///   - builtIn: numbers of formats that the styles behind those have.
    ///   - properties: the attributes of `workbookPr`.
    public init(
        rows: String = "", before: String = "", after: String = "", texts: String = "", formats: [String] = [],
        builtIn: [Int] = [], properties: String = ""
    ) {
        let codes = formats.enumerated().map { "<numFmt numFmtId=\"\(200 + $0)\" formatCode=\"\($1)\"/>" }.joined()
        let styles = ([0] + formats.indices.map { 200 + $0 } + builtIn).map { "<xf numFmtId=\"\($0)\"/>" }.joined()
        parts = [
            "_rels/.rels": WorkbookParts.relationships([
                ("rId3", "extended-properties", "docProps/app.xml"), ("rId1", "officeDocument", "xl/workbook.xml"),
            ]),
            "xl/_rels/workbook.xml.rels": WorkbookParts.relationships([
                ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "sharedStrings.xml"),
                ("rId3", "styles", "styles.xml"),
            ]),
            "xl/workbook.xml": """
            <workbook xmlns="\(WorkbookParts.main)" xmlns:r="\(WorkbookParts.relations)"><workbookPr \(properties)/>\
            <sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>
            """,
            "xl/sharedStrings.xml": "<sst xmlns=\"\(WorkbookParts.main)\">\(texts)</sst>",
            "xl/styles.xml": """
            <styleSheet xmlns="\(WorkbookParts.main)"><numFmts>\(codes)</numFmts><cellStyleXfs><xf numFmtId="14"/>\
            </cellStyleXfs><cellXfs>\(styles)</cellXfs></styleSheet>
            """,
            "xl/worksheets/sheet1.xml": WorkbookParts.worksheet(rows: rows, before: before, after: after),
        ]
    }

    /// A worksheet's part.
    public static func worksheet(rows: String, before: String = "", after: String = "") -> String {
        "<worksheet xmlns=\"\(main)\">\(before)<sheetData>\(rows)</sheetData>\(after)</worksheet>"
    }

    /// A part of relationships; the types are those of Transitional, by their ends.
    public static func relationships(_ list: [(id: String, type: String, target: String)]) -> String {
        let elements = list.map {
            "<Relationship Id=\"\($0.id)\" Type=\"\(relations)/\($0.type)\" Target=\"\($0.target)\"/>"
        }
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + elements.joined() + "</Relationships>"
    }

    /// The files of the archive, in a fixed order.
    public var files: [ZipWriter.File] {
        parts.sorted { $0.key < $1.key }.map { ZipWriter.File($0.key, Array($0.value.utf8)) }
    }

    public var bytes: [UInt8] { ZipWriter.archive(files) }
}
