import Demonstration
import TestSupport
import WorkbookFiles
import WorkbookModel

@testable import WorkbookUI

/// The program-made workbook of 420 items, as it stands on the day of the tests.
enum LargeWorkbook {
    static let workbook: Workbook = {
        let making = Demonstration.Making(id: WorkbookBuilder.id, today: SampleSession.moment.today, offset: "+09:00")
        guard let bytes = try? Demonstration.large.workbookBytes(making, builtIn: CatalogLibrary.builtIn().text) else {
            fatalError("the large demonstration can not be made")
        }
        return WorkbookBuilder.read(bytes)
    }()

    static func session(
        _ language: Language = .japanese, columns: Int = 80, rows: Int = 24, person: String = "佐藤 花子"
    ) throws -> SampleSession {
        try SampleSession(language, columns: columns, rows: rows, person: person, workbook: workbook)
    }
}

extension SampleSession {
    /// Whether the title line says that a filter lets so many items through.
    func isFiltered(to count: Int) -> Bool {
        let progress = state.table.progress
        let isQueue = Review.isQueue(state.table.filter, for: state.context.person)
        return rows[0].contains("絞込 ") && progress.total == count
            && rows[0].contains(isQueue ? " \(count) 件  " : " \(progress.text)  ")
    }

    /// The row at the cursor, in the columns left of the first line between columns.
    var cursorRow: String? {
        rows.first { $0.hasPrefix("│>") || $0.hasPrefix("│*") }?.dropFirst().split(separator: "│").first.map(
            String.init)
    }
}
