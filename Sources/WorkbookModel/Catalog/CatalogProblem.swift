/// Something wrong in a catalogue, and its line.
public struct CatalogProblem: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        case noCatalogRecord
        case secondCatalogRecord
        case missingField(type: String, id: String, field: String)
        case duplicateID(type: String, id: String, firstLine: Int)
        case unknownReference(type: String, id: String, field: String, value: String)
        case unknownValue(type: String, id: String, field: String, value: String, allowed: [String])
        case emptyMapping(id: String)
        case itemInTwoMappings(item: String, first: String)
        case unknownRecordType(String)
        case recordWithoutType
        case noItems
        case reservedField(String)
        case isWorkbook
        case notRecfileSyntax(String)
        /// Bytes that are no UTF-8, or a NUL.
        case notUTF8
        /// A spreadsheet's file, which is a zip archive.
        case isSpreadsheet
    }

    public let line: Int
    public let reason: Reason

    public func message(_ language: Language) -> String {
        switch reason {
        case .noCatalogRecord:
            language(ja: "Catalog レコードがありません", en: "there is no Catalog record")
        case .secondCatalogRecord:
            language(ja: "Catalog レコードが二つあります。一つにしてください", en: "a second Catalog record; keep one")
        case .missingField(let type, let id, let field):
            language(
                ja: "\(type) \(id) に \(field) がありません。追加するか、Gap: \(field) | … と記入してください",
                en: "\(type) \(id) has no \(field); add it, or say Gap: \(field) | … where it would be found")
        case .duplicateID(let type, let id, let firstLine):
            language(
                ja: "\(type) の Id \(id) は \(firstLine) 行目にもあります",
                en: "\(type) Id \(id) stands on line \(firstLine) already")
        case .unknownReference(let type, let id, let field, let value):
            language(
                ja: "\(type) \(id) の \(field): \(value) はカタログにありません",
                en: "\(type) \(id) refers to \(field) \(value), which the catalogue lacks")
        case .unknownValue(let type, let id, let field, let value, let allowed):
            language(
                ja: "\(type) \(id) の \(field): \(value) は使えません（\(allowed.joined(separator: "、"))）",
                en: "\(type) \(id) has \(field): \(value); it must be one of \(allowed.joined(separator: ", "))")
        case .emptyMapping(let id):
            language(
                ja: "Mapping \(id) には、Item と、Requirement か Scenario が要ります",
                en: "Mapping \(id) needs an Item, and a Requirement or a Scenario")
        case .itemInTwoMappings(let item, let first):
            language(
                ja: "Item \(item) は Mapping \(first) にもあります。一つの Mapping にまとめてください",
                en: "Item \(item) stands in Mapping \(first) already; an item belongs to one block")
        case .unknownRecordType(let type):
            language(ja: "レコードの種類 \(type) は未対応です", en: "record type \(type) is unknown")
        case .recordWithoutType:
            language(ja: "%rec: のないレコードです", en: "a record before any %rec:")
        case .isWorkbook:
            language(
                ja: "カタログではなく点検簿です。整合は「tenken check」で確かめられます",
                en: "this is a workbook, not a catalogue; “tenken check” examines it")
        case .reservedField(let field):
            language(
                ja: "項目名 \(field) は点検簿の記録のためのものです。別の名前にしてください",
                en: "the field name \(field) is kept for a workbook's own records; choose another")
        case .noItems:
            language(ja: "Item レコードがありません", en: "there is no Item record")
        case .notUTF8:
            language(
                ja: "UTF-8 ではありません。変換してから読み込んでください（Shift_JIS なら: iconv -f CP932 -t UTF-8 元のファイル > 新しいファイル）",
                en: "not UTF-8; convert it first (from Shift_JIS: iconv -f CP932 -t UTF-8 OLD > NEW)")
        case .isSpreadsheet:
            language(
                ja: "カタログではなく表計算ソフトのファイルです。「tenken catalog import」で表からカタログを作ってください",
                en: "this is a spreadsheet's file, not a catalogue; make a catalogue of it with “tenken catalog import”"
            )
        case .notRecfileSyntax(let text):
            language(ja: "recfile の行として読めません: \(text)", en: "not a line of a recfile: \(text)")
        }
    }
}
