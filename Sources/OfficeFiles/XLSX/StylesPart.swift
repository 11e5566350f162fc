/// The formats of numbers, as far as they tell dates from numbers.
final class StylesPart: XMLHandler {
    /// What the numbers of a cell are, by the cell's style.
    private(set) var formats: [NumberFormat] = []
    private let bounds: TableBounds
    private var section = Section.other
    private var custom: [Int: NumberFormat] = [:]

    private enum Section {
        case numberFormats, cellFormats, other
    }

    init(bounds: TableBounds) { self.bounds = bounds }

    func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws(TableProblem) {
        switch depth {
        case 2:
            switch name {
            case "numFmts": section = .numberFormats
            case "cellXfs": section = .cellFormats
            default: section = .other
            }
        case 3:
            if custom.count + formats.count >= bounds.cellFormats {
                throw .tooMany("セルの書式", "formats of cells", bounds.cellFormats, at: nil)
            }
            // Number formats come before those of cells (ISO/IEC 29500-1, 18.8.39).
            switch section {
            case .numberFormats:
                if let id = attributes["numFmtId"]?.number, let code = attributes["formatCode"] {
                    custom[id] = NumberFormat(code: code.bytes)
                }
            case .cellFormats:
                let id = attributes["numFmtId"]?.number ?? 0
                formats.append(custom[id] ?? NumberFormat(builtIn: id))
            case .other: break
            }
        default: break
        }
    }
}
