import WorkbookModel

/// What of a part of a report stands on one sheet: one table with what belongs to it, so that its head can be frozen and
/// printed on every page.
struct PartSection {
    let kind: ReportPart
    /// The sheet's.
    let name: String
    /// What stands above its blocks; `nil` above a table that is the whole part.
    let title: String?
    let blocks: [ReportDocument.Block]

    var tableCount: Int { blocks.count(where: PartSection.isTable) }

    /// A part that has a table beneath a heading, and had a table before, goes on on another sheet.
    static func sections(of part: ReportDocument.Part, _ language: Language) -> [PartSection] {
        var sheets: [[ReportDocument.Block]] = [[]]
        for chapter in chapters(of: part.blocks) {
            if chapter.contains(where: isTable), sheets[sheets.count - 1].contains(where: isTable) {
                sheets.append(chapter)
            } else {
                sheets[sheets.count - 1] += chapter
            }
        }
        let name = part.kind.sheetName(language)
        if sheets.count == 1 {
            let isBare = part.blocks.count == 1 && isTable(part.blocks[0])
            return [PartSection(kind: part.kind, name: name, title: isBare ? nil : part.title, blocks: part.blocks)]
        }
        return sheets.map { blocks in
            guard case .heading(let heading) = blocks.first else {
                return PartSection(kind: part.kind, name: name, title: part.title, blocks: blocks)
            }
            return PartSection(kind: part.kind, name: heading, title: heading, blocks: Array(blocks.dropFirst()))
        }
    }

    /// Headings with what stands beneath them; first what stands before any.
    private static func chapters(of blocks: [ReportDocument.Block]) -> [[ReportDocument.Block]] {
        var chapters: [[ReportDocument.Block]] = []
        for block in blocks {
            if case .heading = block { chapters.append([]) } else if chapters.isEmpty { chapters.append([]) }
            chapters[chapters.count - 1].append(block)
        }
        return chapters
    }

    private static func isTable(_ block: ReportDocument.Block) -> Bool {
        if case .table = block { true } else { false }
    }
}
