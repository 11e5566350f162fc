import WorkbookModel
import WorkbookUI

/// Makes a report of a workbook and the clock; of nothing else, so that the same input is the same report.
public struct ReportMaker {
    let workbook: Workbook
    let options: ReportOptions
    let moment: Moment
    let disclosure: Disclosure
    let asker: Filter.Asker
    /// Positions of the items that the form and the options let through, in the catalogue's order.
    let items: [Int]
    var language: Language { options.language }

    public init(_ workbook: Workbook, _ options: ReportOptions, at moment: Moment) {
        self.workbook = workbook
        self.options = options
        self.moment = moment
        disclosure = Disclosure(workbook, without: options.without, options.language)
        asker = Filter.Asker(today: moment.today, person: options.person, seenEntries: options.seenEntries)
        items = ReportMaker.items(of: workbook, options, for: asker)
    }

    public func document() -> ReportDocument {
        ReportDocument(
            title: title, language: language, madeAt: moment.timestamp, parts: partKinds.map { part($0) })
    }

    /// What parts the report has, in order.
    var partKinds: [ReportPart] {
        var kinds = options.form.parts
        if options.withHistory, !kinds.contains(.history) { kinds.append(.history) }
        return kinds.filter { !isLeftOut($0) }
    }

    func part(_ kind: ReportPart) -> ReportDocument.Part {
        ReportDocument.Part(kind, title: title(of: kind), blocks(of: kind))
    }

    /// The workbook's title, else the form's.
    var title: String {
        let title = disclosure.text(workbook.profile.title)
        return title.isEmpty ? options.form.title(language) : title
    }

    private func isLeftOut(_ part: ReportPart) -> Bool {
        switch part {
        case .history: disclosure.hides(Omission.history)
        case .evidence: disclosure.hides(Omission.evidence)
        case .cover, .figures, .requirements, .table, .points: false
        }
    }

    private func title(of part: ReportPart) -> String {
        part == .table ? options.form.title(language) : part.title(language)
    }

    private func blocks(of part: ReportPart) -> [ReportDocument.Block] {
        switch part {
        case .cover: CoverPart(self).blocks
        case .figures: FiguresPart(self).blocks
        case .requirements: [.table(RequirementsPart(self).table)]
        case .table: [.table(ItemTable(self).table)]
        case .evidence: EvidencePart(self).blocks
        case .points: PointsPart(self).blocks
        case .history: HistoryPart(self).blocks
        }
    }

    /// How many items the table shows.
    public var itemCount: Int { items.count }

    private static func items(of workbook: Workbook, _ options: ReportOptions, for asker: Filter.Asker) -> [Int] {
        var index = SearchIndex()
        func matching(_ filter: Filter) -> [Int] {
            workbook.items(matching: filter, for: asker, searching: &index)
        }
        let wanted = Set(matching(options.filter))
        if options.form.filters.isEmpty { return wanted.sorted() }
        return wanted.intersection(options.form.filters.flatMap(matching)).sorted()
    }

    // MARK: Words

    /// A text of the catalogue in brackets where it is a gap; in English with its gloss beneath it.
    func shown(_ text: Catalog.Text) -> String {
        text.glossed(language).map(disclosure.catalog).joined(separator: "\n")
    }

    /// A number before its title.
    func numbered(_ number: String, _ title: Catalog.Text) -> String {
        ReportWords.numbered(disclosure.catalog(number), shown(title))
    }

    /// The result of an item without a conflict as its mark and name.
    func resultText(ofItemAt index: Int) -> String {
        let result = workbook.result(ofItemAt: index)
        let text = disclosure.catalog(ReportWords.result(result, language))
        return workbook.isCarried(itemAt: index) ? "\(text)\n\(ReportWords.carried(language))" : text
    }

    /// The result that its colour is of; `nil` for a conflict and what was carried over.
    func colouredResult(ofItemAt index: Int) -> AssessmentResult? {
        workbook.isConflict(itemAt: index) || workbook.isCarried(itemAt: index) ? nil : workbook.result(ofItemAt: index)
    }
}
