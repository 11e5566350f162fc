import OfficeFiles
import WorkbookModel

/// What a catalogue says about itself: what was given, what the table's own title says, and what is missing.
struct CatalogAbout {
    private(set) var particulars: CatalogParticulars
    private(set) var notices: [ImportNotice] = []
    /// Lines of comment that say what nobody gave.
    private(set) var missing: [String] = []

    init(
        given: CatalogParticulars, files: [TableFile], profile: TableProfile, draft: CatalogDraft, name: String
    ) {
        particulars = given
        for field in CatalogParticulars.fields {
            let value = particulars[keyPath: field.path]
            particulars[keyPath: field.path] = field.hasLines ? value.trimmingBlanks() : HeadText.line(value)
        }
        if particulars.id.isEmpty { takeID(files, name) }
        if particulars.title.isEmpty { takeTitle(files, profile) }
        if particulars.language.isEmpty, draft.items.contains(where: { CatalogAbout.isJapanese($0.text) }) {
            particulars.language = "ja"
        }
        checkForms()
        sayMissing()
    }

    private mutating func refuse(_ option: String, ja: String, en: String) {
        notices.append(.general(.refused, option, ja: ja, en: en))
    }

    /// The name of the first table that can be an id.
    private mutating func takeID(_ files: [TableFile], _ name: String) {
        let stems = (files.prefix(1).map(\.name) + [name]).map { name in
            name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
        }
        if let stem = stems.first(where: IDToken.isToken) {
            particulars.id = stem
        } else {
            refuse(
                "--id", ja: "カタログの Id がありません。英数字で --id に書いてください（例 --id annex2-v1.1-p35）",
                en: "the catalogue has no Id; give one of ASCII letters and digits (--id annex2-v1.1-p35)")
        }
    }

    /// The first text above the head.
    private mutating func takeTitle(_ files: [TableFile], _ profile: TableProfile) {
        if let head = profile.head, let sheet = files.first.flatMap({ try? profile.sheets(in: $0).first }) {
            for row in 0..<head.lowerBound - 1 {
                for column in 0..<sheet.columnCount where sheet[row, column].kind == .text {
                    particulars.title = HeadText.line(sheet[row, column].text)
                    let place = sheet.address(row: row, column: column)
                    notices.append(
                        ImportNotice(
                            .note, place, ja: "見出しの上にある語を表題としました（--title で変えられます）",
                            en: "the text above the head was taken for the title (--title gives another)"))
                    return
                }
            }
        }
        refuse("--title", ja: "カタログの表題がありません。--title に書いてください", en: "the catalogue has no title; give one with --title")
    }

    static func isJapanese(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x3041...0x30FF).contains($0.value) }
    }

    private mutating func checkForms() {
        let (id, date) = (particulars.id, particulars.published)
        if !id.isEmpty, !IDToken.isToken(id) {
            refuse(
                "--id", ja: "Id「\(id)」に使えるのは、英数字と . と - です（英数字で始めます）",
                en:
                    "the Id “\(id)” may hold ASCII letters, digits, points and hyphens, and begins with a letter or digit"
            )
        }
        if !date.isEmpty, CalendarDate(iso: date) == nil {
            refuse(
                "--published", ja: "公開日「\(date)」は 2023-07-07 のように書いてください",
                en: "the day “\(date)” is written as 2023-07-07")
        }
        let source = particulars.source
        let isURL = ["http://", "https://"].contains { source.hasPrefix($0) && source.count > $0.count }
        if !source.isEmpty, !isURL || source.contains(" ") {
            refuse(
                "--source", ja: "公開元「\(source)」は https:// で始まる URL で書いてください",
                en: "the source “\(source)” is written as a URL that begins with https://")
        }
        let language = particulars.language
        let isLanguage =
            language.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
            && (2...3).contains(language.prefix { $0 != "-" && $0.isLowercase }.count)
        if !language.isEmpty, !isLanguage {
            refuse(
                "--text-language", ja: "言語「\(language)」は ja や en のように書いてください",
                en: "the language “\(language)” is written as ja or en")
        }
    }

    private mutating func sayMissing() {
        let fields = CatalogParticulars.fields.filter {
            particulars[keyPath: $0.path].isEmpty && $0.name != "Id" && $0.name != "Title"
        }
        if fields.isEmpty { return }
        let list = fields.map(\.name).joined(separator: ", ")
        missing = ["Nobody gave: \(list). / 書かれていません: \(list)"]
        let options = fields.map { "--\($0.option)" }.joined(separator: " ")
        notices.append(
            .general(
                .warning, "Catalog", ja: "書誌のうち \(list) がありません（\(options)、またはプロファイルの同じ名前の項目で書けます）",
                en: "nobody gave \(list) (\(options), or fields of those names in the profile)"))
    }
}
