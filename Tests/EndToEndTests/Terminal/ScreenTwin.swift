import TerminalUI
import TestSupport
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// The program's session once more, in this process and without a terminal: its grid is what the terminal must show.
///
/// It takes the same keys. Nothing that it records is written, so a walk that is compared records nothing.
struct ScreenTwin {
    private var session: Session<MemoryPerformer>

    init(of program: TenkenProgram, file: String, language: Language, columns: Int, rows: Int) throws {
        let file = try WorkbookFile.open(
            FilePath(program.folder(file)), knownCatalogs: [CatalogLibrary.builtIn().catalog])
        let context = AppContext(
            language: language, measure: TextMeasure(), person: "佐藤 花子", fileName: file.path.name.description)
        let state = AppState(
            workbook: file.workbook, context: context, size: Size(columns: columns, rows: rows),
            now: LocalClock.now(), readOnly: file.readOnlyReason?.message(language, of: file.path))
        let files = EvidenceFiles(folder: file.folder)
        session = Session(
            state: state,
            performer: MemoryPerformer(
                time: LocalClock.timestamp(), person: "佐藤 花子",
                check: { EvidenceCheck(files.status(of: $0), isOutside: files.isOutside($0)) }),
            now: LocalClock.now)
    }

    var grid: Grid { session.state.draw() }

    mutating func press(_ keys: [Key]) {
        for key in keys { _ = session.handle(.input(.key(key))) }
    }

    mutating func resize(columns: Int, rows: Int) {
        _ = session.handle(.resized(Size(columns: columns, rows: rows)))
    }
}

extension TestSupport.Screen {
    /// Where the terminal shows something else than the grid's cells and cursor; nil where it shows just that.
    func difference(from grid: Grid) -> String? {
        guard columnCount == grid.size.columns, rowCount == grid.size.rows else { return "another size" }
        for row in 0..<rowCount {
            for (column, expected) in grid.cells(inRow: row).enumerated() {
                let shown = cell(row: row, column: column)
                let isRightHalf = expected.columns == 0
                guard shown.columns == Int(expected.columns), isRightHalf || shown.shows(expected) else {
                    return "row \(row), column \(column): \(shown) instead of “\(expected.text)” \(expected.style)\n"
                        + "instead of:\n" + grid.lines().joined(separator: "\n")
                }
            }
        }
        if cursor.isVisible != (grid.cursor != nil) { return "the cursor is \(cursor.isVisible ? "shown" : "hidden")" }
        if let place = grid.cursor, place.row != cursor.row || place.column != cursor.column {
            return "the cursor is in row \(cursor.row), column \(cursor.column) instead of \(place)"
        }
        return nil
    }
}

extension TestSupport.Screen.Cell {
    /// Whether the cell looks as the grid's does. Dim and italics, which the emulator does not tell, are left out.
    fileprivate func shows(_ cell: TerminalUI.Cell) -> Bool {
        let isBlank = text.isEmpty && cell.text == " "
        return (isBlank || text.unicodeScalars.elementsEqual(cell.text.unicodeScalars))
            && bold == cell.style.bold && underline == cell.style.underline && reverse == cell.style.reverse
            && foreground == cell.style.foreground.map { Int($0.rawValue) }
            && background == cell.style.background.map { Int($0.rawValue) }
    }
}

extension TerminalSession {
    /// Types keys at once, so that the program need not draw a frame for each.
    func press(_ keys: [TerminalUI.Key]) throws {
        var bytes: [UInt8] = []
        for key in keys {
            switch (key.code, key.modifiers) {
            case (.enter, _): bytes.append(0x0D)
            case (.escape, _): bytes.append(0x1B)
            case (.tab, _): bytes.append(0x09)
            case (.backspace, _): bytes.append(0x7F)
            case (.scalar(let scalar), .control): bytes.append(UInt8(scalar.value & 0x1F))
            case (.scalar(let scalar), _): bytes += Array(String(scalar).utf8)
            default: throw Failure(description: "no bytes for \(key.notation)")
            }
        }
        try send(bytes: bytes)
    }

    /// Waits until the terminal shows the grid, to the last cell and the cursor.
    @discardableResult
    func waitFor(_ grid: Grid, _ description: String) throws -> TestSupport.Screen {
        var difference: String?
        do {
            return try waitUntil(description) {
                difference = $0.difference(from: grid)
                return difference == nil
            }
        } catch {
            throw Failure(description: "\(description): \(difference ?? "")\n\(error)")
        }
    }
}
