import OfficeFiles
import WorkbookExchange
import WorkbookModel

/// A workbook's items as a sheet to fill in, one row each. It comes back through an import, which finds by the hidden columns and
/// the hidden sheet what each row showed (Docs/WorkbookFormat.md, Exported sheets).
///
/// Where something is left out it is for reading alone: a name that stands for another must not come back, and an entry's id is
/// made of all that it says.
public struct FillInSheet {
    private let workbook: Workbook
    private let items: [Int]
    private let language: Language
    private let disclosure: Disclosure
    /// The fields to fill in.
    private let fields: [AssessmentField]
    /// What stands in the cells, row by row; the head is not among them.
    public private(set) var rows: [[String]] = []
    private var catalog: Catalog { workbook.catalog }

    /// - Parameter items: positions in the catalogue, in its order.
    public init(_ workbook: Workbook, items: [Int], without omitted: Set<Omission> = [], _ language: Language) {
        self.workbook = workbook
        self.items = items
        self.language = language
        let disclosure = Disclosure(workbook, without: omitted, language)
        self.disclosure = disclosure
        fields = AssessmentField.allCases.filter { !disclosure.hides($0) }
        let columns = columns
        // What the items of a mapping share is one text, and not one for each.
        var requirements: [Int: String] = [:]
        rows = items.map { index in
            let mapping = workbook.catalog.mappingIndex(ofItemAt: index)
            let known = mapping.flatMap { requirements[$0] }
            let row = Row(index, in: workbook, requirements: known ?? self.requirements(ofItemAt: index))
            if let mapping, known == nil { requirements[mapping] = row.requirements }
            return columns.map { shown($0, row) }
        }
    }

    /// An item, with what is recorded about it, which is worked out once.
    private struct Row {
        /// Its position in the catalogue.
        let index: Int
        let review: ReviewState
        /// The sound entries in force, first the one whose values the row shows. What was changed by other means than tenken is
        /// nothing to answer.
        let entries: [Entry]
        let assessment: Assessment
        let requirements: String

        init(_ index: Int, in workbook: Workbook, requirements: String) {
            self.index = index
            self.requirements = requirements
            let state = workbook.state(ofItemAt: index)
            review = state.review
            let sound = workbook.base(forItemAt: index).compactMap { workbook.entry($0) }.filter(\.isSound)
            entries =
                sound.count < 2
                ? sound : sound.sorted { (Instant($1.at), $1.id) < (Instant($0.at), $0.id) }
            // The fields of an entry are read anew each time that they are asked for.
            assessment =
                entries.first?.id == state.current?.id ? state.assessment : entries.first?.assessment ?? .none
        }
    }

    // MARK: The columns

    /// What stands in a column, and how wide it is in half-width characters.
    private struct Column {
        let head: String
        let width: Int
        var field: AssessmentField?
        var isHidden = false
        let text: (Row) -> String
    }

    private var columns: [Column] {
        (disclosure.isComplete ? hiddenColumns : []) + [
            reading(.section, width: 16) {
                catalog.section(ofItemAt: $0.index).map { numbered($0.number, $0.title) } ?? ""
            },
            reading(.group, width: 16) {
                catalog.group(ofItemAt: $0.index).map { numbered($0.number, $0.title) } ?? ""
            },
            reading(.number, width: 8) { catalog.items[$0.index].number },
            reading(.obligation, width: 7) {
                catalog.items[$0.index].obligation.name(language)
            },
            reading(.text, width: 40) {
                catalog.items[$0.index].text.shown(language)
            },
            reading(.scenario, width: 20) {
                catalog.scenario(ofItemAt: $0.index)?.text.shown(language) ?? ""
            },
            reading(.requirements, width: 44) { $0.requirements },
        ]
            + fields.map { field in
                Column(head: field.name(language), width: FillInSheet.width(of: field), field: field) {
                    field.isEmpty(in: $0.assessment) ? "" : ExportedSheet.text(of: field, in: $0.assessment, language)
                }
            } + [
                reading(.review, width: 8) {
                    $0.review == .none ? "" : $0.review.name(language)
                }
            ]
    }

    private func reading(
        _ column: ExportedSheet.ReadingColumn, width: Int, _ text: @escaping (Row) -> String
    ) -> Column {
        Column(head: column.head(language), width: width, text: text)
    }

    /// What tells, when the sheet comes back, which item and which entries a row is of.
    private var hiddenColumns: [Column] {
        [
            Column(head: ExportedSheet.itemHead, width: 12, isHidden: true) { catalog.items[$0.index].id },
            Column(head: ExportedSheet.entryHead, width: 12, isHidden: true) {
                $0.entries.map(\.id.description).joined(separator: "\n")
            },
        ]
    }

    private static func width(of field: AssessmentField) -> Int {
        switch field.kind {
        case .result, .date: 12
        case .line: 14
        case .text: 36
        case .evidence: 30
        }
    }

    private func numbered(_ number: String, _ title: Catalog.Text) -> String {
        ReportWords.numbered(number, title.shown(language))
    }

    private func requirements(ofItemAt index: Int) -> String {
        catalog.requirements(ofItemAt: index).map { requirement in
            "\(requirement.place(language))\n\(requirement.text.shown(language))"
        }.joined(separator: "\n\n")
    }

    /// A column's text of an item as it may be shown.
    private func shown(_ column: Column, _ item: Row) -> String {
        column.field == nil
            ? disclosure.catalog(column.text(item))
            : disclosure.isComplete ? column.text(item) : disclosure.text(column.text(item))
    }

    /// How many texts a spreadsheet cuts; `nil` where it cuts none.
    public var cutTexts: Int? {
        let count = rows.reduce(0) { $0 + $1.count(where: ExportedSheet.isCut) }
        return count == 0 ? nil : count
    }

    // MARK: As separated values

    public var heads: [String] { columns.map(\.head) }

    // MARK: As a spreadsheet

    /// - Parameter moment: when it is made.
    public func spreadsheet(at moment: Moment) -> SpreadsheetDocument {
        let title = disclosure.text(workbook.profile.title).split(separator: "\n").joined(separator: " ")
        return SpreadsheetDocument(
            title: title, created: Instant(moment.timestamp).secondsSince1970,
            sheets: [sheet(title)] + (disclosure.isComplete ? [guide(title), marks] : []))
    }

    private func guide(_ title: String) -> SheetDocument {
        let organization = disclosure.text(workbook.profile.organization).split(separator: "\n").joined(separator: " ")
        let head = [title, organization].filter { !$0.isEmpty }.joined(separator: language(ja: "、", en: ", "))
        return FillInGuide(title: head, fields: fields, language).sheet
    }

    private func sheet(_ title: String) -> SheetDocument {
        let columns = columns
        var sheet = SheetDocument(name: language(ja: "回答", en: "Answers"))
        sheet.columns = columns.map { SheetDocument.Column(width: Double($0.width), isHidden: $0.isHidden) }
        sheet.rows.append(
            SheetDocument.Row(
                columns.map { SheetDocument.Cell(.text($0.head), style: .head) }, height: RowHeight.line + 3))
        var heights = RowHeights()
        for row in rows { sheet.rows.append(self.row(row, columns, &heights)) }
        sheet.headRows = 1
        // What is for reading alone is no form.
        sheet.isProtected = disclosure.isComplete
        sheet.page.isLandscape = true
        sheet.page.paper = .a3
        sheet.page.foot = title
        let last = CellAddress(row: sheet.rows.count - 1, column: columns.count - 1)
        sheet.filter = CellRange(CellAddress(row: 0, column: 0), last)
        guard let column = columns.firstIndex(where: { $0.field == .result }), !items.isEmpty else { return sheet }
        let results = CellRange(CellAddress(row: 1, column: column), CellAddress(row: last.row, column: column))
        sheet.validations = [
            SheetDocument.Validation(
                range: results, choices: AssessmentResult.allCases.map { ReportWords.result($0, language) },
                message: language(ja: "一覧から選んでください", en: "Choose one of the list"))
        ]
        sheet.colourings = ResultColours.colourings(of: results, language)
        return sheet
    }

    private func row(_ texts: [String], _ columns: [Column], _ heights: inout RowHeights) -> SheetDocument.Row {
        var height = RowHeight.line
        let cells = columns.indices.map { index in
            let column = columns[index]
            let text = ExportedSheet.cellText(texts[index])
            if !column.isHidden {
                height = max(height, heights.points(of: text, column: index, columns: column.width))
            }
            return SheetDocument.Cell(value(text, column.field), style: column.field == nil ? .text : .input)
        }
        return SheetDocument.Row(cells, height: min(height, RowHeight.most))
    }

    private func value(_ text: String, _ field: AssessmentField?) -> SheetDocument.Cell.Value {
        if text.isEmpty { return .blank }
        if case .date = field?.kind, let day = CalendarDate(iso: text) {
            return .date(year: day.year, month: day.month, day: day.day)
        }
        return .text(text)
    }

    /// The hidden sheet that says which workbook it is of.
    private var marks: SheetDocument {
        var sheet = SheetDocument(name: ExportedSheet.sheetName)
        sheet.isHidden = true
        sheet.isProtected = true
        sheet.columns = [SheetDocument.Column(width: 20), SheetDocument.Column(width: 70)]
        sheet.rows = ExportedSheet.marks(of: workbook).map { row in
            SheetDocument.Row(row.map { SheetDocument.Cell(.text(disclosure.catalog($0)), style: .plain) })
        }
        return sheet
    }
}
