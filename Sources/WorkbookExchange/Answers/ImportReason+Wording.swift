import WorkbookModel

extension ImportReason {
    /// In words: where, what, and what to do. Texts of the table stand in it as they are, shortened.
    public func message(_ language: Language) -> String {
        switch self {
        case .namesNoItem:
            language(
                ja: "どの項目の行か分かりません（ID、番号、内容のどれもない）",
                en: "nothing says which item the row is about (no id, number or text)")
        case .unknownID(let id, let cell):
            language(
                ja: "\(cell): ID「\(ImportReason.shown(id))」の項目はありません",
                en: "\(cell): no item has the id “\(ImportReason.shown(id))”")
        case .unknownNumber(let number, let cell):
            language(
                ja: "\(cell): 番号「\(ImportReason.shown(number))」の項目はありません",
                en: "\(cell): no item has the number “\(ImportReason.shown(number))”")
        case .unknownText(let cell):
            language(ja: "\(cell): 内容が同じ項目はありません", en: "\(cell): no item has this text")
        case .ambiguous(let name, let items, let cell):
            ambiguous(name, items, cell, language)
        case .notInSection(let number, let section, let cell):
            language(
                ja: "\(cell): 「\(ImportReason.shown(section))」に番号「\(ImportReason.shown(number))」の項目はありません",
                en:
                    "\(cell): “\(ImportReason.shown(section))” holds no item with the number “\(ImportReason.shown(number))”"
            )
        case .otherSection(let section, let item, let cell):
            language(
                ja: "\(cell): 内容は \(item) のものですが、「\(ImportReason.shown(section))」の項目ではありません",
                en: "\(cell): the text is that of \(item), which is not in “\(ImportReason.shown(section))”")
        case .disagree(let one, let cell, let other, let otherCell):
            language(
                ja: "\(cell) は \(one) を、\(otherCell) は \(other) を指しています。どちらかを直してください",
                en: "\(cell) names \(one), and \(otherCell) names \(other); correct one of them")
        case .otherText(let item, let cell):
            language(
                ja: "\(cell): 内容が \(item) の内容と違います。表が別の版のものでないか確かめてください（別の版なら、その版の点検簿を「tenken new --from」で作れます）",
                en:
                    "\(cell): the text is not that of \(item); look whether the table is of another edition (“tenken new --from” makes a workbook of that edition)"
            )
        case .numberCell(let number, let cell):
            language(
                ja: "\(cell): 数値の \(ImportReason.shown(number)) です（3.10 も 3.1 になります）。セルを文字列にして書き直してください",
                en:
                    "\(cell): \(ImportReason.shown(number)) is a number cell (3.10 becomes 3.1 too); make it a text and type it again"
            )
        case .dateCell(let date, let cell):
            language(
                ja: "\(cell): 日付の \(ImportReason.shown(date)) です（1-9 は 1月9日になります）。セルを文字列にして書き直してください",
                en:
                    "\(cell): \(ImportReason.shown(date)) is a date cell (1-9 becomes 9 January); make it a text and type it again"
            )
        case .foundByText(let number):
            language(
                ja: "番号「\(ImportReason.shown(number))」の項目はなく、内容で見つけました",
                en: "no item has the number “\(ImportReason.shown(number))”; found by its text")
        case .textDiffers(let cell):
            language(ja: "\(cell): 内容が少し違います", en: "\(cell): the text differs a little")
        case .nothingFilledIn: language(ja: "何も記入されていません", en: "nothing is filled in")
        case .hiddenRow:
            language(
                ja: "隠れた行なので読みません（読むならプロファイルに Hidden: take）",
                en: "hidden, so it is not read (Hidden: take in the profile reads it)")
        case .errorCell(let error, let cell):
            language(
                ja: "\(cell): エラー値（\(ImportReason.shown(error))）です",
                en: "\(cell): holds an error (\(ImportReason.shown(error)))")
        case .uncomputedCell(let cell):
            language(
                ja: "\(cell): 計算されていない数式です。表計算ソフトで開いて保存してください",
                en: "\(cell): a formula without a value; open and save the file in a spreadsheet")
        case .unknownResult(let word, let cell):
            language(
                ja: "\(cell): 評価「\(ImportReason.shown(word))」が分かりません。プロファイルの Word に書いてください",
                en:
                    "\(cell): the result “\(ImportReason.shown(word))” means nothing here; list it as a Word of the profile"
            )
        case .noDate(let text, let cell):
            language(
                ja: "\(cell): 「\(ImportReason.shown(text))」は日付ではありません",
                en: "\(cell): “\(ImportReason.shown(text))” is no date")
        case .relativeDate(let text, let cell):
            language(
                ja: "\(cell): 「\(ImportReason.shown(text))」は書いた日によって変わる日です。年月日で書いてください",
                en: "\(cell): “\(ImportReason.shown(text))” depends on the day it was written; give year, month and day"
            )
        case .noEvidence(let text, let cell):
            language(
                ja: "\(cell): 「\(ImportReason.shown(text))」は証跡として記録できません",
                en: "\(cell): “\(ImportReason.shown(text))” can not be recorded as evidence")
        case .evidenceAsWords(let reference, let doubt):
            asWords(ImportReason.shown(reference), doubt, language)
        case .lineTooLong(let field, let cell):
            language(
                ja: "\(cell): \(field.name(.japanese))が長すぎます（上限 \(NewEntry.maximumLineScalars) 文字）",
                en: "\(cell): too long for \(field.key) (at most \(NewEntry.maximumLineScalars) characters)")
        case .textTooLong(let field, let cell):
            language(
                ja: "\(cell): \(field.name(.japanese))が長すぎます（上限 \(NewEntry.maximumValueBytes / 1024) KiB）",
                en: "\(cell): too long for \(field.key) (at most \(NewEntry.maximumValueBytes / 1024) KiB)")
        case .nameTooLong(let cell):
            language(
                ja: "\(cell): 評価した人の名前が長すぎます（上限 \(NewEntry.maximumLineScalars) 文字）",
                en: "\(cell): a name is too long (at most \(NewEntry.maximumLineScalars) characters)")
        case .differsFrom(let rows):
            language(
                ja: "同じ項目の行 \(rows.joined(separator: "、")) と違うことを言っています",
                en: "differs from what \(rows.joined(separator: ", ")) says about the same item")
        case .sameAs(let row): language(ja: "\(row) と同じです", en: "says the same as \(row)")
        case .refused(let refusal): refusal.message(language)
        case .changedOnBothSides(let fields):
            language(
                ja: "\(names(fields, language))が表でも点検簿でも変わっています",
                en: "changed in the table and in the workbook: \(names(fields, language))")
        case .recordedAsSide(let fields):
            language(
                ja: "\(names(fields, language))が点検簿でも変わっています。食い違いの一方として記録します",
                en: "changed in the workbook too: \(names(fields, language)); recorded as a side of a conflict")
        case .recordedBefore:
            language(
                ja: "この表から記録済みで、あとで点検簿で変えられています",
                en: "recorded from this table before, and changed in the workbook since")
        case .stillCarried:
            language(
                ja: "引き継いだ評価と同じです。確定は「tenken confirm」で",
                en: "the same as what was carried over; “tenken confirm” confirms it")
        case .emptied(let fields):
            language(
                ja: "\(names(fields, language))が空にされていますが、記録は消しません",
                en: "emptied in the table, and kept as recorded: \(names(fields, language))")
        case .unassessedKept:
            language(ja: "未評価とありますが、記録されている評価は消しません", en: "says unassessed; what is recorded stays")
        case .unknownEntry(let id, let cell):
            language(
                ja: "\(cell): 記録 \(ImportReason.shown(id)) はこの点検簿のこの項目にありません",
                en: "\(cell): the workbook has no entry \(ImportReason.shown(id)) about this item")
        }
    }

    private func asWords(_ reference: String, _ doubt: TableEvidence.Doubt, _ language: Language) -> String {
        switch doubt {
        case .noSuchFile:
            language(
                ja: "証跡「\(reference)」はファイルの名前のようですが、見つからないので、文言とします",
                en: "evidence “\(reference)” looks like a file but is not there; kept as words")
        case .isFolder:
            language(
                ja: "証跡「\(reference)」はフォルダーなので、文言とします", en: "evidence “\(reference)” is a folder; kept as words")
        case .outside:
            language(
                ja: "証跡「\(reference)」は点検簿のフォルダーの外なので、見ずに文言とします",
                en: "evidence “\(reference)” leads out of the workbook's folder, so it is not looked up; kept as words")
        case .unreadable:
            language(
                ja: "証跡「\(reference)」のファイルが読めないので、文言とします",
                en: "evidence “\(reference)” is a file that can not be read; kept as words")
        }
    }

    private func ambiguous(_ name: String, _ items: [String], _ cell: String, _ language: Language) -> String {
        let shownItems = items.prefix(4) + (items.count > 4 ? ["…"] : [])
        let list = shownItems.joined(separator: language(ja: "、", en: ", "))
        let what =
            name.isEmpty
            ? language(ja: "この内容", en: "this text")
            : language(ja: "「\(ImportReason.shown(name))」", en: "“\(ImportReason.shown(name))”")
        return language(
            ja: "\(cell): \(what)は \(items.count) 項目にあたります: \(list)",
            en: "\(cell): \(what) fits \(items.count) items: \(list)")
    }

    private func names(_ fields: [AssessmentField], _ language: Language) -> String {
        fields.map { language(ja: $0.name(.japanese), en: $0.key) }.joined(separator: language(ja: "・", en: ", "))
    }

    /// The most scalars of a cell's text that a message quotes.
    private static let longestQuote = 40

    /// On one line, and not long.
    public static func shown(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        let scalars = line.unicodeScalars
        return scalars.count > ImportReason.longestQuote
            ? String(String.UnicodeScalarView(scalars.prefix(ImportReason.longestQuote))) + "…" : line
    }
}
