import Recfile
import WorkbookModel

/// Writes a profile as a recfile whose comments say what each line means.
public enum ProfileWriter {
    /// The profile's recfile, which `ProfileReader` reads again as the same profile.
    ///
    /// - Parameters:
    ///   - opening: lines of comment before all else, without their `#`.
    ///   - remarks: lines of comment beneath the explanation of a field, such as why it was guessed.
    public static func text(
        _ profile: TableProfile, opening: [String] = [], remarks: ProfileRemarks = ProfileRemarks(),
        _ language: Language
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        for line in opening { append(comment: line, to: &bytes) }
        if !opening.isEmpty { bytes.append(0x0A) }
        bytes += Array("%rec: \(ProfileReader.recordType)\n\n".utf8)
        for field in ProfileField.allCases {
            append(comment: explanation(field, language), to: &bytes)
            append(remarks, on: field, nil, language, to: &bytes)
            for (index, value) in field.values(of: profile).enumerated() {
                append(remarks, on: field, index, language, to: &bytes)
                append(field.name, value, to: &bytes)
            }
        }
        let particulars = CatalogParticulars.fields.filter { !profile.particulars[keyPath: $0.path].isEmpty }
        if !particulars.isEmpty {
            append(
                comment: language(
                    ja: "カタログの書誌。同じ名前のオプション（--title など）が優先します",
                    en: "What the catalogue says about itself. Options of the same names (--title …) come first"),
                to: &bytes)
        }
        for field in particulars { append(field.name, profile.particulars[keyPath: field.path], to: &bytes) }
        return bytes
    }

    private static func append(
        _ remarks: ProfileRemarks, on field: ProfileField, _ value: Int?, _ language: Language, to bytes: inout [UInt8]
    ) {
        for remark in remarks.all where remark.field == field && remark.value == value {
            append(comment: "  " + remark.text(language), to: &bytes)
        }
    }

    private static func append(_ name: String, _ value: String, to bytes: inout [UInt8]) {
        RecordWriter.appendStored(Field(name, RecordWriter.storable(value)), to: &bytes)
    }

    /// A line of comment. What would end it, or hide something from a reader, becomes a sign.
    private static func append(comment: String, to bytes: inout [UInt8]) {
        for line in RecordWriter.storable(comment).split(separator: "\n", omittingEmptySubsequences: false) {
            bytes += Array((line.isEmpty ? "#" : "# \(line)").utf8) + [0x0A]
        }
    }

    private static func explanation(_ field: ProfileField, _ language: Language) -> String {
        switch field {
        case .kind:
            language(
                ja: "Kind: catalog は対応表（カタログの元）、answers は点検の回答",
                en: "Kind: catalog is a correspondence table, answers are answers to items")
        case .sheet:
            language(
                ja: "Sheet: シートの名前。一つ一行。無ければ、隠れていないすべてのシート",
                en: "Sheet: a sheet's name, one a line; none means all that are not hidden")
        case .head:
            language(
                ja: "Head: 見出しの行。「3」や「2-3」。見出しの無い表は none",
                en: "Head: the rows of the head, “3” or “2-3”; none where the table has no head")
        case .column:
            language(
                ja: "Column: 意味 | 列 | 見出し。列と見出しの両方を書けば、食い違ったときに止まります",
                en: "Column: MEANING | LETTERS | HEAD. With both, the import stops where they disagree")
        case .fill:
            language(
                ja: "Fill: 空のセルの意味。merged は結合セルの範囲に及ぶ、above は上と同じ、none は何もない",
                en:
                    "Fill: what an empty cell means. merged: a merged cell holds for its range; above: the same as above; none: nothing"
            )
        case .hidden:
            language(
                ja: "Hidden: 隠れた行とシート。skip は読まない、take は読む", en: "Hidden: hidden rows and sheets: skip or take them")
        case .ids:
            language(
                ja: "Ids: 項目の Id。composed は大項目・小項目・項目の番号から作る、printed は印刷された番号のまま",
                en:
                    "Ids: the items' ids. composed: of the numbers of section, group and item; printed: the number as printed"
            )
        case .block:
            language(
                ja: "Block: 要求事項が結びつく項目。scenario はシナリオのセルの行すべて、group は小項目すべて、rows は要求事項のセルが及ぶ行",
                en:
                    "Block: what ties a requirement to items. scenario: all rows of a scenario's cell; group: the whole group; rows: the rows that its own cell covers"
            )
        case .separator:
            language(
                ja: "Separator: 一つのセルに複数の要求事項があるときの区切り。改行は \\n、無ければ書かない",
                en:
                    "Separator: what stands between several requirements in one cell; a line break is \\n; leave it out where a cell holds one"
            )
        case .word:
            language(ja: "Word: 結果 | 表の中の語", en: "Word: RESULT | the table's word for it")
        }
    }
}
