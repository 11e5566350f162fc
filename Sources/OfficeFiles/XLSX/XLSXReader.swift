/// Reads the sheets of a workbook, part by part: relationships, the workbook, styles, shared texts, then its worksheets.
struct XLSXReader {
    private let budget: TableBudget
    /// Inflated bytes of the parts that make the sheets, as far as they were read, and of all of them; before they are known, 0.
    private var progress = (done: 0, total: 0)

    static func sheets(of archive: borrowing ZipArchive, watch: TableFormat.Watch) throws -> [Sheet] {
        var reader = XLSXReader(budget: TableBudget(archive.bounds))
        return try reader.read(archive, watch: watch)
    }

    private init(budget: TableBudget) { self.budget = budget }

    private mutating func read(_ archive: borrowing ZipArchive, watch: TableFormat.Watch) throws -> [Sheet] {
        if let foreign = ForeignArchive(archive) { throw foreign.problem }
        let package = try relationships(of: "", in: archive, watch: watch)
        guard let main = package.first(.workbook) else { throw ForeignArchive.other.problem }
        if main.hasSuffix(".bin") { throw ForeignArchive.binaryWorkbook.problem }
        let workbook = WorkbookPart(bounds: archive.bounds)
        try read(main, of: archive, into: workbook, watch: watch)
        let parts = try relationships(of: main, in: archive, watch: watch)
        // A sheet can also be a chart.
        let sheets = try workbook.sheets.filter { try parts.isWorksheet($0) }

        let (styleName, textName) = (parts.first(.styles), parts.first(.sharedTexts))
        for name in [styleName, textName].compactMap({ $0 }) + sheets.compactMap({ parts.target(of: $0) }) {
            // Sizes can say anything here; each part is held against its bounds when it is read.
            progress.total += Int(min(archive.entry(name)?.size ?? 0, UInt64(archive.bounds.partBytes)))
        }
        let styles = StylesPart(bounds: archive.bounds)
        if let styleName { try read(styleName, of: archive, into: styles, watch: watch) }
        let texts = SharedTextsPart(budget: budget)
        if let textName { try read(textName, of: archive, into: texts, watch: watch) }
        let values = CellValues(texts: texts.texts, formats: styles.formats, epoch: workbook.epoch)

        var result: [Sheet] = []
        for sheet in sheets {
            guard let name = parts.target(of: sheet) else { continue }
            let worksheet = WorksheetPart(sheet.name, values: values, budget: budget)
            try read(name, of: archive, into: worksheet, watch: watch)
            result.append(try worksheet.sheet(isHidden: sheet.isHidden))
        }
        return result
    }

    private mutating func relationships(
        of source: String, in archive: borrowing ZipArchive, watch: TableFormat.Watch
    ) throws -> RelationshipsPart {
        let relationships = RelationshipsPart(of: source, bounds: archive.bounds)
        // An archive without them is no workbook; a workbook without them has no sheets, which it then says itself.
        if archive.entry(relationships.name) == nil, source.isEmpty { return relationships }
        try read(relationships.name, of: archive, into: relationships, watch: watch)
        return relationships
    }

    private mutating func read(
        _ name: String, of archive: borrowing ZipArchive, into handler: some XMLHandler, watch: TableFormat.Watch
    ) throws {
        guard let entry = archive.entry(name) else { throw TableProblem.missingPart(name) }
        try budget.takePart(entry.size, at: entry.name)
        let reading = try XMLReading(entry.name, handler: handler, bounds: archive.bounds)
        // Broken XML may be XML that was broken on its way. The archive's sum says so, at the end; so the rest is inflated.
        var broken: TableProblem?
        try archive.inflate(entry) { piece in
            if broken == nil {
                do throws(XMLReading.Failure) {
                    try reading.take(piece)
                } catch {
                    switch error {
                    case .syntax(let problem): broken = problem
                    case .refused(let problem): throw problem
                    }
                }
            }
            if progress.total > 0 { progress.done += piece.count }
            try watch(min(1, Double(progress.done) / Double(max(progress.total, 1))))
        }
        if let broken { throw broken }
    }
}
